import type { Directory, Unit } from "./contract/directory.ts";
import type { IsoDay, UnitId } from "./contract/primitives.ts";
import { foldMarks, foldSpace, foldTone, words } from "./vietnamese.ts";

/** Which unit of the directory a letter's words mean. Two candidates are never guessed between. */
type FoundUnit =
  | { readonly found: "one"; readonly unit: Unit }
  | { readonly found: "several"; readonly units: readonly Unit[] }
  | { readonly found: "none" };

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [words("ubnd"), "ủy ban nhân dân"],
  [words("hđnd"), "hội đồng nhân dân"],
  [words("mttq"), "mặt trận tổ quốc"],
  [words("vp"), "văn phòng"],
  [words("tp"), "thành phố"],
  [words("catp"), "công an thành phố"],
  [/(?<![\p{L}\p{N}])p\. ?(?=\p{L})/gu, "phòng "],
  [/\s*&\s*/gu, " và "],
  // A word dropped in the original: "Ủy ban nhân Thành phố".
  [/ủy ban nhân (?!dân)/gu, "ủy ban nhân dân "],
];
/** A person for the unit: "Trưởng phòng Nội vụ", "Giám đốc Sở X", "Thủ trưởng các …". */
const ROLE =
  /^(?:đồng chí )?(?:(?:phó )?chủ tịch(?= ủy ban)|(?:phó )?(?:tổng )?giám đốc(?= \p{L})|thủ trưởng|người đứng đầu|lãnh đạo|(?:bộ|thứ) trưởng(?= bộ)|(?:phó )?chánh(?= văn phòng| thanh tra)|(?:phó )?trưởng(?= phòng| ban| công an)|hiệu trưởng|tập thể|cán bộ, công chức) ?/u;
/** What a name carries beyond itself, said or left out alike. */
const SUFFIX = words("thành phố|thị xã|huyện|tỉnh|quận|của|thuộc|và");

/** Lower case, tones in their place, short forms written out, a person's post made the unit's. */
export function unitKey(name: string): string {
  let key = foldTone(foldSpace(name.replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, "$1 ")));
  for (const [short, long] of SHORT_FORMS) key = key.replace(short, long);
  return key
    .replace(ROLE, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

export interface UnitScope {
  /** The day on which the names were used; null where it is not known: units that still exist. */
  readonly day: IsoDay | null;
  /** Whose units are meant first: the letter's issuer, or our own body. */
  readonly body: UnitId;
}

export function existsOn(unit: Unit, day: IsoDay | null): boolean {
  if (day === null) return unit.validTo === null;
  return unit.validFrom <= day && (unit.validTo === null || day <= unit.validTo);
}

/** Exact name or alias, then without marks, then without place and joining words; the first that fits anything decides. */
export function findUnit(directory: Directory, name: string, { day, body }: UnitScope): FoundUnit {
  const units = directory.units.filter((unit) => existsOn(unit, day));
  const places = placesOf(units);
  for (const level of [unitKey, (text: string) => foldMarks(unitKey(text)), (text: string) => bareKey(text, places)]) {
    const key = level(name);
    if (key === "") continue;
    const fitting = units.filter((unit) => [unit.name, ...unit.aliases].some((known) => level(known) === key));
    const [only, ...others] = nearest(fitting, body);
    if (only === undefined) continue;
    return others.length === 0 ? { found: "one", unit: only } : { found: "several", units: [only, ...others] };
  }
  return { found: "none" };
}

/** The body itself and its units come before those of others of the same name. */
function nearest(units: readonly Unit[], body: UnitId): readonly Unit[] {
  const near = units.filter((unit) => unit.parent === body || unit.id === body);
  return near.length > 0 ? near : units;
}

/** Place names of the bodies: "Sa Đéc" may follow any name of the city's units, or not. */
function placesOf(units: readonly Unit[]): RegExp | null {
  const places = units.flatMap(({ kind, name }) =>
    kind === "body"
      ? (/(?:thành phố|thị xã|huyện|tỉnh|quận) (?<place>\p{Lu}.*)$/u.exec(name)?.groups?.["place"] ?? [])
      : [],
  );
  return places.length === 0
    ? null
    : words(places.map((place) => foldMarks(place).replace(/[^\p{L}\p{N} ]/gu, ".")).join("|"));
}

function bareKey(name: string, places: RegExp | null): string {
  const bare = unitKey(name).replace(SUFFIX, " ");
  const marked = foldMarks(bare);
  return foldSpace(places === null ? marked : marked.replace(places, " "));
}
