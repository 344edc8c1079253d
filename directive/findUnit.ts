import { isHeldOn } from "./actor.ts";
import type { Directory, Unit } from "./contract/directory.ts";
import type { IsoDay, UnitId } from "./contract/primitives.ts";
import { directoryIndex } from "./directoryIndex.ts";
import { typeOf, unitForms, withoutAnd, type UnitForms } from "./unitForms.ts";
import { unitKey } from "./unitKey.ts";
import { foldMarks } from "./vietnamese.ts";

/** Which unit of the directory a letter's words mean; `several`: to be asked, the likeliest first. Never guessed. */
type FoundUnit =
  | { readonly found: "one"; readonly unit: Unit }
  | { readonly found: "several"; readonly units: readonly Unit[] }
  | { readonly found: "none" };

export interface UnitScope {
  /** The day on which the names were used; null where it is not known: units that still exist. */
  readonly day: IsoDay | null;
  /**
   * Whose units are meant first: the letter's issuer, or our own body. Null where the issuer is none of the directory's:
   * its "Công an Thành phố" is not ours, and only names that say the place are.
   */
  readonly body: UnitId | null;
}

/** So alike that one is the other, damaged; and the least by which a second must differ more. */
const ALIKE = 0.88;
const ALIKE_IN_NAME = 0.8;
const APART = 0.05;

export function existsOn(unit: Unit, day: IsoDay | null): boolean {
  if (day === null) return unit.validTo === null;
  return unit.validFrom <= day && (unit.validTo === null || day <= unit.validTo);
}

/**
 * Name or alias as it stands, then without marks and with or without the body's level and place, then first letters, then
 * the like. The first that fits anything decides; of several, those nearest to whoever speaks.
 */
export function findUnit(directory: Directory, name: string, scope: UnitScope): FoundUnit {
  const key = unitKey(name);
  if (key === "") return { found: "none" };
  const forms = unitForms(directory);
  const plain = foldMarks(key);
  for (const form of formsOf(forms, key, plain)) {
    const fitting = form.filter(({ unit, local }) => existsOn(unit, scope.day) && !(local && scope.body === null));
    const near = nearest(
      fitting.map(({ unit }) => unit),
      directory,
      scope.body,
    );
    const found = oneOrSeveral(near);
    if (found.found !== "none") return found;
  }
  const owned = byOwner(directory, name, scope);
  if (owned.found !== "none") return owned;
  const person = byPerson(directory, name, scope);
  if (person.found !== "none" || scope.body === null) return person;
  return byLikeness(forms, plain, directory, scope);
}

type Entries = readonly { readonly unit: Unit; readonly local: boolean }[];

function formsOf({ exact, plain, joined, initials }: UnitForms, key: string, folded: string): Entries[] {
  const tight = withoutAnd(folded);
  // "phong vh tt" → "phong vhtt": the letters behind the kind, written together.
  const type = typeOf(tight);
  const close = type === "" ? tight.replaceAll(" ", "") : `${type} ${tight.slice(type.length + 1).replaceAll(" ", "")}`;
  const found = [exact.get(key), plain.get(folded), joined.get(tight), initials.get(tight), initials.get(close)];
  return found.flatMap((entries) => (entries === undefined ? [] : [entries]));
}

function oneOrSeveral(units: readonly Unit[]): FoundUnit {
  const [only, ...others] = units;
  if (only === undefined) return { found: "none" };
  return others.length === 0 ? { found: "one", unit: only } : { found: "several", units };
}

/** The body itself before its own units, these before its neighbours and its superior, all of them before the rest. */
function nearest(units: readonly Unit[], { units: all }: Directory, body: UnitId | null): readonly Unit[] {
  if (units.length < 2 || body === null) return units;
  const above = all.find(({ id }) => id === body)?.parent ?? null;
  const distance = ({ id, parent }: Unit) => {
    if (id === body) return 0;
    if (parent === body) return 1;
    return above !== null && (parent === above || id === above) ? 2 : 3;
  };
  const least = Math.min(...units.map(distance));
  return units.filter((unit) => distance(unit) === least);
}

/** "Phòng Nội vụ thuộc Ủy ban nhân dân Thành phố": the one unit of that body. */
function byOwner(directory: Directory, name: string, scope: UnitScope): FoundUnit {
  const { head, owner } = /^(?<head>.+?) (?:trực thuộc|thuộc|của) (?<owner>.+)$/u.exec(name)?.groups ?? {};
  if (head === undefined || owner === undefined) return { found: "none" };
  const body = findUnit(directory, owner, scope);
  if (body.found !== "one") return { found: "none" };
  const found = findUnit(directory, head, { ...scope, body: body.unit.id });
  return found.found === "one" && found.unit.parent === body.unit.id ? found : { found: "none" };
}

/** "đồng chí Lê Thị Hoa": the unit of the one person of that name, by the posts held on the day. */
function byPerson(directory: Directory, name: string, { day }: UnitScope): FoundUnit {
  const called = /^(?:đồng chí|đ\/c|ông|bà) (?<who>.+)$/iu.exec(name.trim())?.groups?.["who"];
  if (called === undefined || day === null) return { found: "none" };
  const key = foldMarks(called.trim());
  const { units } = directoryIndex(directory);
  const ids = new Set(
    directory.people
      .filter((person) => foldMarks(person.name) === key)
      .flatMap(({ posts }) => posts.filter((post) => isHeldOn(post, day)).map(({ unit }) => unit)),
  );
  return oneOrSeveral([...ids].flatMap((id) => units.get(id) ?? []));
}

/**
 * Recognised badly: the kind and every number equal, the rest alike. Two that are about as like are asked about, and so is
 * a commune, whose neighbour may differ by one letter.
 */
function byLikeness({ spelled }: UnitForms, plain: string, directory: Directory, { day, body }: UnitScope): FoundUnit {
  const words = withoutAnd(plain);
  const digits = words.replace(/\D+/gu, " ").trim();
  const alike = spelled
    .filter(({ unit, type }) => existsOn(unit, day) && type !== "" && words.startsWith(`${type} `))
    .flatMap(({ unit, type, rest, ends }) => {
      if (rest.replace(/\D+/gu, " ").trim() !== digits) return [];
      const said = words.slice(type.length + 1);
      const end = ends.find((suffix) => said.endsWith(suffix));
      const own = end === undefined ? said : said.slice(0, -end.length);
      const whole = likeness(`${type} ${own}`, `${type} ${rest}`);
      return whole >= ALIKE && likeness(own, rest) >= ALIKE_IN_NAME ? [{ unit, whole }] : [];
    })
    .sort((one, other) => other.whole - one.whole);
  const best = alike[0]?.whole ?? 0;
  const near = nearest(
    alike.filter(({ whole }) => best - whole < APART).map(({ unit }) => unit),
    directory,
    body,
  );
  if (near.length === 1 && near[0]?.kind === "locality") return { found: "several", units: near };
  return oneOrSeveral(near);
}

/** 1 for equal words, less by each letter that has to be changed, put in or left out; 0 for nothing alike. */
function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (Math.abs(one.length - other.length) > longest * (1 - ALIKE_IN_NAME)) return 0;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + Number(one.charAt(i - 1) !== other.charAt(j - 1));
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - (row[other.length] ?? longest) / longest;
}
