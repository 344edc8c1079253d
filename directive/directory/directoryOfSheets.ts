import { z } from "zod";
import { person as personSchema, post as postSchema, unit as unitSchema } from "../contract/directory.ts";
import type { Directory, Person, Post, Unit } from "../contract/directory.ts";
import type { IsoDay, PersonId } from "../contract/primitives.ts";
import { isoDayOf } from "../deadline/isoDay.ts";
import { foldSpace } from "../vietnamese.ts";
import { withValues } from "./editDirectory.ts";
import {
  columnIn,
  kindWords,
  languageWords,
  personColumns,
  roleWords,
  sameWords,
  unitColumns,
} from "./sheetColumns.ts";
import type { Sheet } from "./sheetsOfDirectory.ts";
import { unitCode } from "./unitCode.ts";

export type SheetFaultCode =
  | "empty_sheet"
  | "missing_column"
  | "missing_value"
  | "unknown_word" // a kind, role or language that is none of the fixed words
  | "not_a_day" // not dd/MM/yyyy, or no such day
  | "invalid_value" // too long, not an e-mail address, not a code
  | "repeated_row" // the same unit, or the same post of a person, twice
  | "rows_disagree"; // two rows of one person with different names or addresses

export interface SheetFault {
  readonly sheet: "units" | "people";
  /** As the spreadsheet counts: 1 is the header. */
  readonly row: number;
  /** The column's Vietnamese header; null where the row as a whole is at fault. */
  readonly column: string | null;
  readonly code: SheetFaultCode;
}

export interface ReadSheets {
  /** The directory as it would be; a unit with a fault in its row, or a person with one in any row, stays as it is. */
  readonly directory: Directory;
  readonly faults: readonly SheetFault[];
}

/**
 * A directory with what the tables say put into it. What they do not mention stays as it is: nothing ends by being left out,
 * only by its last day. A person's posts become exactly those of the rows. A person is known by account id, else by e-mail,
 * else by name where only one has it; others are new under an id from `newId`, and cannot sign in until their account id is filled in.
 * Whether the result makes sense as a whole is for `directoryFaults` to say.
 */
export function directoryOfSheets(
  base: Directory,
  sheets: { readonly units: Sheet | null; readonly people: Sheet | null },
  newId: () => PersonId,
): ReadSheets {
  const faults: SheetFault[] = [];
  const units = sheets.units === null ? [] : readUnits(sheets.units, base, faults);
  const people = sheets.people === null ? [] : readPeople(sheets.people, base, newId, faults);
  return {
    directory: {
      ...base,
      units: withValues(base.units, units, ({ id }) => id),
      people: withValues(base.people, people, ({ id }) => id),
    },
    faults,
  };
}

function readUnits(sheet: Sheet, base: Directory, faults: SheetFault[]): Unit[] {
  const taken = new Set(base.units.map(({ id }) => id));
  const read = new Map<string, Unit>();
  for (const row of rowsOf(sheet, "units", unitColumns, ["name", "kind", "validFrom"], faults)) {
    const name = row.cell("name");
    const id = row.cell("id") || unitCode(name, taken);
    const known = base.units.find((unit) => unit.id === id);
    const said = {
      id,
      name,
      aliases: listed(row.cell("aliases")),
      kind: row.word("kind", kindWords),
      parent: row.cell("parent") || null,
      validFrom: row.day("validFrom"),
      validTo: row.day("validTo"),
      successors: listed(row.cell("successors")),
      email: row.cell("email") || null,
    };
    // A column that is not there says nothing; an empty cell of one that is says "none".
    const silent = Object.entries(known ?? {}).filter(([column]) => column !== "id" && !row.has(column as keyof Unit));
    const unit = row.parsed(unitSchema, { ...said, ...Object.fromEntries(silent) });
    if (unit === null) continue;
    if (read.has(unit.id)) row.tell("repeated_row", "id");
    else read.set(unit.id, unit);
    taken.add(unit.id);
  }
  return [...read.values()];
}

function readPeople(sheet: Sheet, base: Directory, newId: () => PersonId, faults: SheetFault[]): Person[] {
  const read = new Map<PersonId, Person>();
  /** Of whom a row was not understood: with the other rows alone they would lose a post without anybody noticing. */
  const spoilt: Said[] = [];
  const find = matcher(base);
  for (const row of rowsOf(sheet, "people", personColumns, ["name"], faults)) {
    const said = { id: row.cell("id").toLowerCase(), email: row.cell("email") || null, name: row.cell("name") };
    const earlier = [...read.values()].find((one) => isSame(one, said));
    const known = earlier ?? find(said);
    const post = row.cell("unit") === "" && row.cell("role") === "" ? null : postOf(row);
    const person = row.parsed(personSchema, {
      id: said.id || (known?.id ?? newId()),
      name: said.name,
      email: said.email,
      language: row.cell("language") === "" ? (known?.language ?? "vi") : row.word("language", languageWords),
      posts: [...(earlier?.posts ?? []), ...(post ? [post] : [])],
    });
    if (person === null || post === undefined) spoilt.push({ ...said, id: said.id || (known?.id ?? "") });
    else if (earlier && (earlier.name !== person.name || earlier.email !== person.email)) {
      row.tell("rows_disagree", "name");
      spoilt.push({ ...said, id: earlier.id });
    } else if (
      post !== null &&
      earlier?.posts.some((one) => one.unit === post.unit && one.role === post.role && one.from === post.from)
    )
      row.tell("repeated_row", null);
    else read.set(person.id, person);
  }
  return [...read.values()].filter((one) => !spoilt.some((said) => isSame(one, said)));
}

