/** A part of the pane that could not be fetched. Offices keep the pane open for days; each new version takes the old files away. */
export class PartMissing extends Error {
  override readonly name = "PartMissing";
  readonly code: "new_version" | "part_away";

  constructor(code: PartMissing["code"], options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/**
 * Loads a part when it is first needed: `loadPart(() => import("./….ts"))`. Only reloading the pane helps where this fails,
 * because browsers remember a module that did not load.
 * @throws PartMissing
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    throw new PartMissing((await wasReplaced()) ? "new_version" : "part_away", { cause });
  }
}

/** Whether the page, fetched again, starts from another file than this one did: file names follow their content. */
async function wasReplaced(): Promise<boolean> {
  const own = document.querySelector("script[type=module][src]")?.getAttribute("src");
  if (!own) return false;
  try {
    const page = await fetch(location.pathname, { cache: "no-store" });
    return page.ok && !(await page.text()).includes(own);
  } catch {
    return false;
  }
}
