import type { ItemState } from "../directive/contract/item.ts";

/** The open states in the order of an item's way. */
export const itemStateOrder: readonly ItemState[] = [
  "proposed",
  "directed",
  "returned",
  "assigned",
  "inProgress",
  "reported",
];
