import type { Finding, ReadDeadline, ReadHead, Reading, ReadItem } from "../../directive/letter/reading.ts";
import type { LaidItem, Scorer } from "./Scorer.ts";

interface GoldDeadline {
  readonly phrase: string;
  readonly resolved: string | null;
}

export interface GoldItem {
  readonly path: string;
  readonly leads?: readonly string[];
  readonly coordinators?: readonly string[];
  readonly deadlines?: readonly GoldDeadline[];
  readonly recurring?: string | null;
  readonly rrule?: string | null;
  readonly altLeads?: unknown;
  readonly altCoordinators?: unknown;
  readonly altDeadlines?: unknown;
  readonly altRecurring?: unknown;
}

/** A reading made by hand; its form is told at the head of the scorer. */
export interface Gold {
  readonly header: Readonly<Record<string, unknown>>;
  readonly recipients?: readonly string[];
  readonly citedDocuments?: readonly { readonly number: string }[];
}

/** One value that was read, and whether it is what a person read there. */
export interface Judged {
  readonly letter: string;
  readonly kind: "header" | "recipients" | "citations" | "leads" | "coordinators" | "deadlines";
  readonly where: string;
  readonly value: string;
  readonly certain: boolean;
  readonly right: boolean;
}

const HEAD_FIELDS = ["issuer", "docType", "number", "symbol", "place", "day", "subject", "urgency"] as const;
/** As the scorer has it: two passages are the same from this share of common text. */
const SAME = 0.7;

export function judge(scorer: Scorer, letter: string, text: string, gold: Gold, reading: Reading): Judged[] {
  const { foldUnit, foldSpace } = scorer;
  const found = <T>(
    kind: Judged["kind"],
    where: string,
    finding: Finding<T>,
    value: string,
    right: boolean,
  ): Judged => ({
    letter,
    kind,
    where,
    value,
    certain: finding.certain,
    right,
  });
  const header = HEAD_FIELDS.flatMap((field) => {
    const finding = reading.head[field];
    return finding === null
      ? []
      : [found("header", field, finding, finding.value, isAccepted(scorer, gold.header, field, finding.value))];
  });
  const wanted = new Set((gold.recipients ?? []).map(foldUnit));
  const recipients = reading.recipients.map((one) =>
    found("recipients", "", one, one.value, wanted.has(foldUnit(one.value))),
  );
  const bare = (number: string) => foldSpace(number).replaceAll(" ", "");
  const numbers = new Set((gold.citedDocuments ?? []).map(({ number }) => bare(number)));
  const citations = reading.citedDocuments.map((one) =>
    found("citations", "", one, one.value.number, numbers.has(bare(one.value.number))),
  );
  const items = pair(scorer, text, gold, reading.items).flatMap(({ item, task }) => [
    ...judgeUnits(scorer, item.leads, [task?.leads ?? [], ...lists<string>(task?.altLeads)]).map(([one, right]) =>
      found("leads", item.path ?? "", one, one.value, right),
    ),
    ...judgeUnits(scorer, item.coordinators, [task?.coordinators ?? [], ...lists<string>(task?.altCoordinators)]).map(
      ([one, right]) => found("coordinators", item.path ?? "", one, one.value, right),
    ),
    ...item.deadlines
      .filter(({ value }) => value.flag === null)
      .map((one) => found("deadlines", item.path ?? "", one, one.value.phrase, isDue(scorer, one.value, task))),
  ]);
  return [...header, ...recipients, ...citations, ...items];
}

function isAccepted(
  { foldText, foldUnit, foldSpace }: Scorer,
  header: Gold["header"],
  field: keyof ReadHead,
  value: string,
): boolean {
  const name = field === "day" ? "date" : field;
  const fold = { issuer: foldUnit, place: foldUnit, number: spaceless, symbol: spaceless }[name as string] ?? foldText;
  function spaceless(words: string): string {
    return foldSpace(words).replaceAll(" ", "");
  }
  const bare = (words: string) => fold(name === "subject" ? words.replace(/^(?:V\/v|Về việc)\s*:?\s*/iu, "") : words);
  const accepted = [
    header[name],
    header[`alt${name.charAt(0).toUpperCase()}${name.slice(1)}s`],
    header[`${name}Ocr`],
  ].flat();
  return accepted.some((words) => typeof words === "string" && bare(words) === bare(value));
}

