import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyHistory } from "../../directive/history.ts";
import type { ListName } from "../../functions/ports.ts";
import { sha256 } from "../../functions/sha256.ts";
import { desiredRows } from "../../functions/store/viewRows.ts";
import { startAzurite, type Azurite } from "../../local/azurite.ts";
import { aDraft, generalTo, people, ulidOf, units } from "../builders.ts";
import { Desk } from "./Desk.ts";
import { tenant } from "./storeRooms.ts";

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite({ inMemory: true, log: () => undefined });
});
afterAll(() => azurite.stop());

const MINUTE = 60_000;
const id = ulidOf(1);
const items = [aDraft(), aDraft({ id: "02", path: "2", assignment: generalTo(units.interior, units.culture) })];

const lists: readonly ListName[] = [
  { of: "office" },
  { of: "register" },
  { of: "unit", unit: units.interior },
  { of: "unit", unit: units.culture },
  { of: "person", person: people.interiorOfficer },
];

/** Twenty minutes pass: the timers run, the queue is worked off. */
async function timePasses(desk: Desk): Promise<void> {
  for (let minutes = 0; minutes < 20; minutes += 5) {
    desk.store.clock.moveBy(5 * MINUTE);
    await desk.store.lists.repair();
    await desk.tick();
  }
}

async function expectWhole(desk: Desk): Promise<void> {
  const stored = await desk.store.directives.find(tenant, id);
  if (stored === undefined) throw new Error("the directive is lost");
  expect(verifyHistory(id, stored.history, sha256)).toBeNull();
  const wanted = [...desiredRows(tenant, stored.directive).values()].flatMap((rows) => [...rows.values()]);
  const shown = await Promise.all(lists.map((list) => desk.store.lists.page(tenant, list, null, 100)));
  const text = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
  expect(text(shown.flat())).toEqual(text(wanted));
}

interface Step {
  readonly before: (desk: Desk) => Promise<void>;
  readonly act: (desk: Desk) => Promise<void>;
  readonly told: readonly string[];
}

const steps: Readonly<Record<"submit" | "direct", Step>> = {
  submit: {
    before: () => Promise.resolve(),
    act: (desk: Desk) => desk.submit({ items }, "the-same-key"),
    told: [],
  },
  direct: {
    before: (desk: Desk) => desk.submit({ items }),
    act: (desk: Desk) => desk.direct("the-same-key"),
    told: [
      "culture-leader: Đề nghị xác nhận đã quán triệt",
      "interior-leader: Đề nghị tiếp nhận và phân công",
      "interior-leader: Đề nghị xác nhận đã quán triệt",
    ],
  },
};

/** How many calls the step makes when nothing happens. */
async function countCalls({ before, act }: Step): Promise<number> {
  const desk = await Desk.open(azurite.connectionString);
  await before(desk);
  await desk.caller("clerk");
  desk.store.counter.take();
  await act(desk);
  return desk.store.counter.take().length;
}

/** A desk on which the process died in the middle of the step. What it had put into the queue is lost as well. */
async function died(step: Step, at: number, applied: boolean): Promise<Desk> {
  const desk = await Desk.open(azurite.connectionString);
  await step.before(desk);
  await desk.caller("clerk");
  desk.store.counter.take();
  desk.store.counter.crash = { at, applied };
  await step.act(desk).catch(() => undefined);
  desk.store.counter.take();
  desk.waiting.length = 0;
  return desk;
}

describe.each(["submit", "direct"] as const)("the process dies at any call of %s", (name) => {
  const step = steps[name];

  test("done again, it is done once, told once, shown right", { timeout: 300_000 }, async () => {
    const calls = await countCalls(step);
    for (let at = 1; at <= calls; at++) {
      for (const applied of [false, true]) {
        const desk = await died(step, at, applied);
        await step.act(desk);
        await timePasses(desk);
        await expectWhole(desk);
        expect(desk.told().sort(), `call ${String(at)}, applied: ${String(applied)}`).toEqual(step.told);
      }
    }
  });

  test("and nobody asks again: what was stored is told, what was not is not", { timeout: 300_000 }, async () => {
    const calls = await countCalls(step);
    const ends = new Set<number>();
    for (let at = 1; at <= calls; at++) {
      const desk = await died(step, at, true);
      await timePasses(desk);
      const events = (await desk.store.directives.find(tenant, id))?.history.length ?? 0;
      ends.add(events);
      if (events > 0) await expectWhole(desk);
      expect(desk.told().sort(), `call ${String(at)}`).toEqual(events > 1 ? step.told : []);
    }
    // Both happened: a death before the commit, and one after.
    expect(ends.size).toBe(2);
  });
});
