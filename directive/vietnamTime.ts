import type { Instant, IsoDay } from "./contract/primitives.ts";

/**
 * Asia/Ho_Chi_Minh has been UTC+7 without daylight saving since 13 June 1975 (IANA tz database), so plain arithmetic is
 * exact for every day this product can meet, and needs no time-zone data in the browser or on the server.
 */
const offset = 7 * 60 * 60 * 1000;
const quarterHour = 15 * 60 * 1000;

/** The day it is in Viet Nam. */
export function dayOf(instant: Instant): IsoDay {
  return localised(instant).slice(0, 10);
}

/** When it is `time` ("HH:MM") on this day in Viet Nam. */
export function instantAt(day: IsoDay, time: string): Instant {
  return new Date(Date.parse(`${day}T${time}:00.000Z`) - offset).toISOString();
}

/** The quarter of an hour in Viet Nam that holds this moment: `{ day: "2024-09-16", slot: "0745" }`. */
export function slotOf(instant: Instant): { readonly day: IsoDay; readonly slot: string } {
  const start = new Date(Math.floor(Date.parse(instant) / quarterHour) * quarterHour).toISOString();
  return { day: dayOf(start), slot: localised(start).slice(11, 16).replace(":", "") };
}

/** The first moment of a slot. */
export function startOfSlot(day: IsoDay, slot: string): Instant {
  return instantAt(day, `${slot.slice(0, 2)}:${slot.slice(2)}`);
}

function localised(instant: Instant): string {
  return new Date(Date.parse(instant) + offset).toISOString();
}
