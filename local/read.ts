import { readFile as readBytes } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { guardLetter } from "../addin/reading/guardLetter.ts";
import { readFile } from "../addin/reading/readFile.ts";
import type { ReadResult } from "../addin/reading/ReadResult.ts";
import { ReadQuestion } from "../addin/reading/ReadQuestion.ts";
import { HostFailure, SecretRefusal, type HostFailureCode } from "../addin/host/Host.ts";
import { readDirective } from "../directive/letter/readDirective.ts";
import { readingJson } from "../directive/letter/readingJson.ts";
import { sampleOffices } from "./sample/offices.ts";
import { nodeTools } from "./nodeTools.ts";

/**
 * `npm run -s read -- FILE…`: what the reader makes of each file, one JSON object a file on stdout and nothing else there.
 * Exit codes: 0 all read · 2 no file named · 3 a secrecy mark (nothing of that letter is printed) · 4 cannot be read.
 */
const MARKED = 3;
const UNREADABLE = 4;

const sentences: Partial<Record<HostFailureCode, string>> = {
  empty_letter: "there is no text in it",
  encrypted_file: "it is locked: open it in Word or Excel, take the password away and save it",
  unreadable_scan: "no text can be recognised on it: scan it again more clearly, or ask for the electronic document",
  unsupported_picture: "this kind of picture is not read: save it as .jpg, .png or .pdf",
  unsupported_legacy: "an old format (.doc, .xls, .rtf, .odt): open it in Word or Excel, save it as .docx or .xlsx",
  not_vietnamese: "its text is not Vietnamese",
  too_large: "too large for a letter",
};

const signal = new AbortController().signal;

async function read(file: string): Promise<object> {
  // npm runs scripts in the project's folder; the caller's paths are relative to the caller's.
  const bytes = await readBytes(resolve(process.env["INIT_CWD"] ?? process.cwd(), file));
  const letter = guardLetter(await readPages(bytes, basename(file)));
  // Working days are counted over the sample calendar: the civil servants' holidays of 2024 to 2027.
  const calendar = sampleOffices[0]?.directory.calendar ?? [];
  return { file, ...readingJson(readDirective(letter, { calendar })) };
}

/** Nobody is there to be asked how much of a long file to read: the first pages, as many as the pane suggests. */
async function readPages(bytes: Uint8Array, file: string): Promise<ReadResult> {
  const context = { file, signal, onProgress: () => undefined, answers: {} };
  try {
    return await readFile(bytes, context, nodeTools);
  } catch (error) {
    if (!(error instanceof ReadQuestion) || error.question.asks !== "pages") throw error;
    const { pages, suggested } = error.question;
    console.error(`${file}: ${String(suggested)} of ${String(pages)} pages are read`);
    return readFile(bytes, { ...context, answers: { pages: suggested } }, nodeTools);
  }
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: npm run -s read -- FILE…   (.txt .docx .pdf .jpg .png .xlsx .html .eml .msg)");
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
    const isRefused = error instanceof HostFailure || error instanceof ReadQuestion;
    console.error(`not read: ${file}: ${whyNot(error)}`);
    if (process.exitCode !== MARKED) process.exitCode = UNREADABLE;
    if (!isRefused && !(error instanceof Error && "code" in error)) throw error;
  }
}

function whyNot(error: unknown): string {
  if (error instanceof HostFailure) return sentences[error.code] ?? "no document, or damaged";
  if (error instanceof ReadQuestion) return "it has a password: open it, take the password away and save it";
  return "there is no such file, or it may not be opened";
}
