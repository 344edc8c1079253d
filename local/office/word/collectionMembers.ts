import { itemNotFound, type WordObject } from "./objects.ts";

type Picks<T> = Record<string, (collection: { readonly items: readonly T[] }) => T | null>;

/** Both ends of a collection, each with its null-object form. */
export function collectionMembers<T extends WordObject>(): Picks<T> {
  const ends = {
    GetFirst: (items: readonly T[]) => items.at(0) ?? null,
    GetLast: (items: readonly T[]) => items.at(-1) ?? null,
  };
  const methods: Picks<T> = {};
  for (const [name, pick] of Object.entries(ends)) {
    methods[`${name}OrNullObject`] = ({ items }) => pick(items);
    methods[name] = ({ items }) => {
      const found = pick(items);
      if (found === null) throw itemNotFound();
      return found;
    };
  }
  return methods;
}
