import type { Unit } from "../../../directive/contract/directory.ts";
import type { IsoDay } from "../../../directive/contract/primitives.ts";
import type { DirectoryWording } from "../../wording/directoryVi.ts";
import { formatShortDay } from "../../wording/format.ts";

/** When a unit exists, in words: where it does not always have and always will, and whether it is over. */
export function tellUnit({ validFrom, validTo }: Unit, today: IsoDay, d: DirectoryWording) {
  return {
    period: [
      ...(validFrom > today ? [d.since(formatShortDay(validFrom))] : []),
      ...(validTo === null ? [] : [d.until(formatShortDay(validTo))]),
    ],
    ended: validTo !== null && validTo < today ? [d.ended] : [],
  };
}
