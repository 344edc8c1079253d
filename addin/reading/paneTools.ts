import { loadPart } from "../loadPart.ts";
import type { PageReader, ReadTools } from "./ReadContext.ts";

/** The pane's own parser, and a worker for files that have pages; its side of it loads with the first such file. */
export function paneTools(): ReadTools {
  let loaded: Promise<PageReader> | null = null;
  const pages = () =>
    (loaded ??= loadPart(() => import("./workerPageReader.ts")).then(({ workerPageReader }) => workerPageReader()));
  return {
    dom: { DOMParser },
    pages: {
      pdf: async (bytes, context) => (await pages()).pdf(bytes, context),
      picture: async (bytes, context) => (await pages()).picture(bytes, context),
      crop: async (bytes, piece) => (await pages()).crop(bytes, piece),
    },
  };
}
