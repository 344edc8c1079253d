import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { HostFailure, SecretRefusal } from "../../../addin/host/Host.ts";
import { guardLetter } from "../../../addin/reading/guardLetter.ts";
import { readFile } from "../../../addin/reading/readFile.ts";
import { nodeTools } from "../../../local/nodeTools.ts";
import { contextOf } from "./parsers.ts";

const folder = new URL("../../../../shared/letters/files/", import.meta.url);
const reason = existsSync(folder) ? "" : " (skipped: the letters are not beside this clone)";

const expected = {
  "sa-dec.docx": "38 paragraphs",
  "sa-dec-auto.docx": "38 paragraphs",
  "sa-dec-multi.docx": "11 paragraphs",
  "sa-dec-hard.docx": "state_secret",
  "sa-dec-mat.docx": "state_secret",
  "sa-dec-mail.html": "13 paragraphs",
  "sa-dec.pdf": "36 paragraphs",
  "sa-dec-mat.pdf": "state_secret",
  "sa-dec-scan-200dpi.pdf": "state_secret",
  "stamped-mat-200dpi.pdf": "state_secret",
} as const;

async function read(name: string) {
  return guardLetter(await readFile(new Uint8Array(readFileSync(new URL(name, folder))), contextOf(name), nodeTools));
}

test.skipIf(reason !== "").each(Object.entries(expected))(`%s: %s${reason}`, async (name, outcome) => {
  try {
    expect(`${String((await read(name)).paragraphs.length)} paragraphs`).toBe(outcome);
  } catch (error) {
    if (!(error instanceof HostFailure || error instanceof SecretRefusal)) throw error;
    expect(error.code).toBe(outcome);
  }
});

test.skipIf(reason !== "")(`automatic numbers make the same letter as typed ones${reason}`, async () => {
  const points = async (name: string) => (await read(name)).text.split("\n").filter((line) => /^\d\. /.test(line));
  expect(await points("sa-dec-auto.docx")).toEqual(await points("sa-dec.docx"));
  expect(await points("sa-dec.docx")).toHaveLength(9);
});
