import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ItemAct } from "../../directive/contract/act.ts";
import { MailNotSent } from "../../functions/ports.ts";
import { deliver } from "../../functions/usecases/deliver.ts";
import { startAzurite, type Azurite } from "../../local/azurite.ts";
import { aDraft, dueOn, people, ulidOf } from "../builders.ts";
import { Desk } from "./Desk.ts";
import { tenant } from "./storeRooms.ts";

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite({ inMemory: true, log: () => undefined });
});
afterAll(() => azurite.stop());

const MINUTE = 60_000;

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open(azurite.connectionString);
});

const accept: ItemAct = { act: "accept", person: people.interiorOfficer };

describe("what an act brings", () => {
  test("is told at once, and once, however often the pointer comes", async () => {
    await desk.submit();
    await desk.direct();
    const [pointer] = desk.waiting;
    if (pointer === undefined) throw new Error("no pointer");
    await desk.work();
    expect(desk.told()).toEqual(["interior-leader: Đề nghị tiếp nhận và phân công"]);
    await Promise.all([deliver(desk.rooms, pointer, desk.warn), deliver(desk.rooms, pointer, desk.warn)]);
    for (let minutes = 0; minutes < 60; minutes += 5) {
      desk.store.clock.moveBy(5 * MINUTE);
      await desk.tick();
    }
    expect(desk.told()).toHaveLength(1);
  });

  test("is told by the next tick where the pointer was lost", async () => {
    await desk.submit();
    await desk.direct();
    desk.waiting.length = 0;
    desk.store.clock.moveBy(5 * MINUTE);
    await desk.tick();
    expect(desk.told()).toEqual(["interior-leader: Đề nghị tiếp nhận và phân công"]);
  });

  test("is not told any more where it was answered before the mail went", async () => {
    await desk.submit();
    await desk.direct();
    desk.waiting.length = 0;
    await desk.act("interiorLeader", accept);
    await desk.work();
    expect(desk.told()).toEqual(["interior-officer: Giao thực hiện"]);
  });
});

describe("when sending fails", () => {
  test("one who cannot be reached now holds up nobody else, and is told later", async () => {
    await desk.submit({ items: [aDraft(), aDraft({ id: "02", path: "2" })] });
    await desk.direct();
    await desk.work();
    await desk.act("interiorLeader", accept, "01");
    await desk.act("interiorLeader", { act: "return", reason: "Không thuộc đơn vị" }, "02");
    desk.mails.length = 0;
    desk.fault = ({ to }) => {
      if (to.address.startsWith("clerk")) throw new MailNotSent(false);
    };
    expect(await desk.work()).not.toEqual([]);
    const reached = desk.told();
    expect(reached).toContain("interior-officer: Giao thực hiện");
    expect(reached.some((line) => line.startsWith("clerk"))).toBe(false);
    desk.fault = null;
    desk.store.clock.moveBy(20 * MINUTE);
    await desk.tick();
    const later = desk.told().slice(reached.length);
    expect(later).toEqual(["clerk: Nhiệm vụ bị trả lại (để biết)"]);
  });

  test("what the server refuses for good is not tried for ever", async () => {
    await desk.submit();
    await desk.direct();
    let tries = 0;
    desk.fault = () => {
      tries += 1;
      throw new MailNotSent(true, 550, "RCPT TO");
    };
    for (let hour = 0; hour < 4; hour++) {
      desk.store.clock.moveBy(20 * MINUTE);
      await desk.tick();
    }
    expect(tries).toBe(1);
    // The row in the ledger, by its key: who it was for can be looked up there, and does not stand in the log.
    const key = `${tenant}\\|${ulidOf(1)}\\|-\\|directed\\.[^|]+\\|2024-09-16\\|[0-9a-f]{24}`;
    expect(desk.warnings).toEqual([
      expect.stringMatching(new RegExp(`^mail refused: ${key} \\(refused \\(550 to RCPT TO\\)\\)$`)),
    ]);
  });

  test("a server that lets nobody in loses no mail, however long it lasts", async () => {
    await desk.submit();
    await desk.direct();
    desk.fault = () => {
      throw new MailNotSent(false, 535, "AUTH PLAIN");
    };
    for (let hour = 0; hour < 6; hour++) {
      desk.store.clock.moveBy(60 * MINUTE);
      await desk.tick();
    }
    desk.fault = null;
    desk.store.clock.moveBy(20 * MINUTE);
    await desk.tick();
    expect(desk.told()).toEqual(["interior-leader: Đề nghị tiếp nhận và phân công"]);
    expect(desk.warnings).toEqual([]);
  });

  test("a crash between sending and recording costs one extra mail with the same Message-ID, not before the lease ends", async () => {
    await desk.submit();
    await desk.direct();
    const { ledger } = desk.store;
    const record = ledger.sent.bind(ledger);
    ledger.sent = () => Promise.reject(new Error("the process died here"));
    expect(await desk.work()).toHaveLength(1);
    ledger.sent = record;
    desk.store.clock.moveBy(4 * MINUTE);
    await desk.tick();
    expect(desk.mails).toHaveLength(1);
    for (let minutes = 0; minutes < 60; minutes += 5) {
      desk.store.clock.moveBy(5 * MINUTE);
      await desk.tick();
    }
    expect(desk.mails).toHaveLength(2);
    expect(new Set(desk.mails.map(({ messageId }) => messageId)).size).toBe(1);
  });
});

