import { paneTools } from "../reading/paneTools.ts";
import { readCapabilities } from "./capabilities.ts";
import type { Host } from "./Host.ts";
import { browserStorage } from "./localMarks.ts";

/** Office answers within a second where there is one; a blocked or broken office.js never does. */
const patience = 8000;

export interface DetectOptions {
  /** Whether Word documents may carry content controls (see `WordHostOptions`). */
  readonly controls: boolean;
}

/**
 * Where the pane runs: in Word, in Outlook, or as a plain web page, which it also is where office.js did not load or says
 * nothing in time. Only the host found is loaded.
 */
export async function detectHost({ controls }: DetectOptions): Promise<Host> {
  const tools = paneTools();
  const host = await hostName();
  if (host === "Word") {
    const { createWordHost } = await import("./wordHost.ts");
    const capabilities = readCapabilities(Office.context.requirements);
    return createWordHost({ controls, dom: tools.dom, capabilities, storage: browserStorage() });
  }
  if (host === "Outlook") {
    const { createOutlookHost } = await import("./outlookHost.ts");
    return createOutlookHost({ tools, capabilities: readCapabilities(Office.context.requirements) });
  }
  const { createWebHost } = await import("./webHost.ts");
  return createWebHost({ tools, storage: browserStorage() });
}

/** `Office.HostType`; null beside no host, and where office.js is not there to ask. */
async function hostName(): Promise<string | null> {
  if (!("Office" in globalThis)) return null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null);
    }, patience);
  });
  try {
    // The types number the hosts; office.js answers with their names, and at once with null beside none.
    const info = await Promise.race([Office.onReady(), silence]);
    return info && String(info.host);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
