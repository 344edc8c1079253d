import { elementsOf } from "./dom.ts";

type Shown = "general" | "percent" | { readonly day: boolean; readonly month: boolean; readonly time: boolean };

/** Built-in formats (ECMA-376 part 1, 18.8.30) for days and times, the East Asian ones included. */
const builtIn = new Map<number, Shown>([
  [9, "percent"],
  [10, "percent"],
  ...[14, 15, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, dayOf(true)] as const),
  [16, dayOf(true)],
  [17, dayOf(false)],
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47].map((id) => [id, { day: false, month: false, time: true }] as const),
  [22, { day: true, month: true, time: true }],
]);

function dayOf(day: boolean): Shown {
  return { day, month: true, time: false };
}

const dayMilliseconds = 86_400_000;

/** What Excel shows of a number, by the cell's style: days as dd/MM/yyyy, whatever order the format has. */
export class CellFormats {
  /** By the number of the cell's style. */
  readonly #formats: readonly Shown[];
  readonly #firstDay: number;

  constructor(styles: Element | null, from1904: boolean) {
    const own = new Map<number, string>();
    const formats: number[] = [];
    for (const group of styles ? elementsOf(styles) : []) {
      for (const entry of elementsOf(group)) {
        const id = Number(entry.getAttribute("numFmtId") ?? 0);
        if (group.localName === "numFmts") own.set(id, entry.getAttribute("formatCode") ?? "");
        if (group.localName === "cellXfs") formats.push(id);
      }
    }
    this.#formats = formats.map((id) => (own.has(id) ? shownBy(own.get(id) ?? "") : (builtIn.get(id) ?? "general")));
    // Excel counts days from 31/12/1899 and takes 1900 for a leap year; from March 1900 on this comes out right.
    this.#firstDay = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  }

  show(value: number, style: number): string {
    if (!Number.isFinite(value)) return "";
    const format = this.#formats[style] ?? "general";
    if (format === "percent") return `${plain(value * 100)}%`;
    if (format === "general" || value < 0 || value >= 2_958_466) return plain(value);
    const moment = new Date(this.#firstDay + Math.round(value * 86_400) * 1000);
    const two = (part: number) => String(part).padStart(2, "0");
    const time = `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}`;
    const month = `${two(moment.getUTCMonth() + 1)}/${String(moment.getUTCFullYear())}`;
    const day = format.day ? `${two(moment.getUTCDate())}/${month}` : month;
    if (!format.month && !format.day) return time;
    return format.time && moment.getTime() % dayMilliseconds !== 0 ? `${time} ${day}` : day;
  }
}

/** Numbers carry 15 digits; what stands behind is the noise of binary fractions. */
function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function shownBy(code: string): Shown {
  // Of up to four sections the first is for positive numbers; quoted words, escapes and colours are no codes.
  const [first = ""] = code.replaceAll(/"[^"]*"|\\.|_.|\*./g, "").split(";");
  const letters = first.replaceAll(/\[[^\]]*\]/g, "").toLowerCase();
  if (letters.includes("general")) return "general";
  const [day, year, time] = [letters.includes("d"), letters.includes("y"), /[hs]/.test(letters)];
  if (day || year || (letters.includes("m") && !time)) return { day, month: true, time };
  if (time) return { day: false, month: false, time };
  return letters.includes("%") ? "percent" : "general";
}