/** The best of the lists that a person may have made decides, as for the scorer. */
function judgeUnits(
  { foldUnit }: Scorer,
  read: readonly Finding<string>[],
  accepted: readonly (readonly string[])[],
): (readonly [Finding<string>, boolean])[] {
  const sets = accepted.map((list) => new Set(list.map(foldUnit)));
  const hits = (set: ReadonlySet<string>) => read.filter(({ value }) => set.has(foldUnit(value))).length;
  const best = sets.reduce(
    (a, b) => (hits(b) * 2 - b.size > hits(a) * 2 - a.size ? b : a),
    sets[0] ?? new Set<string>(),
  );
  return read.map((one) => [one, best.has(foldUnit(one.value))]);
}

/** The same day or the same recurrence; of one without either, words that touch. */
function isDue({ foldText }: Scorer, read: ReadDeadline, task: LaidItem | null): boolean {
  if (task === null) return false;
  const every = [task.recurring, task.rrule, task.altRecurring].flat().filter((one) => typeof one === "string");
  if (read.rrule !== null) return every.some((one) => sameFrequency(one, read.rrule ?? ""));
  const deadlines = [...(task.deadlines ?? []), ...lists<GoldDeadline>(task.altDeadlines).flat()];
  return deadlines.some(({ resolved, phrase }) => {
    if (read.day !== null || resolved !== null) return read.day === resolved;
    const [a, b] = [foldText(phrase), foldText(read.phrase)];
    return a.includes(b) || b.includes(a);
  });
}

/** Four times a year, or twice, may be written as months or as steps of months. */
const FREQUENCIES: Readonly<Record<string, RegExp>> = {
  daily: /DAILY/u,
  weekly: /WEEKLY/u,
  monthly: /MONTHLY(?!.*INTERVAL=[36])/u,
  quarterly: /MONTHLY.*INTERVAL=3|YEARLY.*BYMONTH=\d+,\d+,\d+,\d+/u,
  semiannual: /MONTHLY.*INTERVAL=6|YEARLY.*BYMONTH=\d+,\d+(?!,)/u,
  yearly: /YEARLY/u,
};

function sameFrequency(gold: string, rrule: string): boolean {
  const [frequency = ""] = /(?<=FREQ=)\w+/u.exec(rrule) ?? [];
  if (gold.includes("FREQ=")) return gold.includes(`FREQ=${frequency}`);
  return gold.split("/").some((one) => FREQUENCIES[one]?.test(rrule) === true);
}

/** A list of lists, or one flat list, of further readings that count as right. */
function lists<T>(alternatives: unknown): T[][] {
  if (!Array.isArray(alternatives) || alternatives.length === 0) return [];
  return alternatives.some((one) => Array.isArray(one)) ? (alternatives as T[][]) : [alternatives as T[]];
}

/** Every item that was read with the task it is, null where there is none; what is set aside is left out. */
function pair(
  scorer: Scorer,
  text: string,
  gold: Gold,
  items: readonly ReadItem[],
): { item: ReadItem; task: LaidItem | null }[] {
  const letter = scorer.makeLetter(text);
  const { tasks, aside } = scorer.layGold(letter, gold);
  const free = new Set([...tasks, ...aside]);
  return items.flatMap((item): { item: ReadItem; task: LaidItem | null }[] => {
    const places = scorer.locate(letter, item.text);
    const likeness = (task: LaidItem) =>
      Math.max(0, ...task.places.flatMap((place) => places.map((other) => overlap(place, other)))) +
      (task.path === item.path ? 0.02 : 0);
    const best = [...free].reduce<LaidItem | null>((a, b) => (a === null || likeness(b) > likeness(a) ? b : a), null);
    if (best === null || likeness(best) < SAME) return [{ item, task: null }];
    free.delete(best);
    return aside.includes(best) ? [] : [{ item, task: best }];
  });
}

function overlap([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  const common = Math.max(0, Math.min(b, d) - Math.max(a, c));
  return common / (b - a + (d - c) - common);
}
