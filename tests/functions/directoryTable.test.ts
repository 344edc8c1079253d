import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Directory } from "../../directive/contract/directory.ts";
import { changesOfDirectory } from "../../directive/directory/changesOfDirectory.ts";
import type { ChangeOfDirectory } from "../../functions/ports.ts";
import { startAzurite, type Azurite } from "../../local/azurite.ts";
import { aDirectory, aPerson, aPost, aUnit, monday, people, units } from "../builders.ts";
import { seedDirectory } from "./seedDirectory.ts";
import { storeRooms, tenant, type StoreRooms } from "./storeRooms.ts";

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite({ inMemory: true, log: () => undefined });
});
afterAll(() => azurite.stop());

const first = aDirectory();
const MINUTE = 60_000;

async function seeded(): Promise<StoreRooms> {
  const rooms = await storeRooms(azurite.connectionString);
  await seedDirectory(rooms.directories, tenant, first);
  return rooms;
}

const changeTo = (before: Directory, after: Directory, given: Partial<ChangeOfDirectory> = {}): ChangeOfDirectory => ({
  version: 1,
  after,
  changes: changesOfDirectory(before, after),
  at: monday,
  by: people.administrator,
  key: { id: "key-1", digest: "digest-1" },
  ...given,
});

/** More rows than a transaction holds. */
const large: Directory = {
  ...first,
  units: [...first.units, ...Array.from({ length: 150 }, (_, n) => aUnit({ id: `don-vi-${String(n)}` }))],
  settings: { ...first.settings, digestAt: "08:00" },
};

describe("a directory in its table", () => {
  test("is not there, then there as it was given, in its order", async () => {
    const rooms = await storeRooms(azurite.connectionString);
    expect(await rooms.directories.load(tenant)).toBeUndefined();
    await seedDirectory(rooms.directories, tenant, large);
    expect(await rooms.directories.loadNow(tenant)).toEqual({ version: 1, directory: large });
    // What is there already is never begun again.
    await seedDirectory(rooms.directories, tenant, first);
    expect((await rooms.directories.loadNow(tenant))?.directory.units).toHaveLength(large.units.length);
  });

  test("changes as a whole, keeps the order, and says who changed what, newest first", async () => {
    const { directories } = await seeded();
    const renamed = {
      ...first,
      units: first.units.map((unit) => (unit.id === units.interior ? { ...unit, name: "Phòng Mới" } : unit)),
    };
    expect(await directories.change(tenant, changeTo(first, renamed))).toBe("changed");
    expect(await directories.loadNow(tenant)).toEqual({ version: 2, directory: renamed });
    const [newest, ...older] = await directories.history(tenant, null, 100);
    expect(newest).toMatchObject({
      version: 2,
      at: monday,
      by: people.administrator,
      change: { of: "unit", key: units.interior, before: { name: first.units[2]?.name }, after: { name: "Phòng Mới" } },
    });
    expect(older.every(({ version, by }) => version === 1 && by === null)).toBe(true);
    expect(await directories.history(tenant, newest?.key ?? "", 100)).toEqual(older);
  });

  test("refuses a change of another version; the same request again changes nothing", async () => {
    const { directories } = await seeded();
    expect(await directories.change(tenant, changeTo(first, large, { version: 7 }))).toBe("conflict");
    expect(await directories.change(tenant, changeTo(first, large))).toBe("changed");
    expect(await directories.change(tenant, changeTo(first, large))).toBe("repeated");
    const other = { key: { id: "key-1", digest: "another" } };
    expect(await directories.change(tenant, changeTo(first, large, other))).toBe("key_reused");
    expect((await directories.loadNow(tenant))?.version).toBe(2);
  });

  test("of two who change it at once one is told", async () => {
    const { directories } = await seeded();
    const withPerson = {
      ...first,
      people: [
        ...first.people,
        aPerson("7e000000-0000-4000-8000-00000000000f", "new", aPost(units.culture, "assignee")),
      ],
    };
    const outcomes = await Promise.all([
      directories.change(tenant, changeTo(first, large)),
      directories.change(tenant, changeTo(first, withPerson, { key: { id: "key-2", digest: "d" } })),
    ]);
    expect(outcomes.toSorted()).toEqual(["changed", "conflict"]);
    const kept = await directories.loadNow(tenant);
    expect([large, withPerson]).toContainEqual(kept?.directory);
  });

  test("belongs to its tenant alone", async () => {
    const { directories } = await seeded();
    const other = "0f010000-0000-4000-8000-0000000000aa";
    expect(await directories.load(other)).toBeUndefined();
    expect(await directories.history(other, null, 10)).toEqual([]);
  });

  test("is whole, old or new, a minute after the process died at any storage call of a large change", async () => {
    const counted = await seeded();
    counted.counter.take();
    await counted.directories.change(tenant, changeTo(first, large));
    const calls = counted.counter.take().length;
    const after: string[] = [];
    for (let at = 1; at <= calls; at++) {
      for (const applied of [false, true]) {
        const rooms = await seeded();
        rooms.counter.take();
        rooms.counter.crash = { at, applied };
        await rooms.directories.change(tenant, changeTo(first, large)).catch(() => undefined);
        rooms.counter.take();
        rooms.clock.moveBy(2 * MINUTE);
        const kept = await rooms.directories.loadNow(tenant);
        const history = await rooms.directories.history(tenant, null, 1000);
        expect([first, large], `died at call ${String(at)}`).toContainEqual(kept?.directory);
        expect(history.filter(({ version }) => version === 2)).toHaveLength(kept?.version === 2 ? 151 : 0);
        // And it can be changed again.
        const again = changeTo(kept?.directory ?? first, large, { version: kept?.version ?? 0 });
        expect(await rooms.directories.change(tenant, again)).toMatch(/changed|repeated/);
        expect((await rooms.directories.loadNow(tenant))?.directory).toEqual(large);
        after.push(kept?.version === 2 ? "new" : "old");
      }
    }
    // Both ends of the way were met, or the loop has proven nothing.
    expect(new Set(after)).toEqual(new Set(["old", "new"]));
  });
});
