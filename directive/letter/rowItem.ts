import type { DeadlineBase } from "../deadline/deadlineReader.ts";
import { readDeadlines } from "../deadline/readDeadlines.ts";
import { flowOf, placed, type Flow } from "./flow.ts";
import { itemOf } from "./itemOf.ts";
import type { Line } from "./lines.ts";
import type { Finding, ReadDeadline, ReadItem } from "./reading.ts";
import { readUnits } from "./readUnits.ts";
import type { RuleCode } from "./rules.ts";
import type { TableRow } from "./TableRow.ts";

/** One row of a plan's table is one item: its lead, its coordinating units and its time come from their columns. */
export function rowItem({ path, lines, start, cells, leadFromAbove }: TableRow, base: DeadlineBase): ReadItem {
  const worded = itemOf(path, cells.task ?? [], start, null, base);
  const leads = unitsOf(cells.lead ?? [], "lead-labelled").map((lead) =>
    leadFromAbove ? { ...lead, certain: false } : lead,
  );
  const time = flowOf(cells.time ?? []);
  const found = leads.length > 0 ? leads : worded.leads;
  return {
    ...worded,
    text: flowOf(lines).written,
    span: { start, end: lines.at(-1)?.end ?? start },
    leads: found,
    coordinators: unitsOf(cells.coordinators ?? [], "coordinating-labelled"),
    addressees: found.length > 0 ? found.map(({ value }) => value) : worded.addressees,
    deadlines: [...worded.deadlines, ...dueIn(time, base)],
    products: cells.product === undefined ? worded.products : productOf(cells.product),
  };
}

/** The cell below "Sản phẩm": all its words are what is to be handed in. */
function productOf(cell: readonly Line[]): Finding<string>[] {
  const flow = flowOf(cell);
  const value = flow.written.replace(/[\s;,.]+$/u, "");
  if (!/\p{L}/u.test(value)) return [];
  return [placed(flow, { value, span: { start: 0, end: value.length }, rule: "product-named", certain: true })];
}

/** A column's head says that what stands below it is a deadline. */
const HEAD = "Thời gian hoàn thành: ";

function dueIn(time: Flow, base: DeadlineBase): Finding<ReadDeadline>[] {
  const plain = readDeadlines(time.text, base);
  const found = plain.length > 0 ? plain : headed(time.text, base);
  return found.map((deadline) => {
    const { start, end } = deadline.span;
    return placed(time, { ...deadline, value: { ...deadline.value, phrase: time.written.slice(start, end).trim() } });
  });
}

/** Read as below its head, and placed without it. */
function headed(text: string, base: DeadlineBase): Finding<ReadDeadline>[] {
  if (text === "") return [];
  return readDeadlines(HEAD + text, base).flatMap((deadline) => {
    const start = Math.max(0, deadline.span.start - HEAD.length);
    const end = deadline.span.end - HEAD.length;
    return end > start ? [{ ...deadline, span: { start, end } }] : [];
  });
}

/** The units of a cell; where its words are none that is known, all of them are the name, and that is doubtful. */
function unitsOf(cell: readonly Line[], rule: RuleCode): Finding<string>[] {
  const flow = flowOf(cell);
  const found: Finding<string>[] = [];
  for (let at = 0; at < flow.text.length;) {
    const list = readUnits(flow, at, true);
    if (list === null) break;
    found.push(
      ...list.units.map(({ name, start, end }) =>
        placed(flow, { value: name, span: { start, end }, rule, certain: true }),
      ),
    );
    at =
      list.end + (/^(?:[;,.\s–-]|và )+/u.exec(flow.text.slice(list.end, list.end + 6))?.[0].length ?? flow.text.length);
  }
  if (found.length > 0 || flow.text === "" || flow.text.length > LONGEST_NAME) return found;
  const value = flow.written.replace(/[\s;,.]+$/u, "").replace(/^[-–+•\s]+/u, "");
  const start = flow.written.indexOf(value);
  return /\p{L}/u.test(value)
    ? [placed(flow, { value, span: { start, end: start + value.length }, rule, certain: false })]
    : [];
}

const LONGEST_NAME = 80;
