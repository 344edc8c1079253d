import type { Directory, Unit } from "./contract/directory.ts";
import type { UnitId } from "./contract/primitives.ts";
import { foldMarks } from "./vietnamese.ts";
import { unitKey } from "./unitKey.ts";

/** The ways in which letters write the names of a directory's units, each with the units it may mean. */
export interface UnitForms {
  /** As the directory writes them, tone marks kept: the surest. */
  readonly exact: Forms;
  /** Without marks, with and without the level and place of the unit's body: "phong noi vu thanh pho". */
  readonly plain: Forms;
  /** The same without "và". */
  readonly joined: Forms;
  /** "phong vhtt", "ttyt": first letters in place of the name, or of all of it. */
  readonly initials: Forms;
  /** What is compared letter by letter, of units that exist for it: the kind, and what tells them apart. */
  readonly spelled: readonly Spelled[];
}

export interface Spelled {
  readonly unit: Unit;
  readonly type: string;
  readonly rest: string;
  /** May stand behind it, or not: "thanh pho sa dec", "thanh pho". */
  readonly ends: readonly string[];
}

/** `local` forms need to be said within the unit's own body: "Công an Thành phố" is any city's. */
type Forms = ReadonlyMap<string, readonly { readonly unit: Unit; readonly local: boolean }[]>;

const LEVEL =
  /^(?<base>.*?) ?(?:(?<level>thành phố|thị xã|huyện|tỉnh|quận|xã|phường|thị trấn|đặc khu) (?<place>\p{Lu}.*|\d.*))$/u;
/** The kind of a unit, without marks: what must be equal where the rest is only alike. */
const TYPE =
  /^(?:uy ban nhan dan|hoi dong nhan dan|van phong|trung tam|chi cuc|tong cuc|cong an|ban chi huy|ban quan ly|bo phan|thanh tra|vien kiem sat|toa an|kho bac|ngan hang|bao hiem xa hoi|benh vien|truong|chi nhanh|buu dien|hoi|phong|so|ban|cuc|bo|vu|vien|dai|doan|thue|dang uy|chi bo|to|khoa|tram|doi|hat|cong ty|tap doan) /u;

export const typeOf = (form: string) => TYPE.exec(form)?.[0].trim() ?? "";

const known = new WeakMap<Directory, UnitForms>();

/** A directory is read for each name of each letter and never changed in place: its forms live as long as it does. */
export function unitForms(directory: Directory): UnitForms {
  const before = known.get(directory);
  if (before !== undefined) return before;
  const made = makeForms(directory);
  known.set(directory, made);
  return made;
}

function makeForms({ units }: Directory): UnitForms {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const exact = new FormMap();
  const plain = new FormMap();
  const joined = new FormMap();
  const initials = new FormMap();
  const spelled: Spelled[] = [];
  for (const unit of units) {
    const seat = seatOf(unit, byId);
    const suffix = seat === null ? "" : foldMarks(`${seat.level} ${seat.place}`);
    for (const name of [unit.name, ...unit.aliases]) {
      const key = unitKey(name);
      const whole = foldMarks(key);
      const hasPlace = suffix !== "" && whole.endsWith(suffix) && unit.kind !== "locality";
      exact.add(key, unit, !hasPlace);
      plain.add(whole, unit, !hasPlace);
      const base = baseOf(whole, seat, unit);
      if (seat !== null) {
        const level = foldMarks(seat.level);
        const place = foldMarks(seat.place);
        for (const end of ["", ` ${level}`]) plain.add(base + end, unit, true);
        for (const end of [` ${level} ${place}`, ` ${place}`]) plain.add(base + end, unit, false);
      }
      for (const form of [base, whole]) joined.add(withoutAnd(form), unit, true);
      const type = typeOf(base);
      const rest = withoutAnd(type === "" ? base : base.slice(type.length + 1));
      if (unit.kind === "locality") {
        const above = seatOf(byId.get(unit.parent ?? ""), byId);
        if (above !== null) plain.add(`${whole} ${foldMarks(`${above.level} ${above.place}`)}`, unit, false);
      }
      if (name !== unit.name || rest === "") continue;
      const ends =
        seat === null ? [] : [seat.place, `${seat.level} ${seat.place}`, seat.level].map((end) => ` ${foldMarks(end)}`);
      spelled.push({ unit, type, rest, ends: unit.kind === "locality" ? [] : ends });
      // Two letters alone ("CA", "TT") are anybody's.
      if (type !== "") initials.add(`${type} ${initialsOf(rest)}`, unit, true);
      const all = initialsOf(`${type} ${rest}`);
      if (all.length > 2) initials.add(all, unit, true);
    }
    if (unit.kind === "office") plain.add("van phong", unit, true);
  }
  return { exact: exact.forms, plain: plain.forms, joined: joined.forms, initials: initials.forms, spelled };
}

class FormMap {
  readonly forms = new Map<string, { unit: Unit; local: boolean }[]>();

  add(form: string, unit: Unit, local: boolean): void {
    if (form === "") return;
    const there = this.forms.get(form) ?? [];
    const same = there.find((entry) => entry.unit.id === unit.id);
    if (same === undefined) there.push({ unit, local });
    else same.local &&= local;
    this.forms.set(form, there);
  }
}

export const withoutAnd = (form: string) => form.replace(/ va (?=\S)/gu, " ");

const initialsOf = (form: string) =>
  form
    .split(" ")
    .map((word) => word.charAt(0))
    .join("");

interface Seat {
  readonly level: string;
  readonly place: string;
}

/** Level and place of the body that the unit belongs to, or is: "thành phố", "Sa Đéc". */
function seatOf(unit: Unit | undefined, byId: ReadonlyMap<UnitId, Unit>): Seat | null {
  if (unit === undefined) return null;
  const seen = new Set<UnitId>();
  const own = unit.kind === "body" || unit.kind === "locality" || unit.parent === null;
  for (
    let at = own ? unit : byId.get(unit.parent ?? "");
    at !== undefined && !seen.has(at.id);
    at = byId.get(at.parent ?? "")
  ) {
    seen.add(at.id);
    const { level, place } = LEVEL.exec(at.name)?.groups ?? {};
    if (level !== undefined && place !== undefined) return { level, place };
  }
  return null;
}

/** The name without its body's level and place. A locality keeps its own: it is what tells it from the others. */
function baseOf(whole: string, seat: Seat | null, { kind }: Unit): string {
  if (seat === null || kind === "locality") return whole;
  const [level, place] = [foldMarks(seat.level), foldMarks(seat.place)];
  const end = [` ${level} ${place}`, ` ${place}`, ` ${level}`].find((suffix) => whole.endsWith(suffix));
  return end === undefined ? whole : whole.slice(0, -end.length);
}
