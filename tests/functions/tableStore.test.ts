import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startAzurite, type Azurite } from "../../local/azurite.ts";
import { actOnItem, actOnLetter, submit } from "../../directive/lifecycle.ts";
import {
  aContext,
  actor,
  aDirectory,
  aDraft,
  aSubmission,
  aUnit,
  generalTo,
  monday,
  people,
  ulidOf,
  units,
} from "../builders.ts";
import { accepted, changeOf, directed, directiveStoreContract, keyOf, submitted } from "./directiveStore.contract.ts";
import { storeRooms, tenant, type StoreRooms } from "./storeRooms.ts";

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite({ inMemory: true, log: () => undefined });
});
afterAll(() => azurite.stop());

directiveStoreContract("tableStore", async () => (await storeRooms(azurite.connectionString)).directives);

const id = ulidOf(1);
const MINUTE = 60_000;

async function find({ directives }: StoreRooms) {
  const stored = await directives.find(tenant, id);
  if (stored === undefined) throw new Error("not there");
  return stored;
}

const keys = async (rooms: StoreRooms, list: Parameters<StoreRooms["lists"]["page"]>[1]) =>
  (await rooms.lists.page(tenant, list, null, 100)).map(
    ({ key, item }) => `${key.split("|")[1] ?? ""} ${item?.state ?? ""}`,
  );

describe("what a change costs", () => {
  test("a directive is one query; a submission of nine items four calls and a change four, beside the views", async () => {
    const rooms = await storeRooms(azurite.connectionString);
    const { counter } = rooms;
    // The first use of each table creates it; not counted.
    await rooms.directives.commit(changeOf(null, submitted(1, ulidOf(9), "b".repeat(64)), keyOf("first")));
    await rooms.lists.repair();
    const aside = (calls: string[]) => calls.filter((call) => !call.endsWith("Views()") && !call.includes("Views"));

    counter.take();
    await rooms.directives.commit(changeOf(null, submitted(9), keyOf("submit")));
    const submitCalls = counter.take().filter((call) => call !== "POST $batch");
    // Changed, letter, alarm by name; the commit is one of the batches, the others are view partitions.
    expect(aside(submitCalls)).toHaveLength(3);

    await find(rooms);
    expect(counter.take()).toHaveLength(1);

    const before = await find(rooms);
    counter.take();
    await rooms.directives.commit(changeOf(before, directed(before.directive), keyOf("direct")));
    expect(aside(counter.take().filter((call) => call !== "POST $batch"))).toHaveLength(2);
  });
});

describe("the order of writes", () => {
  test("the alarm stands before the change, and stays while a commit may come", async () => {
    const rooms = await storeRooms(azurite.connectionString);
    const committed = await rooms.directives.commit(changeOf(null, submitted(), keyOf("submit")));
    const alarm = committed.outcome === "committed" ? committed.alarm : null;
    if (alarm === null) throw new Error("no alarm");
    const standing = await rooms.alarms.find(alarm);
    if (standing === undefined) throw new Error("gone");
    await rooms.alarms.retire(standing);
    expect(await rooms.alarms.find(alarm)).toBeDefined();
    rooms.clock.moveBy(16 * MINUTE);
    await rooms.alarms.retire(standing);
    expect(await rooms.alarms.find(alarm)).toBeUndefined();
  });

  test("an alarm that was planted again is not retired by who saw the old one", async () => {
    const { alarms, clock } = await storeRooms(azurite.connectionString);
    const subject = { kind: "directive", tenant, directive: id } as const;
    const later = "2024-09-16T04:00:00.000Z";
    const alarm = await alarms.plant(subject, later);
    clock.moveBy(16 * MINUTE);
    const seen = await alarms.find(alarm);
    if (seen === undefined) throw new Error("gone");
    await alarms.plant(subject, later);
    clock.moveBy(16 * MINUTE);
    await alarms.retire(seen);
    expect(await alarms.find(alarm)).toBeDefined();
  });

  test("a change whose alarm has grown old does not commit", async () => {
    const rooms = await storeRooms(azurite.connectionString);
    const { alarms } = rooms;
    const plant = alarms.plant.bind(alarms);
    alarms.plant = async (...given) => {
      const planted = await plant(...given);
      rooms.clock.moveBy(6 * MINUTE);
      return planted;
    };
    const change = changeOf(null, submitted(), keyOf("submit"));
    await expect(rooms.directives.commit(change)).rejects.toMatchObject({ code: "storage_unavailable" });
    expect(await rooms.directives.find(tenant, id)).toBeUndefined();
  });

  test("a claim on a letter without its directive ends by itself", async () => {
    const { letters, clock } = await storeRooms(azurite.connectionString);
    const nobody = () => Promise.resolve(undefined);
    const fingerprint = "c".repeat(64);
    await letters.claim(tenant, fingerprint, ulidOf(1), nobody);
    await expect(letters.claim(tenant, fingerprint, ulidOf(2), nobody)).rejects.toMatchObject({
      code: "already_submitted",
    });
    clock.moveBy(6 * MINUTE);
    await letters.claim(tenant, fingerprint, ulidOf(2), nobody);
    expect(await letters.find(tenant, fingerprint)).toBe(ulidOf(2));
  });
});

