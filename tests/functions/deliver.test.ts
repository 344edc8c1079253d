import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ItemAct } from "../../directive/contract/act.ts";
import type { Submission } from "../../directive/contract/directive.ts";
import { actorOf } from "../../directive/actor.ts";
import { dayOf } from "../../directive/vietnamTime.ts";
import type { Caller } from "../../functions/caller.ts";
import { MailNotSent, type Alarm, type Mail } from "../../functions/ports.ts";
import type { Rooms } from "../../functions/rooms.ts";
import { actOnDirective } from "../../functions/usecases/actOnDirective.ts";
import { actOnItem } from "../../functions/usecases/actOnItem.ts";
import { deliver } from "../../functions/usecases/deliver.ts";
import { remind } from "../../functions/usecases/remind.ts";
import { submit } from "../../functions/usecases/submit.ts";
import { startAzurite, type Azurite } from "../../local/azurite.ts";
import { aDirectory, aDraft, aSubmission, dueOn, people, ulidOf, type Who } from "../builders.ts";
import { storeRooms, tenant, type StoreRooms } from "./storeRooms.ts";

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite({ inMemory: true, log: () => undefined });
});
afterAll(() => azurite.stop());

const MINUTE = 60_000;
const id = ulidOf(1);

/** The use cases on real tables; queue and mail transport are lists here, so that a test can stop the world between them. */
class Desk {
  readonly store: StoreRooms;
  readonly waiting: Alarm[] = [];
  readonly mails: Mail[] = [];
  /** What the transport does with a mail instead of taking it. */
  fault: ((mail: Mail) => void) | null = null;
  readonly rooms: Rooms;
  #requests = 0;

  constructor(store: StoreRooms) {
    this.store = store;
    this.rooms = {
      ...store,
      queue: {
        send: (alarms) => Promise.resolve(void this.waiting.push(...alarms)),
        sendRefresh: () => Promise.resolve(),
      },
      mailer: {
        send: (mail) => {
          this.fault?.(mail);
          return Promise.resolve(void this.mails.push(mail));
        },
        wasSent: () => Promise.resolve(undefined),
      },
      frame: { paneUrl: "https://pane.example/", domain: "office.example" },
      cursorSecret: "x".repeat(32),
    };
  }

  static async open(): Promise<Desk> {
    const desk = new Desk(await storeRooms(azurite.connectionString));
    await desk.store.directories.save(tenant, aDirectory());
    return desk;
  }

  async caller(who: Who): Promise<Caller> {
    const at = this.store.clock.now();
    const directory = await this.store.directories.load(tenant);
    const actor = directory && actorOf(directory, people[who], dayOf(at));
    if (!directory || !actor) throw new Error(`${who} is not there`);
    return { tenant, directory, actor, at, today: dayOf(at) };
  }

  key = () => `request-${String(++this.#requests)}`;

  async submit(given: Partial<Submission> = {}): Promise<void> {
    await submit(this.rooms, await this.caller("clerk"), id, aSubmission(given), this.key());
  }

  async direct(): Promise<void> {
    const version = (await this.store.directives.find(tenant, id))?.directive.version ?? 0;
    const condition = { version, idempotencyKey: this.key() };
    await actOnDirective(this.rooms, await this.caller("leader"), id, { act: "direct", changes: [] }, condition);
  }

  async act(who: Who, act: ItemAct, item = "01"): Promise<void> {
    const found = await this.store.directives.find(tenant, id);
    const version = found?.directive.items.find((each) => each.id === item)?.version ?? 0;
    await actOnItem(this.rooms, await this.caller(who), id, item, { act }, { version, idempotencyKey: this.key() });
  }

  /** The worker takes what is in the queue, and what that brings; a failed message is put aside as the queue would. */
  async work(): Promise<unknown[]> {
    const failed: unknown[] = [];
    for (let alarm = this.waiting.shift(); alarm !== undefined; alarm = this.waiting.shift())
      await deliver(this.rooms, alarm).catch((error: unknown) => failed.push(error));
    return failed;
  }

  async tick(): Promise<unknown[]> {
    await remind(this.rooms);
    return this.work();
  }

  told = () => this.mails.map(({ to, subject }) => `${to.address.split("@")[0] ?? ""}: ${subject.split(":")[0] ?? ""}`);
}

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
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
    await Promise.all([deliver(desk.rooms, pointer), deliver(desk.rooms, pointer)]);
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
    expect(later).toEqual(["clerk: Đề nghị xem xét nhiệm vụ bị trả lại"]);
  });

  test("what the server refuses for good is not tried for ever", async () => {
    await desk.submit();
    await desk.direct();
    let tries = 0;
    desk.fault = () => {
      tries += 1;
      throw new MailNotSent(true);
    };
    for (let hour = 0; hour < 4; hour++) {
      desk.store.clock.moveBy(20 * MINUTE);
      await desk.tick();
    }
    expect(tries).toBe(1);
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
