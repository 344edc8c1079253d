import type { Me } from "../directive/contract/api.ts";
import type { Directory, Person, Role, Unit } from "../directive/contract/directory.ts";
import type { IsoDay, PersonId, UnitId, UnitRef } from "../directive/contract/primitives.ts";
import { WorkingCalendar } from "../directive/deadline/workingCalendar.ts";
import { foldMarks } from "../directive/vietnamese.ts";

/** The office's directory as the screens ask for it. */
export interface DirectoryIndex {
  readonly directory: Directory;
  readonly calendar: WorkingCalendar;
  unit(id: UnitId | null): Unit | null;
  person(id: PersonId | null): Person | null;
  /** A unit's name as the directory writes it, else as the letter does. */
  nameOf(ref: UnitRef): string;
  /** Units of that day whose name or alias holds the words, typed with or without marks; own units first. */
  findUnits(words: string, day: IsoDay): readonly Unit[];
  /** People who may take work on in a unit that day, assignees before leaders. */
  peopleOf(unit: UnitId, day: IsoDay): readonly Person[];
  holders(role: Role, day: IsoDay): readonly Person[];
  /** The units in which a person holds that role that day. */
  unitsOf(person: Person, role: Role, day: IsoDay): readonly UnitId[];
}

const holds = (span: { from: IsoDay; to: IsoDay | null }, day: IsoDay) =>
  span.from <= day && (span.to === null || day <= span.to);

export function indexDirectory(directory: Directory): DirectoryIndex {
  const units = new Map(directory.units.map((unit) => [unit.id, unit]));
  const people = new Map(directory.people.map((person) => [person.id, person]));
  const searched = directory.units.map((unit) => ({
    unit,
    words: [unit.name, ...unit.aliases].map(foldMarks).join("\n"),
    own: unit.parent === directory.ownBody,
  }));
  const unit = (id: UnitId | null) => (id === null ? null : (units.get(id) ?? null));
  const rank = (person: Person, of: UnitId) =>
    person.posts.some((post) => post.unit === of && post.role === "assignee") ? 0 : 1;

  return {
    directory,
    calendar: new WorkingCalendar(directory.calendar),
    unit,
    person: (id) => (id === null ? null : (people.get(id) ?? null)),
    nameOf: (ref) => unit(ref.id)?.name ?? ref.name,
    findUnits: (words, day) => {
      const wanted = foldMarks(words).split(/\s+/).filter(Boolean);
      return searched
        .filter(({ unit }) => holds({ from: unit.validFrom, to: unit.validTo }, day))
        .filter((entry) => wanted.every((word) => entry.words.includes(word)))
        .sort((a, b) => Number(b.own) - Number(a.own))
        .map(({ unit }) => unit);
    },
    peopleOf: (of, day) =>
      directory.people
        .filter((person) =>
          person.posts.some(
            (post) => post.unit === of && ["assignee", "unitLeader"].includes(post.role) && holds(post, day),
          ),
        )
        .sort((a, b) => rank(a, of) - rank(b, of)),
    holders: (role, day) =>
      directory.people.filter((person) => person.posts.some((post) => post.role === role && holds(post, day))),
    unitsOf: (person, role, day) =>
      person.posts.filter((post) => post.role === role && holds(post, day)).map((post) => post.unit),
  };
}

/** Who is at the pane, with the directory at hand. */
export interface Standing {
  readonly me: Me;
  readonly index: DirectoryIndex;
}
