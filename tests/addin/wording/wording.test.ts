import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { directoryEn } from "../../../addin/wording/directoryEn.ts";
import { directoryVi } from "../../../addin/wording/directoryVi.ts";
import { en } from "../../../addin/wording/en.ts";
import { vi } from "../../../addin/wording/vi.ts";
import { ruleCodes } from "../../../directive/letter/rules.ts";
import { refusals } from "../../../directive/refusal.ts";

/** Every sentence with its key; sentences with gaps are filled with plain words. */
function sentencesOf(wording: object, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(wording).flatMap(([key, value]: [string, unknown]) => {
    const here = `${path}.${key}`;
    if (typeof value === "string") return [[here, value] as const];
    if (typeof value === "function")
      return [[here, String((value as (...gaps: unknown[]) => unknown)(2, 2, 2))] as const];
    return sentencesOf(value as object, here);
  });
}

/** The administrator's part has a wording of its own; screens call it "d". */
const languages = {
  vi: [...sentencesOf(vi, ".w"), ...sentencesOf(directoryVi, ".d")],
  en: [...sentencesOf(en, ".w"), ...sentencesOf(directoryEn, ".d")],
};

describe.each(Object.entries(languages))("wording in %s", (_, sentences) => {
  test("says something under every key", () => {
    expect(sentences.length).toBeGreaterThan(300);
    expect(sentences.filter(([, words]) => words.trim() === "" || words.includes("undefined"))).toEqual([]);
  });

  test("is composed (NFC) and carries no stray space", () => {
    expect(sentences.filter(([, words]) => words !== words.normalize("NFC") || words !== words.trim())).toEqual([]);
  });
});

test("both languages have the same keys, also where a type would let one go", () => {
  expect(languages.en.map(([key]) => key).sort()).toEqual(languages.vi.map(([key]) => key).sort());
});

test("nobody is called «bạn», «mày» or «anh chị»", () => {
  const familiar = /(?<![\p{L}\p{N}])(?:bạn|các bạn|mày|anh chị)(?![\p{L}\p{N}])/iu;
  expect(languages.vi.filter(([, words]) => familiar.test(words))).toEqual([]);
});

test("every refusal and every rule of the reader has its sentence", () => {
  for (const wording of [vi, en]) {
    expect(Object.keys(wording.failures.refusals).sort()).toEqual(Object.keys(refusals).sort());
    expect(Object.keys(wording.rules).sort()).toEqual([...ruleCodes].sort());
  }
});

test("no sentence is kept that no screen says", () => {
  const addin = fileURLToPath(new URL("../../../addin/", import.meta.url));
  const code = globSync("**/*.{ts,tsx}", { cwd: addin })
    .filter((file) => !/wording.(?:vi|en|directoryVi|directoryEn)\.ts$/.test(file))
    .map((file) => readFileSync(join(addin, file), "utf8"))
    .join("\n");
  /** Named whole ("w.frame.back"), or under a part that is handed on or looked into as a whole ("w.state[…]"). */
  const isSaid = ([wording, ...keys]: readonly string[]) =>
    keys.some((_, at) => {
      const names = wording === "d" ? "d" : "(?:w|wording)";
      const end = at === keys.length - 1 ? String.raw`\b` : String.raw`(?![\w.])`;
      return new RegExp(String.raw`\b${names}\.${keys.slice(0, at + 1).join(String.raw`\.`)}${end}`).test(code);
    });
  expect(languages.vi.map(([path]) => path.slice(1)).filter((path) => !isSaid(listFree(path).split(".")))).toEqual([]);
});

/** A list's sentences are said together: "waiting.usualReasons.0" counts as the list. */
const listFree = (path: string) => path.replace(/\.\d+$/, "");
