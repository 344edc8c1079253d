import type { readingJson } from "../../directive/letter/readingJson.ts";
import { foldMarks, foldSpace, foldTone } from "../../directive/vietnamese.ts";
import type { GoldItem, GoldReading } from "./goldReading.ts";

type Read = ReturnType<typeof readingJson>;
type ReadItem = Read["items"][number];

/** One difference between what was read and what should have been: `at` names it, `detail` shows both values. */
export interface Miss {
  at: string;
  detail: string;
}

const foldWords = (text: string) =>
  foldTone(text.normalize("NFC"))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const foldUnit = (text: string) =>
  foldWords(text.replace(/\bUBND\b/g, "Ủy ban nhân dân").replace(/\bMTTQ\b/g, "Mặt trận Tổ quốc"));
const foldNumber = (text: string) => text.normalize("NFC").replace(/\s/g, "");
/** Bare letters and digits, so that a repaired word and a printed one are the same place. */
const skeleton = (text: string) => foldMarks(text.normalize("NFC")).replace(/[^a-z0-9]+/g, "");

const asSet = (values: readonly string[], fold: (text: string) => string) =>
  [...new Set(values.map(fold))].sort().join(" | ");

function compareLists(
  at: string,
  accepted: readonly string[][],
  read: readonly string[],
  fold: (text: string) => string,
): Miss[] {
  if (accepted.some((values) => asSet(values, fold) === asSet(read, fold))) return [];
  const shown = (values: readonly string[] = []) => (values.length > 0 ? values.join(" | ") : "none");
  return [{ at, detail: `${at}: expected ${shown(accepted[0])}, read ${shown(read)}` }];
}

/** Dated deadlines by their day, recurring ones by how often; by event and by reference are not compared. */
function goldDue(item: GoldItem): string[][] {
  const due = (deadlines: GoldItem["deadlines"], recurring: string | null) => [
    ...deadlines.flatMap(({ kind, resolved }) => (kind === "recurring" || resolved === null ? [] : [resolved])),
    ...(deadlines.some(({ kind }) => kind === "recurring") ? [recurring ?? "recurring"] : []),
  ];
  return [item.recurring, ...item.altRecurring].flatMap((recurring) =>
    [item.deadlines, ...item.altDeadlines].map((deadlines) => due(deadlines, recurring)),
  );
}

/** How often, of a name or an RRULE ("FREQ=MONTHLY;INTERVAL=3"): as the readings made by hand name it. */
function frequency(recurring: string): string {
  const part = (name: string) => new RegExp(`${name}=([^;]+)`).exec(recurring)?.[1];
  const every = part("FREQ")?.toLowerCase();
  if (every === undefined) return recurring;
  const months = every === "monthly" ? Number(part("INTERVAL") ?? 1) : 12 / (part("BYMONTH")?.split(",").length ?? 1);
  if (every !== "monthly" && every !== "yearly") return every;
  return (
    new Map([
      [1, "monthly"],
      [3, "quarterly"],
      [6, "semiannual"],
      [12, "yearly"],
    ]).get(months) ?? every
  );
}

function readDue({ deadlines, recurring }: ReadItem): string[] {
  const dated = deadlines.flatMap(({ kind, date }) => (kind === "recurring" || date === null ? [] : [date]));
  return deadlines.some(({ kind }) => kind === "recurring") ? [...dated, frequency(recurring ?? "recurring")] : dated;
}

const begins = (gold: GoldItem, read: ReadItem) =>
  [gold.textHead, ...gold.altTextHeads].some((head) => skeleton(read.text).startsWith(skeleton(head).slice(0, 40)));
const ends = (gold: GoldItem, read: ReadItem) =>
  [gold.textTail, ...gold.altTextTails].some((tail) => skeleton(read.text).endsWith(skeleton(tail).slice(-25)));

