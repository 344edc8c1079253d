import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { letterOf } from "../../directive/letter/letter.ts";
import { readDirective } from "../../directive/letter/readDirective.ts";
import { readingJson } from "../../directive/letter/readingJson.ts";

/** Real letters with a careful reader's annotation; they may not be published, so they are not always here. */
const shared = fileURLToPath(new URL("../../../shared/letters/", import.meta.url));
const here = existsSync(join(shared, "score.mjs"));

/** A little below what the reader reaches, so that a step back shows. */
const floors = {
  items: 0.985,
  leads: 0.98,
  coordinators: 0.98,
  deadlines: 0.98,
  softDeadlines: 0.85,
  header: 0.99,
  cited: 0.985,
  recipients: 0.98,
};

const reason = here ? "" : " (skipped: the annotated letters are not here)";

it.skipIf(!here)(`reads the annotated letters no worse than before${reason}`, () => {
  const out = mkdtempSync(join(tmpdir(), "reading-"));
  try {
    for (const name of readdirSync(shared).filter((file) => file.endsWith(".txt"))) {
      const letter = letterOf(readFileSync(join(shared, name), "utf8").split(/\r?\n/), "text");
      writeFileSync(join(out, name.replace(".txt", ".json")), JSON.stringify(readingJson(readDirective(letter))));
    }
    const bounds = Object.entries(floors).map(([field, floor]) => `${field}=${floor}`);
    const args = [join(shared, "score.mjs"), "--letters", shared, "--from", out, "--min", bounds.join(",")];
    expect(() => execFileSync(process.execPath, args, { encoding: "utf8", stdio: "pipe" })).not.toThrow();
  } finally {
    rmSync(out, { recursive: true });
  }
});

it.skipIf(!here)(`reads letters that nobody annotated without failing${reason}`, () => {
  const folder = join(shared, "unlabelled");
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".txt"))) {
    const letter = letterOf(readFileSync(join(folder, name), "utf8").split(/\r?\n/), "text");
    expect(() => readDirective(letter), name).not.toThrow();
  }
});
