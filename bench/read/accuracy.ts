import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { letterOf } from "../../directive/letter/letter.ts";
import { readDirective } from "../../directive/letter/readDirective.ts";
import { readingJson } from "../../directive/letter/readingJson.ts";
import { judge, type Gold, type Judged } from "./judge.ts";
import { letterFolders, lettersAtHand } from "./letters.ts";
import type { Scorer } from "./Scorer.ts";

const SCORER = fileURLToPath(new URL("../../../shared/letters/score.mjs", import.meta.url));
const WORST = 25;

/**
 * How well letters are read that somebody read by hand before (NAME.gold.json beside NAME.txt), and whether the reader
 * knows how well: of the values it marks certain the share that is right, and of the right ones the share it marks. The
 * worst misses go to stderr. Says so where the scorer is not at hand.
 */
export async function accuracy(): Promise<object> {
  if (!existsSync(SCORER)) return { skipped: "../shared/letters/score.mjs is not at hand" };
  const scorer = (await import(pathToFileURL(SCORER).href)) as Scorer;
  const judged: Judged[] = [];
  const results = lettersAtHand().flatMap(({ name, text }) => {
    const gold = goldOf(name);
    if (gold === null) return [];
    const reading = readDirective(letterOf(text.split("\n"), "text"));
    judged.push(...judge(scorer, name, text, gold, reading));
    return [scorer.scoreLetter(text, gold, readingJson(reading), name)];
  });
  const { scores, headerAccuracy } = scorer.summarise(results);
  const misses = results.flatMap(({ mismatches }) => mismatches).sort((a, b) => b.weight - a.weight);
  for (const { letter, score, where, expected, read } of misses.slice(0, WORST))
    console.error(`${letter} ${score} ${where}\n    expected ${brief(expected)}\n    read     ${brief(read)}`);
  for (const { letter, kind, where, value } of judged.filter(({ certain, right }) => certain && !right))
    console.error(`certain and wrong: ${letter} ${kind} ${where}: ${value}`);
  return {
    letters: results.length,
    f1: Object.fromEntries(Object.entries(scores).map(([name, { f1 }]) => [name, share(f1 ?? 1)])),
    headerAccuracy: share(headerAccuracy),
    confidence: { all: confidence(judged), ...byKind(judged) },
  };
}

function goldOf(name: string): Gold | null {
  const path = letterFolders.map((folder) => `${folder}/${name}.gold.json`).find((file) => existsSync(file));
  return path === undefined ? null : (JSON.parse(readFileSync(path, "utf8")) as Gold);
}

function byKind(judged: readonly Judged[]): Record<string, object> {
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  return Object.fromEntries(kinds.map((kind) => [kind, confidence(judged.filter((one) => one.kind === kind))]));
}

function confidence(judged: readonly Judged[]): object {
  const certain = judged.filter((one) => one.certain);
  const right = judged.filter((one) => one.right);
  const both = certain.filter((one) => one.right).length;
  return {
    values: judged.length,
    certainAreRight: share(both / certain.length),
    rightAreCertain: share(both / right.length),
  };
}

const share = (part: number) => Math.round(part * 10_000) / 10_000;
const brief = (value: unknown) => JSON.stringify(value).slice(0, 160);
