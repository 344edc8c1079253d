import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Dom } from "../addin/reading/dom.ts";
import type { PageReader, ReadTools } from "../addin/reading/ReadContext.ts";
import type { Decode } from "../addin/reading/scan/readPicture.ts";
import { Recogniser } from "../addin/reading/scan/Recogniser.ts";
import { recognisePages } from "../addin/reading/scan/recognisePages.ts";

const require = createRequire(import.meta.url);
const data = fileURLToPath(new URL("../addin/reading/scan/data", import.meta.url));

/** pdf.js's decoders of scanners' formats; it wants a path that ends in "/". */
export const wasmUrl = `${join(dirname(require.resolve("pdfjs-dist/package.json")), "wasm")}/`;

/** Recognition as in the pane, with tesseract's own files from node_modules. */
export const nodeRecogniser = new Recogniser(async () => ({ data }));
export const nodeOcr = recognisePages(nodeRecogniser);

/** Turns upright by Exif, as web views do. */
export const nodeDecode: Decode = async (bytes) => {
  const { createCanvas, loadImage } = await import("@napi-rs/canvas");
  const picture = await loadImage(bytes);
  const { width, height } = picture;
  const context = createCanvas(width, height).getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0);
  return { width, height, channels: 4, data: context.getImageData(0, 0, width, height).data, dpi: null };
};

// What takes long to load waits until a file asks for it.
const pages: PageReader = {
  pdf: async (bytes, context) => {
    const { readPdf } = await import("../addin/reading/pdf/readPdf.ts");
    return readPdf(bytes, context, { wasmUrl, ocr: nodeOcr });
  },
  picture: async (bytes, context) => {
    const { readPicture } = await import("../addin/reading/scan/readPicture.ts");
    return readPicture(bytes, context, { ocr: nodeOcr, decode: nodeDecode });
  },
  // Nobody looks at pictures here.
  crop: () => Promise.resolve(null),
};

/** Text and Office files need no parser, and jsdom takes a second to load: only when it is asked for. */
let parser: Dom["DOMParser"] | undefined;

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
