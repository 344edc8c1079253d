/**
 * What was typed into a value, brought onto a newer state of it: a field that nobody typed into takes the newer state, one that
 * was typed into keeps what was typed. `overtaken` names the fields that both changed, and differently.
 */
export function rebase<Value extends object>(
  opened: Value,
  typed: Value,
  now: Value,
): { readonly value: Value; readonly overtaken: readonly (keyof Value)[] } {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const value = { ...now };
  const overtaken: (keyof Value)[] = [];
  for (const field of Object.keys(typed) as (keyof Value)[]) {
    if (same(opened[field], typed[field])) continue;
    value[field] = typed[field];
    if (!same(opened[field], now[field]) && !same(typed[field], now[field])) overtaken.push(field);
  }
  return { value, overtaken };
}
