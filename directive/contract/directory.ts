import { z } from "zod";
import { isoDay, personId, text, unitId } from "./primitives.ts";

/** What a person may do comes from the posts held on the day, never from a request. */
export const role = z.enum(["clerk", "agencyLeader", "chief", "unitLeader", "assignee", "administrator"]);
export type Role = z.infer<typeof role>;

/**
 * What a unit is, so that a group in a letter ("các phòng, ban", "UBND các xã, phường") can be expanded.
 * `body`: an authority (people's committee, ministry) · `office`: the office that serves a body · `department`: phòng,
 * ban, sở · `service`: đơn vị sự nghiệp công lập · `police` · `military` · `locality`: the people's committee of a
 * commune or ward · `other`: mass organisations, banks, post, …
 */
export const unitKind = z.enum(["body", "office", "department", "service", "police", "military", "locality", "other"]);
export type UnitKind = z.infer<typeof unitKind>;

export const unit = z.strictObject({
  id: unitId,
  name: text(300),
  aliases: z.array(text(300)).max(30),
  kind: unitKind,
  parent: unitId.nullable(),
  validFrom: isoDay,
  /** The last day on which the unit exists; null while it does. */
  validTo: isoDay.nullable(),
  successors: z.array(unitId).max(20),
  /** The unit's own mailbox, for units whose people have none. */
  email: z.email().nullable(),
});
export type Unit = z.infer<typeof unit>;

export const post = z.strictObject({
  unit: unitId,
  role,
  /** "Trưởng phòng", "Chánh Văn phòng" */
  title: text(200),
  from: isoDay,
  to: isoDay.nullable(),
});
export type Post = z.infer<typeof post>;

export const person = z.strictObject({
  id: personId,
  name: text(200),
  email: z.email().nullable(),
  language: z.enum(["vi", "en"]),
  posts: z.array(post).max(20),
});
export type Person = z.infer<typeof person>;

/** Days on which the office's week differs from Monday to Friday, by year. */
export const calendarYear = z.strictObject({
  year: z.int().min(1945).max(2100),
  /** Weekdays off: holidays, and days off in lieu. */
  off: z.array(isoDay).max(100),
  /** Saturdays and Sundays worked to make up for a day off. */
  workedWeekends: z.array(isoDay).max(20),
  /** False while the year's holidays have not been announced; dates that lean on it are then flagged. */
  confirmed: z.boolean(),
});
export type CalendarYear = z.infer<typeof calendarYear>;

export const officeSettings = z.strictObject({
  /** The person who submits may not also take the item on. */
  forbidSelfApproval: z.boolean(),
  /** An item whose lead unit the letter itself names goes to that unit without the agency leader's act. */
  letterMayDirect: z.boolean(),
  /** "HH:MM" in Asia/Ho_Chi_Minh. */
  digestAt: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
});
export type OfficeSettings = z.infer<typeof officeSettings>;

/** One office's (tenant's) whole directory, as the pane loads it once. */
export const directory = z.strictObject({
  /** The body whose directory this is: a letter it issued goes to its units, a letter to it is its own to do. */
  ownBody: unitId,
  units: z.array(unit).max(5000),
  people: z.array(person).max(5000),
  calendar: z.array(calendarYear).max(50),
  settings: officeSettings,
});
export type Directory = z.infer<typeof directory>;

const head = directory.pick({ ownBody: true, settings: true });

/**
 * What an administrator puts into the directory: each value replaces the one with its key, or is new. Nothing can be taken
 * out: a unit ends with its last day, a post with its own, so that old letters still find their people.
 */
export const directoryEdit = z.strictObject({
  units: z.array(unit).max(5000),
  people: z.array(person).max(5000),
  calendar: z.array(calendarYear).max(50),
  /** Null where it stays as it is. */
  head: head.nullable(),
});
export type DirectoryEdit = z.infer<typeof directoryEdit>;

const changed = <Of extends string, Value extends z.ZodType>(of: Of, value: Value) =>
  z.strictObject({ of: z.literal(of), key: z.string().max(60), before: value.nullable(), after: value.nullable() });

/** One thing that differs between two states of a directory; `before` or `after` is null where it is new or gone. */
export const directoryChange = z.discriminatedUnion("of", [
  changed("unit", unit),
  changed("person", person),
  changed("year", calendarYear),
  changed("head", head),
]);
export type DirectoryChange = z.infer<typeof directoryChange>;
