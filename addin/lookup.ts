import type { Directory, Person, Unit } from "../directive/contract/directory.ts";
import type { IsoDay, PersonId, UnitId, UnitRef } from "../directive/contract/primitives.ts";
import { WorkingCalendar } from "../directive/deadline/workingCalendar.ts";
import { directoryIndex } from "../directive/directoryIndex.ts";
import { isUnitOn } from "../directive/leadersOf.ts";
import { foldMarks } from "../directive/vietnamese.ts";

/** The office's directory as the screens look things up in it. Who may do what, and who may be named, the core knows. */
export interface Lookup {
  readonly directory: Directory;
  readonly calendar: WorkingCalendar;
  unit(id: UnitId | null): Unit | null;
  person(id: PersonId | null): Person | null;
  /** A unit's name as the directory writes it, else as the letter does. */
  nameOf(ref: UnitRef): string;
  /** Units of that day whose name or alias holds the words, typed with or without marks; own units first. */
  findUnits(words: string, day: IsoDay): readonly Unit[];
}

export function lookupIn(directory: Directory): Lookup {
  const { people, units } = directoryIndex(directory);
  const searched = directory.units.map((unit) => ({
    unit,
    words: [unit.name, ...unit.aliases].map(foldMarks).join("\n"),
    own: unit.parent === directory.ownBody,
  }));
  const unit = (id: UnitId | null) => (id === null ? null : (units.get(id) ?? null));

  return {
    directory,
    calendar: new WorkingCalendar(directory.calendar),
    unit,
    person: (id) => (id === null ? null : (people.get(id) ?? null)),
    nameOf: (ref) => unit(ref.id)?.name ?? ref.name,
    findUnits: (words, day) => {
      const wanted = foldMarks(words).split(/\s+/).filter(Boolean);
      return searched
        .filter(({ unit }) => isUnitOn(directory, unit.id, day))
        .filter((entry) => wanted.every((word) => entry.words.includes(word)))
        .sort((a, b) => Number(b.own) - Number(a.own))
        .map(({ unit }) => unit);
    },
  };
}
