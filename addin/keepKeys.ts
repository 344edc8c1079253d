const STOPS = "a[href], button, input, select, textarea, [tabindex]";

/**
 * Inside Word and Outlook on the web, office.js listens for keys on the window. Esc hands the focus to the document, even
 * where it has just closed a list; Tab knows only elements that are Tab stops, and leaves the pane from anywhere else, such
 * as a heading that was given the focus. Both keys stop here where they are ours or the browser's.
 */
export function keepKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.defaultPrevented) event.stopPropagation();
    if (event.key !== "Tab" || !(event.target instanceof Element)) return;
    if (!event.target.matches(STOPS) || event.target.matches("[tabindex='-1']")) event.stopPropagation();
  });
}
