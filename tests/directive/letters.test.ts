import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { letterOf } from "../../directive/letter/letter.ts";
import { readDirective } from "../../directive/letter/readDirective.ts";
import { readingJson } from "../../directive/letter/readingJson.ts";

/**
 * Invented letters, one of each kind, with what a careful reader finds in them, written down before the program was asked.
 * They are simple: what they hold must come out exactly, wherever the tests run (the real letters are not everywhere).
 */
const folder = new URL("./letters/", import.meta.url);

const expectedReading = z.strictObject({
  header: z.record(z.string(), z.unknown()),
  items: z.array(
    z.strictObject({
      path: z.string(),
      begins: z.string(),
      leads: z.array(z.string()),
      coordinators: z.array(z.string()),
      /** Phrase, day, RRULE. */
      deadlines: z.array(z.tuple([z.string(), z.string().nullable(), z.string().nullable()])),
    }),
  ),
});

const names = readdirSync(folder)
  .filter((file) => file.endsWith(".expected.json"))
  .map((file) => file.replace(".expected.json", ""));

test.each(names)("%s is read exactly", (name) => {
  const text = readFileSync(new URL(`${name}.txt`, folder), "utf8");
  const annotation = JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), "utf8")) as unknown;
  const expected = expectedReading.parse(annotation);
  const { header, items } = readingJson(readDirective(letterOf(text.trimEnd().split("\n"), "text")));
  expect(header).toEqual(expected.header);
  const read = items.map((item, index) => ({
    path: item.path,
    begins: item.text.slice(0, expected.items[index]?.begins.length ?? 40),
    leads: item.leads,
    coordinators: item.coordinators,
    deadlines: item.deadlines.map(({ phrase, date, rrule }) => [phrase, date, rrule]),
  }));
  expect(read).toEqual(expected.items);
});

test("there are letters to read", () => {
  expect(names.length).toBeGreaterThanOrEqual(4);
});
