import { readFile as readBytes } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, resolve } from "node:path";
import type { Dom } from "../addin/reading/dom.ts";
import { readFile } from "../addin/reading/readFile.ts";
import { guardLetter } from "../addin/reading/guardLetter.ts";
import { HostFailure, SecretRefusal, type HostFailureCode } from "../addin/host/Host.ts";
import { readDirective } from "../directive/letter/readDirective.ts";
import { readingJson } from "../directive/letter/readingJson.ts";

/**
 * `npm run -s read -- FILE…`: what the reader makes of each file, one JSON object a file on stdout and nothing else there.
 * Exit codes: 0 all read · 2 no file named · 3 a secrecy mark (nothing of that letter is printed) · 4 cannot be read.
 */
const MARKED = 3;
const UNREADABLE = 4;

const sentences: Partial<Record<HostFailureCode, string>> = {
  empty_letter: "there is no text in it",
  unsupported_pdf: "a PDF is not read yet: open it in Word, save it as .docx and read that",
  unsupported_scan: "a scanned page or picture is not read yet: ask the sender for the electronic document",
  unsupported_legacy: "an old format (.doc, .rtf): open it in Word, save it as .docx and read that",
  too_large: "too large for a letter",
};

/** Text needs no parser, and jsdom takes a second to load: only when it is asked for. */
const require = createRequire(import.meta.url);
let parser: Dom["DOMParser"] | undefined;
const dom: Dom = {
  get DOMParser() {
    parser ??= new (require("jsdom") as typeof import("jsdom")).JSDOM("").window.DOMParser;
    return parser;
  },
};

async function read(file: string): Promise<object> {
  // npm runs scripts in the project's folder; the caller's paths are relative to the caller's.
  const bytes = await readBytes(resolve(process.env["INIT_CWD"] ?? process.cwd(), file));
  const letter = guardLetter(await readFile(bytes, basename(file), dom));
  return { file, ...readingJson(readDirective(letter)) };
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: npm run -s read -- FILE…   (.txt .docx .html .eml)");
  process.exitCode = 2;
}
for (const file of files) {
  try {
    console.log(JSON.stringify(await read(file)));
  } catch (error) {
    if (error instanceof SecretRefusal) {
      const doubt = error.code === "state_secret_doubtful" ? " (doubtful: look at the paper)" : "";
      console.error(`refused: state-secret-mark in ${file}${doubt}`);
      process.exitCode = MARKED;
      continue;
    }
    const why =
      error instanceof HostFailure
        ? (sentences[error.code] ?? "no document, or damaged")
        : "there is no such file, or it may not be opened";
    console.error(`not read: ${file}: ${why}`);
    if (process.exitCode !== MARKED) process.exitCode = UNREADABLE;
    if (!(error instanceof HostFailure) && !(error instanceof Error && "code" in error)) throw error;
  }
}
