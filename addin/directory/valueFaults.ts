import type { z } from "zod";
import type { SheetFaultCode } from "../../directive/directory/directoryOfSheets.ts";
import type { DirectoryFaultCode } from "../../directive/directory/directoryFaults.ts";

/** What is wrong with a field of a form: "name", "posts.0.title". */
export interface FieldFault {
  readonly field: string;
  readonly code: DirectoryFaultCode | Extract<SheetFaultCode, "missing_value" | "invalid_value">;
}

/** The value as the contract writes it, or what is wrong with it: one fault a field. */
export function checkValue<Schema extends z.ZodType>(
  schema: Schema,
  value: object,
): { readonly value: z.output<Schema> | null; readonly faults: readonly FieldFault[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, faults: [] };
  const faults = new Map<string, FieldFault>();
  for (const { path } of result.error.issues) {
    // A list of plain values is one field.
    const field = (path[0] === "posts" ? path : path.slice(0, 1)).join(".");
    const at = path.reduce<unknown>((inner, key) => (inner as Readonly<Record<PropertyKey, unknown>>)[key], value);
    const blank = at === null || at === undefined || (typeof at === "string" && at.trim() === "");
    if (!faults.has(field)) faults.set(field, { field, code: blank ? "missing_value" : "invalid_value" });
  }
  return { value: null, faults: [...faults.values()] };
}
