import type { Directory, DirectoryChange } from "../contract/directory.ts";

/** What makes `after` of `before` (null: of nothing): units, people, years, the head; in each, what is gone first, then in the order of `after`. */
export function changesOfDirectory(before: Directory | null, after: Directory): DirectoryChange[] {
  const head = ({ ownBody, settings }: Directory) => [{ ownBody, settings }];
  return [
    ...changed("unit" as const, before?.units ?? [], after.units, ({ id }) => id),
    ...changed("person" as const, before?.people ?? [], after.people, ({ id }) => id),
    ...changed("year" as const, before?.calendar ?? [], after.calendar, ({ year }) => String(year)),
    ...changed("head" as const, before === null ? [] : head(before), head(after), () => "head"),
  ];
}

function changed<Of extends string, Value>(
  of: Of,
  before: readonly Value[],
  after: readonly Value[],
  keyOf: (value: Value) => string,
): { of: Of; key: string; before: Value | null; after: Value | null }[] {
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
