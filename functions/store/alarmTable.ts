import type { Instant, IsoDay } from "../../directive/contract/primitives.ts";
import { slotOf, startOfSlot } from "../../directive/vietnamTime.ts";
import type { Alarm, Alarms, AlarmSubject, Clock } from "../ports.ts";
import { cursors } from "./cursors.ts";
import { shardOf } from "./shard.ts";
import type { OpenTable, Row } from "./table.ts";

const MINUTE = 60_000;
/** An alarm younger than this is never removed: the change it was planted for may still commit. */
const PROTECTED = 15 * MINUTE;
/** A pointer that brought no answer for so long was lost, and is sent again. */
const RESEND = 15 * MINUTE;
/** Alarms marked and sent at a time. */
const LOT = 32;
/** The cursor stays behind, for another instance's clock may be late. */
const CURSOR_LAG = 60 * MINUTE;

/**
 * The wheel: partition = day, quarter of an hour in Viet Nam, shard; row = what to look at. An alarm says only "look from
 * then on" and carries no version; what is due is computed from the directive (DESIGN §3.11).
 */
export function alarmTable(open: OpenTable, clock: Clock): Alarms {
  const table = open("Alarms");
  const cursor = cursors(open).named("alarms");
  const ageOf = (at: unknown): number => Date.parse(clock.now()) - Date.parse(String(at));

  return {
    async plant(subject, at) {
      const plantedAt = clock.now();
      const key = keyOf(subject);
      const slot = `${slotName(at > plantedAt ? at : plantedAt)}|${shardOf(key)}`;
      await table.write({ do: "put", row: { partitionKey: slot, rowKey: key, plantedAt } });
      return { subject, slot };
    },

    async find({ subject, slot }) {
      const row = await table.get(slot, keyOf(subject));
      if (row?.etag === undefined) return undefined;
      const [day = "", quarter = ""] = slot.split("|");
      const from = startOfSlot(isoDay(day), quarter);
      return { subject, slot, from, plantedAt: String(row["plantedAt"]), mark: row.etag };
    },

    async takeDue(send) {
      const now = clock.now();
      const from = (await cursor.read()) ?? "0";
      const rows = await table.listPartitions(from, `${slotName(now)}|~`);
      const due = rows.filter((row) => row["sentAt"] === undefined || ageOf(row["sentAt"]) >= RESEND);
      for (let start = 0; start < due.length; start += LOT) {
        const lot = due.slice(start, start + LOT);
        // Marked first: a mark made later would look to the worker like a new plant, and keep the alarm standing.
        await Promise.all(
          lot.map((row) => table.write({ do: "replace", row: { ...row, sentAt: now }, etag: row.etag ?? "" })),
        );
        await send(lot.map(alarmOf));
      }
      const behind = slotName(new Date(Date.parse(now) - CURSOR_LAG).toISOString());
      const oldest = rows[0]?.partitionKey.slice(0, 13) ?? behind;
      const next = oldest < behind ? oldest : behind;
      if (next > from) await cursor.write(next);
      return due.length;
    },

    async retire({ subject, slot, plantedAt, mark }) {
      if (ageOf(plantedAt) < PROTECTED) return;
      await table.remove({ partitionKey: slot, rowKey: keyOf(subject), etag: mark });
    },
  };
}

const slotName = (at: Instant): string => {
  const { day, slot } = slotOf(at);
  return `${day.replaceAll("-", "")}|${slot}`;
};

const isoDay = (day: string): IsoDay => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`;

const keyOf = (subject: AlarmSubject): string =>
  subject.kind === "directive"
    ? `${subject.tenant}|directive|${subject.directive}`
    : `${subject.tenant}|digest|${subject.person}|${subject.day}`;

function alarmOf({ partitionKey: slot, rowKey }: Row): Alarm {
  const [tenant = "", kind, id = "", day = ""] = rowKey.split("|");
  return kind === "digest"
    ? { slot, subject: { kind, tenant, person: id, day } }
    : { slot, subject: { kind: "directive", tenant, directive: id } };
}
