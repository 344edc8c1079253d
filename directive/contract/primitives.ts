import { z } from "zod";

/** A calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`; years 1945 to 2100. */
export const isoDay = z.iso.date().refine((day) => day >= "1945-01-01" && day <= "2100-12-31");
export type IsoDay = z.infer<typeof isoDay>;

/** A moment in UTC, `2024-09-16T01:00:00.000Z`. */
export const instant = z.iso.datetime();
export type Instant = z.infer<typeof instant>;

/** Made by the client (https://github.com/ulid/spec), upper case. */
export const ulid = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);

/** Human text: NFC, trimmed, without control or bidirectional-override characters, never blank. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(value.replaceAll("\n", "")))
    .transform((value) => value.normalize("NFC").trim())
    .refine((value) => /[\p{L}\p{N}]/u.test(value));

/** The key of a unit within its tenant. */
export const unitId = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/);
export type UnitId = z.infer<typeof unitId>;

/** A person's object id (`oid`) in the tenant's identity directory. */
export const personId = z.uuid();
export type PersonId = z.infer<typeof personId>;

/** The number of an item within its directive: "01", "02", … "999". */
export const itemId = z.string().regex(/^\d{2,3}$/);
export type ItemId = z.infer<typeof itemId>;

/** A unit of the directory, or (id null) one that the directory does not know: kept as written, and flagged. */
export const unitRef = z.strictObject({ id: unitId.nullable(), name: text(300) });
export type UnitRef = z.infer<typeof unitRef>;
