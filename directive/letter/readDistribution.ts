import { flowOf, spanIn } from "./flow.ts";
import type { Line } from "./lines.ts";
import type { Finding } from "./reading.ts";

const DASH = /^[-–—~•+*_] ?/u;
/** The last entry: the office's own copy. Behind it nothing belongs to the list. */
const OWN_COPY = /^[-–—~•+*_]? ?\p{L}?[ưu]u ?(?::|VT|V[aă]n)/iu;
const LINES_OF_OWN_COPY = 2;
const LONGEST_ENTRY = 500;

/** The "Nơi nhận" list, an entry each, without dash and end mark; wrapped entries are joined. */
export function readDistribution(list: readonly Line[]): Finding<string>[] {
  const dashed = list.some(({ text }) => DASH.test(text));
  const entries: Line[][] = [];
  for (const line of list) {
    const last = entries.at(-1);
    const above = last?.at(-1)?.text ?? ";";
    if (last === undefined || DASH.test(line.text) || (!dashed && /[;.]$/u.test(above))) entries.push([line]);
    else last.push(line);
  }
  const kept = entries.findIndex(([line]) => OWN_COPY.test(line?.text ?? "")) + 1 || entries.length;
  return entries.slice(0, kept).flatMap((lines) => {
    const entry = OWN_COPY.test(lines[0]?.text ?? "") ? lines.slice(0, LINES_OF_OWN_COPY) : lines;
    const flow = flowOf(entry);
    const dash = DASH.exec(flow.text)?.[0].length ?? 0;
    const value = flow.written.slice(dash).replace(/[\s;,.]+$/u, "");
    if (!/\p{L}.*\p{L}/u.test(value) || value.length > LONGEST_ENTRY) return [];
    const span = spanIn(flow, { start: dash, end: dash + value.length });
    const certain = (dash > 0 || !dashed) && entry.length === 1 && /[;.]$|\)$/u.test(flow.text);
    return [{ value, span, rule: "distribution-list" as const, certain }];
  });
}
