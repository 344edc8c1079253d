import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Dom } from "../addin/reading/dom.ts";
import type { PageReader, ReadTools } from "../addin/reading/ReadContext.ts";

const require = createRequire(import.meta.url);

/** Text needs no parser, and jsdom takes a second to load: only when it is asked for. */
let parser: Dom["DOMParser"] | undefined;

const wasmUrl = () => `${join(dirname(require.resolve("pdfjs-dist/package.json")), "wasm")}/`;

const pages: PageReader = {
  pdf: async (bytes, context) => {
    const [{ readPdf }, { nodeOcr }] = await Promise.all([
      import("../addin/reading/pdf/readPdf.ts"),
      import("./nodeRecognition.ts"),
    ]);
    return readPdf(bytes, context, { wasmUrl: wasmUrl(), ocr: nodeOcr });
  },
  picture: async (bytes, context) => {
    const [{ readPicture }, { nodeOcr, nodeDecode }] = await Promise.all([
      import("../addin/reading/scan/readPicture.ts"),
      import("./nodeRecognition.ts"),
    ]);
    return readPicture(bytes, context, { ocr: nodeOcr, decode: nodeDecode });
  },
  // Nobody looks at pictures here.
  crop: () => Promise.resolve(null),
};

/** What reading takes from Node: the same code as in the pane, here in the main thread. */
export const nodeTools: ReadTools = {
  dom: {
    get DOMParser() {
      parser ??= new (require("jsdom") as typeof import("jsdom")).JSDOM("").window.DOMParser;
      return parser;
    },
  },
  pages,
};
