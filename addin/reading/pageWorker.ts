import { version } from "pdfjs-dist/package.json";
import { packFailure, type PageAsk, type PageTell } from "./pageMessages.ts";
import { pageReader } from "./pageReader.ts";
import type { ReadContext } from "./ReadContext.ts";
import { decodePicture } from "./scan/decodePicture.ts";
import { fetchRecogniserFiles } from "./scan/fetchRecogniserFiles.ts";
import { Recogniser } from "./scan/Recogniser.ts";
import { recognisePages } from "./scan/recognisePages.ts";

/** Apart from `new URL`, where the bundler would look for a file to bundle. */
const here = import.meta.url;

/** The other side of `workerPageReader`: a thread of its own for all that reads pages. */
const reader = pageReader({
  wasmUrl: new URL(`./pdfjs-dist-${version}/wasm/`, here).href,
  ocr: recognisePages(new Recogniser(() => fetchRecogniserFiles(new URL("./", here), tellPrepared))),
  decode: decodePicture,
});

/** Cancelling ends the worker: nothing in here is ever stopped by itself. */
const { signal } = new AbortController();

const tell = (told: PageTell) => {
  postMessage(told);
};

addEventListener("message", ({ data: ask }: MessageEvent<PageAsk>) => {
  answer(ask).then(tell, (error: unknown) => {
    tell({ id: ask.id, is: "failed", failure: packFailure(error) });
  });
});

/** The reading that waits for recognition's files to arrive: the one asked for last. */
let preparing: { readonly id: number; readonly file: string } | null = null;

function tellPrepared(share: number) {
  if (preparing === null) return;
  const { id, file } = preparing;
  tell({ id, is: "progress", progress: { file, doing: "prepare", page: 0, pages: 0, share } });
}

async function answer(ask: PageAsk): Promise<PageTell> {
  const { id, bytes } = ask;
  if (ask.wants === "crop") return { id, is: "crop", picture: await reader.crop(bytes, ask.piece) };
  preparing = { id, file: ask.file };
  const context: ReadContext = {
    file: ask.file,
    answers: ask.answers,
    signal,
    onProgress: (progress) => {
      tell({ id, is: "progress", progress });
    },
  };
  return { id, is: "read", result: await reader[ask.wants](bytes, context) };
}
