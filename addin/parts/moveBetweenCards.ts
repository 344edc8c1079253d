import type { KeyboardEvent } from "react";

/** Marks the button that stands for a card. */
export const CARD_HEAD = { "data-card-head": "" } as const;

/** ↑ and ↓ go from card to card, unless a field, a list or a menu has its own use for them. */
export function moveBetweenCards(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const target = event.target as HTMLElement;
  if (target.closest("input, textarea, select, [role=combobox], [role=listbox], [role=menu], [role=tab]") !== null)
    return;
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-card-head]")];
  const here = target.closest("[data-card]")?.querySelector<HTMLElement>("[data-card-head]") ?? target;
  const next = heads[heads.indexOf(here) + (event.key === "ArrowDown" ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Once the page has been drawn: puts the focus on an element, so that it is never lost with what was removed. */
export function focusSoon(find: () => HTMLElement | null | undefined) {
  requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()));
}
