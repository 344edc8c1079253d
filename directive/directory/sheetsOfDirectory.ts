import type { Directory } from "../contract/directory.ts";
import type { IsoDay } from "../contract/primitives.ts";
import { kindWords, languageWords, personColumns, roleWords, unitColumns } from "./sheetColumns.ts";

/** A table as rows of cells, its header first. */
export type Sheet = readonly (readonly string[])[];

export interface DirectorySheets {
  readonly units: Sheet;
  readonly people: Sheet;
}

/** The directory as the two tables that `directoryOfSheets` reads back without a difference. People without a post have one row. */
export function sheetsOfDirectory({ units, people }: Directory): DirectorySheets {
  return {
    units: [
      Object.values(unitColumns).map(([vietnamese]) => vietnamese),
      ...units.map((unit) => [
        unit.id,
        unit.name,
        unit.aliases.join("; "),
        kindWords[unit.kind][0],
        unit.parent ?? "",
        written(unit.validFrom),
        written(unit.validTo),
        unit.successors.join("; "),
        unit.email ?? "",
      ]),
    ],
    people: [
      Object.values(personColumns).map(([vietnamese]) => vietnamese),
      ...people.flatMap(({ id, name, email, language, posts }) => {
        const own = [id, name, email ?? "", languageWords[language][0]];
        if (posts.length === 0) return [[...own, "", "", "", "", ""]];
        return posts.map(({ unit, role, title, from, to }) => [
          ...own,
          unit,
          roleWords[role][0],
          title,
          written(from),
          written(to),
        ]);
      }),
    ],
  };
}

/** dd/MM/yyyy, as clerks write days; empty for none. */
function written(day: IsoDay | null): string {
  return day === null ? "" : day.split("-").toReversed().join("/");
}
