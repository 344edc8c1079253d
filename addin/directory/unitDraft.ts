import { unit as unitSchema, type Unit } from "../../directive/contract/directory.ts";
import type { IsoDay, UnitId } from "../../directive/contract/primitives.ts";
import type { DirectoryFault } from "../../directive/directory/directoryFaults.ts";
import { checkValue, type FieldFault } from "./valueFaults.ts";

/** A unit as it stands in a form: not yet whole, other names one a line. */
export interface UnitDraft extends Pick<Unit, "name" | "kind" | "parent" | "validTo"> {
  readonly aliases: string;
  readonly validFrom: IsoDay | null;
  readonly successors: readonly UnitId[];
  readonly email: string;
}

export const draftOfUnit = (unit: Unit): UnitDraft => ({
  name: unit.name,
  aliases: unit.aliases.join("\n"),
  kind: unit.kind,
  parent: unit.parent,
  validFrom: unit.validFrom,
  validTo: unit.validTo,
  successors: unit.successors,
  email: unit.email ?? "",
});

export const newUnitDraft = (parent: UnitId, today: IsoDay): UnitDraft => ({
  name: "",
  aliases: "",
  kind: "department",
  parent,
  validFrom: today,
  validTo: null,
  successors: [],
  email: "",
});

export function unitOfDraft(id: UnitId, draft: UnitDraft) {
  const lines = draft.aliases.split("\n").map((line) => line.trim());
  const { value, faults } = checkValue(unitSchema, {
    id,
    name: draft.name,
    aliases: lines.filter((line) => line !== ""),
    kind: draft.kind,
    parent: draft.parent,
    validFrom: draft.validFrom,
    validTo: draft.validTo,
    successors: draft.successors,
    email: draft.email.trim() || null,
  });
  // A unit without a name has no code either: one fault is told, not two.
  const hasName = faults.some(({ field }) => field === "name");
  const placed = faults.map((fault) => (fault.field === "id" ? { ...fault, field: "name" } : fault));
  return { value, faults: hasName ? faults.filter(({ field }) => field !== "id") : placed };
}

const fields: Readonly<Partial<Record<DirectoryFault["code"], keyof UnitDraft>>> = {
  duplicate_unit: "name",
  ambiguous_name: "name",
  unknown_parent: "parent",
  parent_circle: "parent",
  unknown_successor: "successors",
  successor_circle: "successors",
  successors_of_living: "validTo",
  period_reversed: "validTo",
};

/** Where in its form a fault of this unit belongs; null for a fault of anything else. */
export function fieldOfUnitFault({ code, unit }: DirectoryFault, id: UnitId): FieldFault | null {
  const field = unit === id ? fields[code] : undefined;
  return field === undefined ? null : { field, code };
}
