import type { Item } from "../contract/item.ts";
import type { Instant, PersonId } from "../contract/primitives.ts";

/** What a request for more time gives to tell: first to whoever decides, then to whoever asked. */
export interface ExtensionTold {
  readonly step: "extensionAsked" | "extensionDecided";
  readonly since: Instant;
  /** Who asked, once it is decided; null while it waits for whoever decides (`decidersOf`). */
  readonly asker: PersonId | null;
}

export function extensionTold({ extension }: Item): ExtensionTold | null {
  if (extension === undefined) return null;
  const { by, at, decision } = extension;
  return decision === null
    ? { step: "extensionAsked", since: at, asker: null }
    : { step: "extensionDecided", since: decision.at, asker: by };
}
