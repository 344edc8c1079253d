/** Where the focus was: the element, what it stood in from the inside out, and its place among its siblings there. */
interface Place {
  readonly element: HTMLElement;
  readonly around: readonly { readonly inside: Element; readonly at: number }[];
}

const REACHABLE = "h2, [data-card-head], button:not(:disabled), input:not(:disabled), select, textarea";

/**
 * Whatever had the focus may be gone after an act: a card that was dealt with, a screen that gave way to another. The focus
 * then goes to what took its place, else to the heading of the part around, and never to the top of the page, where the
 * keyboard and a screen reader would have to begin anew. A better place that a screen knows comes first (`focusSoon`).
 */
export function keepFocus() {
  let last: Place | null = null;
  let asked = 0;

  const check = () => {
    asked = 0;
    if (last === null || !document.hasFocus() || document.activeElement !== document.body) return;
    const next = successorOf(last);
    if (next === null) return;
    if (next.matches("h2")) next.tabIndex = -1;
    next.focus();
  };
  // Later than what a screen does itself after it has been drawn.
  const ask = () => {
    clearTimeout(asked);
    asked = window.setTimeout(check, 80);
  };

  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement) last = placeOf(target);
  });
  // Who points at nothing in particular wants the focus nowhere in particular.
  document.addEventListener("pointerdown", () => (last = null), { capture: true });
  window.addEventListener("focus", ask);
  new MutationObserver(ask).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["disabled", "class"],
  });
}

function placeOf(element: HTMLElement): Place {
  const around = [];
  for (let here: Element = element; here.parentElement !== null && here.tagName !== "MAIN"; here = here.parentElement) {
    around.push({ inside: here.parentElement, at: [...here.parentElement.children].indexOf(here) });
  }
  return { element, around };
}

function successorOf({ element, around }: Place): HTMLElement | null {
  if (isShown(element)) return element.matches(":disabled") ? null : element;
  for (const { inside, at } of around) {
    if (!isShown(inside) || inside === document.body) continue;
    const candidates = [...inside.querySelectorAll<HTMLElement>(REACHABLE)].filter(isShown);
    const there = inside.children[Math.min(at, inside.children.length - 1)];
    const next = candidates.find((candidate) => there?.contains(candidate)) ?? candidates[0];
    if (next !== undefined) return next;
  }
  return null;
}

const isShown = (element: Element) => element.isConnected && element.checkVisibility();
