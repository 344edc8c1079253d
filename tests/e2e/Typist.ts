import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";

/** Where the focus is, as a person at the keyboard sees it. */
interface Focus {
  readonly name: string;
  readonly inPane: boolean;
  /** Why it cannot be seen: on nothing at all, outside the window, behind something, unmarked. Null where all is well. */
  readonly wrong: string | null;
}

/** Somebody without a mouse: presses keys, and after each one the focus has to stand in sight on something sensible. */
export class Typist {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Also listens to what is announced, so the page is opened anew. */
  static async at(page: Page): Promise<Typist> {
    await page.addInitScript(recordAnnouncements);
    await page.reload();
    return new Typist(page);
  }

  async focus(): Promise<Focus> {
    const host = this.#page.mainFrame();
    // Of the frames on a page that is the pane itself, none is.
    const inHost = !new URL(host.url()).pathname.startsWith("/pane/");
    const pane = inHost ? host.childFrames().find((frame) => frame.url().includes("/pane/")) : undefined;
    const inFrame = pane !== undefined && (await host.evaluate(() => document.activeElement?.tagName === "IFRAME"));
    const described = await (inFrame ? pane : host).evaluate(describeFocus);
    return { ...described, inPane: inFrame || !inHost };
  }

  /** One key; then waits until the focus stands somewhere in the pane, seen. */
  async press(key: string): Promise<Focus> {
    await this.#page.keyboard.press(key);
    return this.settled(key);
  }

  async settled(after: string): Promise<Focus> {
    let focus = await this.focus();
    await expect
      .poll(
        async () => {
          focus = await this.focus();
          return focus.inPane ? focus.wrong : "outside the pane";
        },
        { message: `focus after ${after}`, timeout: 5000 },
      )
      .toBeNull();
    return focus;
  }

  async type(words: string): Promise<void> {
    await this.#page.keyboard.type(words);
  }

  /** Presses `key` until the focus stands on what is named so. */
  async go(key: "Tab" | "Shift+Tab" | "ArrowDown" | "ArrowUp", name: string | RegExp, most = 60): Promise<void> {
    const passed: string[] = [];
    for (let count = 0; count < most; count += 1) {
      const focus = await this.press(key);
      if (typeof name === "string" ? focus.name === name : name.test(focus.name)) return;
      passed.push(focus.name);
    }
    throw new Error(`${key} does not come to ${String(name)}, only to: ${passed.join(" | ")}`);
  }

  /** Waits for the focus to be on what is named so. */
  async standsOn(name: string | RegExp): Promise<void> {
    await expect.poll(async () => (await this.focus()).name, { timeout: 10_000 }).toMatch(name);
    await this.settled("an act");
  }

  async hears(words: string | RegExp): Promise<void> {
    await expect
      .poll(
        async () => {
          const frames = this.#page.frames();
          return (await Promise.all(frames.map((frame: Frame) => frame.evaluate(() => window.announced ?? []))))
            .flat()
            .join("\n");
        },
        { timeout: 10_000 },
      )
      .toMatch(words);
  }
}

declare global {
  interface Window {
    announced?: string[];
  }
  interface Node {
    ariaNotify?(words: string, options?: unknown): void;
  }
}

/** Runs in the page. Fluent UI announces by ariaNotify where the browser has it, else in a live region. */
function recordAnnouncements() {
  const announced: string[] = [];
  window.announced = announced;
  for (const prototype of [Document.prototype, Element.prototype]) {
    const { ariaNotify } = prototype;
    if (ariaNotify === undefined) continue;
    prototype.ariaNotify = function (this: Node, words: string, options?: unknown) {
      announced.push(words);
      ariaNotify.call(this, words, options);
    };
  }
  new MutationObserver(() => {
    for (const region of document.querySelectorAll<HTMLElement>("[aria-live], [role=alert], [role=status]"))
      if (region.innerText !== "") announced.push(region.innerText);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Runs in the page. */
function describeFocus(): { name: string; wrong: string | null } {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return { name: "", wrong: "on nothing" };
  const labels = "labels" in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
  const labelled = document.getElementById(element.getAttribute("aria-labelledby") ?? "");
  const named = element.ariaLabel ?? labelled?.innerText ?? (labels.map((label) => label.innerText).join(" ") || null);
  const name = (named ?? element.innerText).trim();
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const there = document.elementFromPoint(
    (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
    (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
  );
  if (there === null) return { name, wrong: `«${name}» is outside the window: ${top} to ${bottom}` };
  const own = [element, ...labels].some((part) => part.contains(there) || there.contains(part));
  if (!own) return { name, wrong: `«${name}» is behind ${there.outerHTML.slice(0, 200)}` };
  const marked = element.matches(":focus-visible, [data-fui-focus-visible]");
  return { name, wrong: marked ? null : `«${name}» does not look focused` };
}