function compareItem(gold: GoldItem, read: ReadItem): Miss[] {
  const at = (what: string) => `${gold.path} ${what}`;
  return [
    ...compareLists(at("path"), [[gold.path]], [read.path], foldNumber),
    ...(ends(gold, read)
      ? []
      : [{ at: at("end"), detail: `${at("end")}: expected …${gold.textTail}, read …${read.text.slice(-40)}` }]),
    ...compareLists(at("leads"), [gold.leads, ...gold.altLeads], read.leads, foldUnit),
    ...compareLists(at("coordinators"), [gold.coordinators, ...gold.altCoordinators], read.coordinators, foldUnit),
    ...compareLists(at("deadlines"), goldDue(gold), readDue(read), foldNumber),
  ];
}

/** A heading with points below it is no task; a unit that stands alone with its order is. */
function isTask({ kind, path }: GoldItem, items: readonly GoldItem[]): boolean {
  return kind === "task" || (kind === "group" && !items.some((other) => other.path.startsWith(`${path}.`)));
}

function compareItems(gold: readonly GoldItem[], read: readonly ReadItem[]): Miss[] {
  const taken = new Set<ReadItem>();
  const take = (item: GoldItem) => {
    const found = read.filter((other) => !taken.has(other) && begins(item, other));
    const best = found.find((other) => ends(item, other)) ?? found[0];
    if (best) taken.add(best);
    return best;
  };
  const tasks = gold.filter((item) => isTask(item, gold));
  const misses = tasks.flatMap((item) => {
    const found = take(item);
    if (found) return compareItem(item, found);
    return item.optional ? [] : [{ at: `${item.path} not read`, detail: `${item.path} not read: ${item.textHead}` }];
  });
  gold.filter((item) => !tasks.includes(item) && (item.optional || item.altKinds.includes("task"))).forEach(take);
  const extra = read.filter((item) => !taken.has(item));
  return [
    ...misses,
    ...extra.map(({ path, text }) => ({ at: `no task ${path}`, detail: `no task ${path}: ${text.slice(0, 80)}` })),
  ];
}

const fields: Readonly<Record<string, (text: string) => string>> = {
  issuer: foldUnit,
  docType: foldWords,
  number: foldNumber,
  symbol: foldNumber,
  place: foldUnit,
  date: foldNumber,
  subject: (text) => foldWords(foldSpace(text).replace(/^(?:v\s*\/\s*v|về việc)(?!\p{L})/iu, "")),
  urgency: foldWords,
  secrecy: foldWords,
  "signer.authority": foldUnit,
  "signer.title": foldUnit,
  "signer.name": foldWords,
};

function valueAt(header: object, field: string): unknown {
  return field.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], header);
}

function compareHeader(gold: GoldReading["header"], read: Read["header"]): Miss[] {
  return Object.entries(fields).flatMap(([field, fold]) => {
    const alternatives = gold[`alt${field.charAt(0).toUpperCase()}${field.slice(1)}s`];
    const further = [...(Array.isArray(alternatives) ? (alternatives as unknown[]) : []), gold[`${field}Ocr`]];
    const accepted = [valueAt(gold, field) ?? null, ...further.filter((value) => typeof value === "string")];
    const list = (value: unknown) => (typeof value === "string" ? [value] : []);
    return compareLists(`header ${field}`, accepted.map(list), list(valueAt(read, field)), fold);
  });
}

/** Everything in which a reading differs from the one written by hand; alternatives named there count as right. */
export function missesOf(gold: GoldReading, read: Read): Miss[] {
  const cited = (documents: readonly { number: string | null; date: string | null }[]) =>
    documents.map(({ number, date }) => `${number ?? ""} ${date ?? "undated"}`);
  return [
    ...compareHeader(gold.header, read.header),
    ...compareLists("recipients", [gold.recipients], read.recipients, foldUnit),
    ...compareLists("citations", [cited(gold.citedDocuments)], cited(read.citedDocuments), foldNumber),
    ...compareItems(gold.items, read.items),
  ];
}
