import type { DirectoryChange, Post } from "../../directive/contract/directory.ts";
import type { UnitId } from "../../directive/contract/primitives.ts";
import type { DirectoryWording } from "../wording/directoryVi.ts";
import { formatShortDay } from "../wording/format.ts";
import type { Wording } from "../wording/vi.ts";

export interface ToldChange {
  readonly is: "added" | "changed" | "removed";
  /** "đơn vị Phòng Nội vụ" */
  readonly what: string;
  /** What differs, a field a line: "Hộp thư: a@x → b@x"; of what is new, what is filled in. */
  readonly lines: readonly string[];
}

export interface TellingWords {
  readonly d: DirectoryWording;
  readonly w: Wording;
  readonly nameOf: (unit: UnitId) => string;
}

/** One change of the directory in words: for the history, and before an import is saved. */
export function tellChange(change: DirectoryChange, words: TellingWords): ToldChange {
  const { d } = words;
  const [before, after] = [fieldsOf(change, "before", words), fieldsOf(change, "after", words)];
  const lines = Object.keys({ ...before, ...after }).flatMap((label) => {
    const [old = d.none, now = d.none] = [before?.[label], after?.[label]];
    if (before === null) return now === d.none ? [] : [d.history.value(label, now)];
    return old === now || after === null ? [] : [d.history.arrow(label, old, now)];
  });
  const name = nameOfChange(change);
  return {
    is: before === null ? "added" : after === null ? "removed" : "changed",
    what: [d.history.of[change.of], name].filter(Boolean).join(" "),
    lines,
  };
}

function nameOfChange(change: DirectoryChange): string {
  switch (change.of) {
    case "unit":
    case "person":
      return (change.after ?? change.before)?.name ?? change.key;
    case "year":
      return change.key;
    case "head":
      return "";
  }
}

type Fields = Readonly<Record<string, string>>;

/** Labels and values in the order in which they are told; null where there is nothing of it. */
function fieldsOf(
  change: DirectoryChange,
  side: "before" | "after",
  { d, w, nameOf: name }: TellingWords,
): Fields | null {
  const listed = (values: readonly string[], between = "; ") => (values.length === 0 ? d.none : values.join(between));
  const day = (value: string | null) => (value === null ? d.none : formatShortDay(value));
  switch (change.of) {
    case "unit": {
      const unit = change[side];
      return (
        unit && {
          [d.unit.name]: unit.name,
          [d.unit.aliases]: listed(unit.aliases),
          [d.unit.kind]: d.kinds[unit.kind],
          [d.unit.parent]: unit.parent === null ? d.none : name(unit.parent),
          [d.unit.validFrom]: day(unit.validFrom),
          [d.unit.validTo]: day(unit.validTo),
          [d.unit.successors]: listed(unit.successors.map(name)),
          [d.unit.email]: unit.email ?? d.none,
        }
      );
    }
    case "person": {
      const person = change[side];
      return (
        person && {
          [d.person.name]: person.name,
          [d.person.email]: person.email ?? d.none,
          [d.person.language]: d.languages[person.language],
          [d.person.posts]: listed(person.posts.map((post) => tellPost(post, { d, w, nameOf: name }))),
        }
      );
    }
    case "year": {
      const year = change[side];
      return (
        year && {
          [d.year.off]: listed(year.off.map(formatShortDay), ", "),
          [d.year.workedWeekends]: listed(year.workedWeekends.map(formatShortDay), ", "),
          [d.year.confirmed]: year.confirmed ? w.frame.yes : w.frame.no,
        }
      );
    }
    case "head": {
      const head = change[side];
      return (
        head && {
          [d.ownBody]: name(head.ownBody),
          [d.rules.forbidSelfApproval]: head.settings.forbidSelfApproval ? w.frame.yes : w.frame.no,
          [d.rules.letterMayDirect]: head.settings.letterMayDirect ? w.frame.yes : w.frame.no,
          [d.rules.digestAt]: head.settings.digestAt,
        }
      );
    }
  }
}

/** "Trưởng phòng, Phòng Nội vụ (Lãnh đạo đơn vị), từ 01/01/2024 đến hết 30/06/2025" */
function tellPost({ unit, role, title, from, to }: Post, { d, w, nameOf: name }: TellingWords): string {
  const until = to === null ? "" : ` ${d.until(formatShortDay(to))}`;
  return `${title}, ${name(unit)} (${w.role[role]}), ${d.since(formatShortDay(from))}${until}`;
}
