import { actorOf } from "../../directive/actor.ts";
import type { ItemAct } from "../../directive/contract/act.ts";
import type { Submission } from "../../directive/contract/directive.ts";
import { dayOf } from "../../directive/vietnamTime.ts";
import type { Caller } from "../../functions/caller.ts";
import type { Alarm, Mail } from "../../functions/ports.ts";
import type { Rooms } from "../../functions/rooms.ts";
import { actOnDirective } from "../../functions/usecases/actOnDirective.ts";
import { actOnItem } from "../../functions/usecases/actOnItem.ts";
import { deliver } from "../../functions/usecases/deliver.ts";
import { remind } from "../../functions/usecases/remind.ts";
import { submit } from "../../functions/usecases/submit.ts";
import { aDirectory, aSubmission, people, ulidOf, type Who } from "../builders.ts";
import { seedDirectory } from "./seedDirectory.ts";
import { storeRooms, tenant, type StoreRooms } from "./storeRooms.ts";

const id = ulidOf(1);

/** The use cases on real tables; queue and mail transport are lists here, so that a test can stop the world between them. */
export class Desk {
  readonly store: StoreRooms;
  readonly waiting: Alarm[] = [];
  readonly mails: Mail[] = [];
  /** What was told to whoever keeps the server running. */
  readonly warnings: string[] = [];
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

  static async open(connection: string): Promise<Desk> {
    const desk = new Desk(await storeRooms(connection));
    await seedDirectory(desk.store.directories, tenant, aDirectory());
    return desk;
  }

  async caller(who: Who): Promise<Caller> {
    const at = this.store.clock.now();
    const kept = await this.store.directories.load(tenant);
    const actor = kept && actorOf(kept.directory, people[who], dayOf(at));
    if (!kept || !actor) throw new Error(`${who} is not there`);
    return { tenant, directory: kept.directory, directoryVersion: kept.version, actor, at, today: dayOf(at) };
  }

  warn = (line: string) => void this.warnings.push(line);

  key = () => `request-${String(++this.#requests)}`;

  async submit(given: Partial<Submission> = {}, key = this.key()): Promise<void> {
    await submit(this.rooms, await this.caller("clerk"), id, aSubmission(given), key);
  }

  async direct(idempotencyKey = this.key()): Promise<void> {
    const version = (await this.store.directives.find(tenant, id))?.directive.version ?? 0;
    const condition = { version, idempotencyKey };
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
      await deliver(this.rooms, alarm, this.warn).catch((error: unknown) => failed.push(error));
    return failed;
  }

  async tick(): Promise<unknown[]> {
    await remind(this.rooms);
    return this.work();
  }

  told = () => this.mails.map(({ to, subject }) => `${to.address.split("@")[0] ?? ""}: ${subject.split(":")[0] ?? ""}`);
}