/** Undefined where the row is at fault. */
function postOf(row: Row<keyof typeof personColumns>): Post | undefined {
  if (row.cell("from") === "") row.tell("missing_value", "from");
  const value = {
    unit: row.cell("unit"),
    role: row.word("role", roleWords),
    title: row.cell("title") || row.cell("role"),
    from: row.day("from"),
    to: row.day("to"),
  };
  return row.parsed(postSchema, value) ?? undefined;
}

interface Said {
  readonly id: string;
  readonly email: string | null;
  readonly name: string;
}

function isSame(one: Person, said: Said): boolean {
  if (said.id !== "") return one.id === said.id;
  if (said.email !== null) return one.email?.toLowerCase() === said.email.toLowerCase();
  return one.email === null && one.name === said.name;
}

function matcher(base: Directory): (said: Said) => Person | undefined {
  const named = new Map<string, Person[]>();
  for (const one of base.people) named.set(one.name, [...(named.get(one.name) ?? []), one]);
  return (said) => {
    const same = base.people.find((one) => isSame(one, said));
    if (same !== undefined || said.id !== "" || said.email !== null) return same;
    const namesakes = named.get(said.name) ?? [];
    return namesakes.length === 1 ? namesakes[0] : undefined;
  };
}

/** One row of a table, read by the names of its columns; whatever is wrong with it is told once, with its place. */
interface Row<Column extends string> {
  has(column: Column): boolean;
  cell(column: Column): string;
  /** Null where the cell is empty, or no day: then that has been told. */
  day(column: Column): IsoDay | null;
  word<Value extends string>(column: Column, words: Readonly<Record<Value, readonly string[]>>): Value | null;
  /** Null where the value does not hold; the first column at fault is told. */
  parsed<Schema extends z.ZodType>(schema: Schema, value: Record<string, unknown>): z.output<Schema> | null;
  tell(code: SheetFaultCode, column: Column | null): void;
}

function* rowsOf<Column extends string>(
  sheet: Sheet,
  name: SheetFault["sheet"],
  columns: Readonly<Record<Column, readonly [string, string]>>,
  needed: readonly NoInfer<Column>[],
  faults: SheetFault[],
): Generator<Row<Column>> {
  const [header] = sheet;
  if (header === undefined) {
    faults.push({ sheet: name, row: 1, column: null, code: "empty_sheet" });
    return;
  }
  const places = new Map<Column, number>();
  for (const [column, labels] of Object.entries(columns) as [Column, readonly [string, string]][]) {
    const at = columnIn(header, labels);
    if (at >= 0) places.set(column, at);
  }
  const missing = needed.filter((column) => !places.has(column));
  for (const column of missing)
    faults.push({ sheet: name, row: 1, column: columns[column][0], code: "missing_column" });
  if (missing.length > 0) return;

  for (const [index, cells] of sheet.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === "")) continue;
    let faulty = false;
    const tell = (code: SheetFaultCode, column: Column | null) => {
      if (!faulty)
        faults.push({ sheet: name, row: index + 1, column: column === null ? null : columns[column][0], code });
      faulty = true;
    };
    const cell = (column: Column) => foldSpace(cells[places.get(column) ?? -1] ?? "");
    for (const column of needed) if (cell(column) === "") tell("missing_value", column);
    yield {
      has: (column) => places.has(column),
      cell,
      day(column) {
        const words = cell(column);
        const day = dayIn(words);
        if (words !== "" && day === null) tell("not_a_day", column);
        return day;
      },
      word(column, words) {
        const said = cell(column);
        for (const value of Object.keys(words) as (keyof typeof words)[]) {
          if (value === said || words[value].some((word) => sameWords(word, said))) return value;
        }
        tell("unknown_word", column);
        return null;
      },
      parsed(schema, value) {
        const result = schema.safeParse(value);
        if (!result.success) {
          const at = result.error.issues[0]?.path[0];
          tell("invalid_value", typeof at === "string" && at in columns ? (at as Column) : null);
        }
        return faulty || !result.success ? null : result.data;
      },
      tell,
    };
  }
}

const listed = (cell: string) =>
  cell
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** "01/07/2025", "1/7/2025", "2025-07-01". */
function dayIn(words: string): IsoDay | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words) ?? [];
  if (year !== undefined) return isoDayOf(Number(year), Number(month), Number(day));
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words) ?? [];
  return y === undefined ? null : isoDayOf(Number(y), Number(m), Number(d));
}
