import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hashWords } from "../../addin/hash.ts";
import { previewPoints } from "../../addin/previewPoints.ts";
import type { Directory } from "../../directive/contract/directory.ts";
import { letterOf } from "../../directive/letter/letter.ts";
import { readDirective } from "../../directive/letter/readDirective.ts";
import { propose } from "../../directive/propose.ts";

const sample = (path: string) => readFileSync(new URL(`../../local/sample/${path}`, import.meta.url), "utf8");
const letter = letterOf(sample("letters/sa-dec-2024.txt").split("\n"), "text");
const reading = readDirective(letter);
const { head, points } = previewPoints(reading, letter);
const review = propose(reading, letter, JSON.parse(sample("offices/sa-dec-city.json")) as Directory, {
  hash: hashWords,
});

test("the preview says of every point what the review will say: its words, its deadline, whom it is for", () => {
  expect(points).toHaveLength(9);
  expect(head).toEqual(review.head);
  expect(points.map(({ path, quote, deadline }) => ({ path, quote, deadline }))).toEqual(
    review.items.map(({ path, quote, deadline }) => ({ path, quote, deadline })),
  );
  const forAll = review.items.filter(({ assignment }) => assignment.to === "general").map(({ path }) => path);
  expect(forAll).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  expect(points.filter(({ units }) => units.length === 0).map(({ path }) => path)).toEqual(forAll);
});

test("a named unit stands as the letter names it", () => {
  expect(points.find(({ path }) => path === "9")).toMatchObject({
    units: ["phòng Nội vụ"],
    deadline: { kind: "dated", day: "2024-12-31" },
  });
  expect(points.find(({ path }) => path === "8")).toMatchObject({ coordinating: 2 });
});
