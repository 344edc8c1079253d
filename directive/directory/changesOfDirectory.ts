import type { CalendarYear, Directory, Person, Unit } from "../contract/directory.ts";

/** One thing that differs between two states of a directory; `before` or `after` is null where it is new or gone. */
export type DirectoryChange =
  | Changed<"unit", Unit>
  | Changed<"person", Person>
  | Changed<"year", CalendarYear>
  | Changed<"head", Pick<Directory, "ownBody" | "settings">>;

interface Changed<Of extends string, Value> {
  readonly of: Of;
  readonly key: string;
  readonly before: Value | null;
  readonly after: Value | null;
}

/** What makes `after` of `before`: units, people, years, the head; in each, what is gone first, then in the order of `after`. */
export function changesOfDirectory(before: Directory, after: Directory): DirectoryChange[] {
  const head = ({ ownBody, settings }: Directory) => [{ ownBody, settings }];
  return [
    ...changed("unit" as const, before.units, after.units, ({ id }) => id),
    ...changed("person" as const, before.people, after.people, ({ id }) => id),
    ...changed("year" as const, before.calendar, after.calendar, ({ year }) => String(year)),
    ...changed("head" as const, head(before), head(after), () => "head"),
  ];
}

function changed<Of extends string, Value>(
  of: Of,
  before: readonly Value[],
  after: readonly Value[],
  keyOf: (value: Value) => string,
): Changed<Of, Value>[] {
  const old = new Map(before.map((value) => [keyOf(value), value]));
  const kept = new Set(after.map(keyOf));
  const gone = before.filter((value) => !kept.has(keyOf(value)));
  return [
    ...gone.map((value) => ({ of, key: keyOf(value), before: value, after: null })),
    ...after.flatMap((value) => {
      const was = old.get(keyOf(value)) ?? null;
      // Both were parsed by one schema: their keys stand in one order.
      return JSON.stringify(was) === JSON.stringify(value)
        ? []
        : [{ of, key: keyOf(value), before: was, after: value }];
    }),
  ];
}
