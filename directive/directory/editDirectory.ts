import type { Directory, DirectoryEdit } from "../contract/directory.ts";

/** The directory with the edit's values in the place of those with the same key; what is new comes last. */
export function editDirectory(directory: Directory, edit: DirectoryEdit): Directory {
  return {
    ...directory,
    ...edit.head,
    units: withValues(directory.units, edit.units, ({ id }) => id),
    people: withValues(directory.people, edit.people, ({ id }) => id),
    calendar: withValues(directory.calendar, edit.calendar, ({ year }) => String(year)),
  };
}

export function withValues<T>(old: readonly T[], values: readonly T[], keyOf: (value: T) => string): T[] {
  const news = new Map(values.map((value) => [keyOf(value), value]));
  const kept = old.map((value) => {
    const now = news.get(keyOf(value)) ?? value;
    news.delete(keyOf(value));
    return now;
  });
  return [...kept, ...news.values()];
}