describe("deadlines", () => {
  /** Every working morning from one day to another: the gathering, the sending, and the ticks of an hour. */
  async function mornings(from: string, to: string): Promise<void> {
    for (let day = Date.parse(`${from}T00:00:00Z`); day <= Date.parse(`${to}T00:00:00Z`); day += 24 * 60 * MINUTE) {
      desk.store.clock.moveTo(new Date(day - 30 * MINUTE).toISOString()); // 06:30 in Viet Nam
      for (let tick = 0; tick < 16; tick++) {
        await desk.tick();
        desk.store.clock.moveBy(5 * MINUTE);
      }
    }
  }

  const assigned = async () => {
    await desk.submit({ items: [aDraft({ deadline: dueOn("2024-09-20") })] });
    await desk.direct();
    await desk.act("interiorLeader", accept);
    await desk.work();
    desk.mails.length = 0;
  };

  test("bring a digest on their days, then the leader and the chief are told", { timeout: 120_000 }, async () => {
    await assigned();
    await mornings("2024-09-17", "2024-09-25");
    const byPerson = Map.groupBy(desk.told(), (line) => line.split(":")[0]);
    expect(byPerson.get("interior-leader")).toEqual(["interior-leader: Quá hạn, đề nghị đôn đốc"]);
    expect(byPerson.get("chief")).toEqual(["chief: Quá hạn, đề nghị cho ý kiến"]);
    const digests = desk.mails.filter(({ subject }) => subject.startsWith("Việc cần xử lý"));
    // Three days before, the day before, the day itself, then each working day; nothing on the weekend between.
    expect(digests.map(({ to, subject }) => `${to.address.split("@")[0] ?? ""} ${subject.slice(20, 25)}`)).toEqual(
      ["17/09", "19/09", "20/09", "23/09", "24/09", "25/09"].map((day) => `interior-officer ${day}`),
    );
  });

  test("after a week down nothing is lost and nothing is doubled", { timeout: 60_000 }, async () => {
    await assigned();
    await mornings("2024-09-26", "2024-09-26");
    const told = desk.told();
    expect(told.filter((line) => line.startsWith("interior-officer"))).toHaveLength(1);
    expect(new Set(told).size).toBe(told.length);
    expect(told).toContain("chief: Quá hạn, đề nghị cho ý kiến");
  });

  test("a note on the due day says nothing twice, and what is done is silent", { timeout: 60_000 }, async () => {
    await assigned();
    await mornings("2024-09-20", "2024-09-20");
    const told = desk.told();
    await desk.act("interiorOfficer", { act: "start" });
    await desk.act("interiorOfficer", { act: "note", note: "Đang lấy ý kiến" });
    await desk.tick();
    expect(desk.told()).toEqual(told);
    const evidence = { number: "1/BC", day: null, link: null, note: null };
    await desk.act("interiorOfficer", { act: "report", evidence });
    await desk.act("interiorLeader", { act: "confirm" });
    await mornings("2024-09-23", "2024-09-24");
    expect(desk.told()).toEqual(told);
  });
});