describe("views", () => {
  test("show a change at once, and drop what moved on", async () => {
    const rooms = await storeRooms(azurite.connectionString);
    await rooms.directives.commit(changeOf(null, submitted(2), keyOf("submit")));
    expect(await keys(rooms, { of: "office" })).toEqual(["001 proposed", "002 proposed"]);
    let before = await find(rooms);
    await rooms.directives.commit(changeOf(before, directed(before.directive), keyOf("direct")));
    expect(await keys(rooms, { of: "unit", unit: units.interior })).toEqual(["001 directed", "002 directed"]);
    before = await find(rooms);
    await rooms.directives.commit(changeOf(before, accepted(before.directive), keyOf("accept")));
    expect(await keys(rooms, { of: "person", person: people.interiorOfficer })).toEqual(["001 assigned"]);
    const [letter] = await rooms.lists.page(tenant, { of: "register" }, null, 10);
    expect(letter?.counts).toEqual({ assigned: 1, directed: 1 });
  });

  test("show whoever acted their own list at once, however many others a change touches", async () => {
    const rooms = await storeRooms(azurite.connectionString);
    const many = Array.from({ length: 25 }, (_, index) => `don-vi-${index + 10}`);
    const directory = aDirectory();
    const whole = aDirectory({ units: [...directory.units, ...many.map((unit) => aUnit({ id: unit }))] });
    const context = aContext(monday, whole);
    const order = aSubmission({ items: [aDraft({ assignment: generalTo(...many, units.interior) })] });
    await rooms.directives.commit(changeOf(null, submit(id, order, actor("clerk"), context), keyOf("submit")));
    let before = await find(rooms);
    const directing = actOnLetter(before.directive, { act: "direct", changes: [] }, actor("leader"), context);
    await rooms.directives.commit(changeOf(before, directing, keyOf("direct")));
    await rooms.lists.refresh(tenant, id);
    expect(await keys(rooms, { of: "unit", unit: units.interior })).toEqual(["001 directed"]);

    before = await find(rooms);
    const known = actOnItem(before.directive, "01", { act: "acknowledge" }, actor("interiorLeader"), context);
    await rooms.directives.commit(changeOf(before, known, keyOf("acknowledge")));
    expect(await keys(rooms, { of: "unit", unit: units.interior })).toEqual([]);
  });

  test("are mended within a minute when a request died after its commit, and only then forgotten", async () => {
    const rooms = await storeRooms(azurite.connectionString);
    await rooms.directives.commit(changeOf(null, submitted(2), keyOf("submit")));
    const before = await find(rooms);
    await rooms.directives.commit(changeOf(before, directed(before.directive), keyOf("direct")));
    // As if the views had never been written: one row lost, one gone back to an older state, one that nobody asked for.
    const views = rooms.open("Views");
    const partition = `${tenant}|unit|${units.interior}`;
    const [first, second] = await views.list({ partition });
    if (first === undefined || second === undefined) throw new Error("no rows");
    await views.remove(first);
    await views.write({ do: "put", row: { ...second, seq: 0, text0: '{"key":"old"}' } });
    await views.write({ do: "insert", row: { ...first, partitionKey: `${tenant}|office`, rowKey: `${id}|777` } });

    await rooms.lists.repair();
    expect(await keys(rooms, { of: "office" })).toHaveLength(3);
    rooms.clock.moveBy(MINUTE);
    await rooms.lists.repair();
    expect(await keys(rooms, { of: "unit", unit: units.interior })).toEqual(["001 directed", "002 directed"]);
    expect(await keys(rooms, { of: "office" })).toEqual(["001 directed", "002 directed"]);
    rooms.clock.moveBy(15 * MINUTE);
    await rooms.lists.repair();
    expect((await views.list({ partition: `${tenant}|office` })).map(({ rowKey }) => rowKey)).not.toContain(
      `${id}|777`,
    );
    expect(await rooms.lists.repair()).toBe(0);
  });

  test("leave a change alone whose commit may still come, and forget one that never came", async () => {
    const rooms = await storeRooms(azurite.connectionString);
    const viewTables = rooms.lists;
    await viewTables.announce(tenant, id, 1);
    rooms.clock.moveBy(2 * MINUTE);
    await viewTables.repair();
    expect(await viewTables.repair()).toBe(1);
    rooms.clock.moveBy(14 * MINUTE);
    await viewTables.repair();
    expect(await viewTables.repair()).toBe(0);
  });

  test("page through a list without missing or repeating a row", async () => {
    const rooms = await storeRooms(azurite.connectionString);
    await rooms.directives.commit(changeOf(null, submitted(60), keyOf("submit")));
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await rooms.lists.page(tenant, { of: "office" }, after, 25);
      seen.push(...page.map(({ key }) => key));
      after = page.at(-1)?.key ?? null;
      if (page.length < 25) break;
    }
    expect(new Set(seen).size).toBe(60);
    expect(seen).toEqual([...seen].sort());
  });
});
