import type { DeadlineBase } from "../deadline/deadlineReader.ts";
import { readDeadlines } from "../deadline/readDeadlines.ts";
import { isCapitals } from "../vietnamese.ts";
import { flowOf, placed, type Flow } from "./flow.ts";
import type { Line } from "./lines.ts";
import type { Finding, ReadItem } from "./reading.ts";
import { readUnits } from "./readUnits.ts";
import type { RuleCode } from "./rules.ts";

const ROW = /^\d{1,3}\.?$/u;
const SECTION = /^[IVX]{1,5}\.?(?: |$)/u;
const COLUMNS = { number: /^(?:STT|TT|Số TT)$/u, lead: /(?:chủ trì|thực hiện)$/iu };
const FARTHEST_COLUMN = 12;

/**
 * The tasks of an annex whose table came out cell by cell: number, task, lead, coordinating units, time. A table without
 * a column for the lead lists something else.
 */
export function readAnnexRows(annex: readonly Line[], base: DeadlineBase): ReadItem[] {
  const top = annex.findIndex(({ text }) => COLUMNS.number.test(text));
  if (top < 0 || !annex.slice(top, top + FARTHEST_COLUMN).some(({ text }) => COLUMNS.lead.test(text))) return [];
  const items: ReadItem[] = [];
  let number = 0;
  let row: Line[] = [];
  let start = 0;
  const close = () => {
    const item = number === 0 ? null : itemOf(number, start, row, base);
    if (item !== null) items.push(item);
    row = [];
  };
  for (const line of annex.slice(top + 1)) {
    if (ROW.test(line.text) && Number.parseInt(line.text, 10) === number + 1) {
      close();
      number += 1;
      start = line.start;
    } else if (SECTION.test(line.text) || (row.length === 0 && isCapitals(line.text))) {
      close();
    } else row.push(line);
  }
  close();
  return items;
}

/** The task's words end where a line is nothing but units; what follows them says when. */
function itemOf(number: number, start: number, row: readonly Line[], base: DeadlineBase): ReadItem | null {
  const leadAt = row.findIndex((line, index) => index > 0 && isUnits([line]));
  if (leadAt < 0) return null;
  const timeAt = row.findIndex((line, index) => index > leadAt && isTime(line, base));
  const units = row.slice(leadAt + 1, timeAt < 0 ? row.length : timeAt);
  const task = flowOf(row.slice(0, leadAt));
  const time = flowOf(timeAt < 0 ? [] : row.slice(timeAt));
  const leads = unitsOf(flowOf(row.slice(leadAt, leadAt + 1)), "lead-labelled");
  return {
    path: `PL.${number}`,
    text: flowOf(row).text,
    span: { start, end: row.at(-1)?.end ?? start },
    leads,
    coordinators: unitsOf(flowOf(units), "coordinating-labelled"),
    addressees: leads.map(({ value }) => value),
    deadlines: [task, time].flatMap((cell) => readDeadlines(cell.text, base).map((deadline) => placed(cell, deadline))),
    cues: [],
    products: [],
    reportTo: { collector: null, reader: null },
  };
}

function isUnits(lines: readonly Line[]): boolean {
  const flow = flowOf(lines);
  const list = readUnits(flow, 0);
  return list !== null && list.end >= flow.text.replace(/[;,.]$/u, "").length;
}

function isTime(line: Line, base: DeadlineBase): boolean {
  return (
    /^(?:thường xuyên|hằng|hàng|định kỳ)/iu.test(line.text) ||
    readDeadlines(flowOf([line]).text, base)[0]?.span.start === 0
  );
}

function unitsOf(flow: Flow, rule: RuleCode): Finding<string>[] {
  const found: Finding<string>[] = [];
  for (let at = 0; at < flow.text.length;) {
    const list = readUnits(flow, at, true);
    if (list === null) break;
    found.push(
      ...list.units.map(({ name, start, end }) =>
        placed(flow, { value: name, span: { start, end }, rule, certain: true }),
      ),
    );
    at = list.end + (/^[;,.\s]+/u.exec(flow.text.slice(list.end, list.end + 4))?.[0].length ?? flow.text.length);
  }
  return found;
}
