import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { letterOf } from "../../directive/letter/letter.ts";
import { readDirective } from "../../directive/letter/readDirective.ts";
import { readingJson } from "../../directive/letter/readingJson.ts";
import { sampleOffices } from "../../local/sample/offices.ts";
import { goldReading } from "./goldReading.ts";
import knownMisses from "./letters/known-misses.json" with { type: "json" };
import { missesOf } from "./missesOf.ts";

/**
 * Whole invented letters of every kind that reaches an office, with readings made by hand and blind to the program.
 * What the program still misses is listed by name: the test fails when something gets worse, and also when a miss is
 * mended, so that the list only ever gets shorter. Never bend a reading to the program.
 */
const folder = new URL("./letters/", import.meta.url);

const names = readdirSync(folder)
  .filter((file) => file.endsWith(".gold.json"))
  .map((file) => file.replace(".gold.json", ""));

/** The civil servants' holidays of 2024 to 2027: deadlines in working days need them. */
const calendar = sampleOffices[0]?.directory.calendar ?? [];

const known: Readonly<Record<string, readonly string[] | undefined>> = knownMisses;

test.each(names)("%s is read but for its known misses", (name) => {
  const text = readFileSync(new URL(`${name}.txt`, folder), "utf8");
  const gold = goldReading.parse(JSON.parse(readFileSync(new URL(`${name}.gold.json`, folder), "utf8")));
  const misses = missesOf(gold, readingJson(readDirective(letterOf(text.split("\n"), "text"), { calendar })));
  expect(misses.map(({ at }) => at).sort(), misses.map(({ detail }) => detail).join("\n")).toEqual(
    [...(known[name] ?? [])].sort(),
  );
});

test("every letter with known misses is there", () => {
  expect(Object.keys(known).filter((name) => !names.includes(name))).toEqual([]);
});
