import { vi } from "chrono-node";
import { letterOf } from "../directive/letter/letter.ts";
import { readDirective } from "../directive/letter/readDirective.ts";
import { accuracy } from "./read/accuracy.ts";
import { hostileTexts } from "../tests/directive/letter/hostileTexts.ts";
import { lettersAtHand, longLetter } from "./read/letters.ts";
import { alternate, heapPerByte, median } from "./read/measure.ts";

const ROUNDS = 9;
/** How much longer the long letter is than the short one. */
const TIMES = 100;
const HOSTILE_BYTES = 100_000;
const HOSTILE_ROUNDS = 3;

const read = (text: string) => readDirective(letterOf(text.split("\n"), "text"));
const bytes = (text: string) => Buffer.byteLength(text);

/**
 * How fast and how well letters are read.
 * - vsChronoVi: our whole reading in MB/s over that of chrono-node's Vietnamese date scan alone, on the same letters.
 * - perByte100x: time per byte of a letter of some 900 points over that of one of 9.
 * - hostile: time per byte of the worst of texts made to be slow, over that of ordinary letters.
 * - memory: growth of the heap in bytes per byte of the long letter, its reading held.
 */
export async function run(): Promise<object> {
  const letters = lettersAtHand().map(({ text }) => text);
  const total = letters.reduce((sum, text) => sum + bytes(text), 0);
  const issued = new Date(2025, 10, 1);
  const [ours = 0, chrono = 0] = alternate(ROUNDS, [
    () => letters.forEach(read),
    () => {
      for (const text of letters) vi.parse(text, issued);
    },
  ]).map(median);

  const short = longLetter(1);
  const long = longLetter(TIMES);
  const [shortTime = 0, longTime = 0] = alternate(ROUNDS, [
    () => {
      for (let i = 0; i < TIMES; i += 1) read(short);
    },
    () => read(long),
  ]).map(median);
  const perByte100x = longTime / bytes(long) / (shortTime / (TIMES * bytes(short)));

  const ordinary = ours / total;
  const worst = hostileTexts(HOSTILE_BYTES)
    .map(({ name, text }) => {
      const [times = []] = alternate(HOSTILE_ROUNDS, [() => read(text)]);
      return { name, ratio: median(times) / bytes(text) / ordinary };
    })
    .sort((a, b) => b.ratio - a.ratio);
  const memory = heapPerByte(() => read(long), bytes(long));

  console.error(
    `${letters.length} letters, ${total} bytes: ours ${rate(total, ours)}, chrono's dates ${rate(total, chrono)}`,
  );
  console.error(`${bytes(short)} bytes and ${bytes(long)} bytes: ${perByte100x.toFixed(2)} times the time per byte`);
  for (const { name, ratio } of worst.slice(0, 5)) console.error(`hostile: ${name} ${ratio.toFixed(1)} times`);
  return {
    ratios: {
      vsChronoVi: round(chrono / ours),
      perByte100x: round(perByte100x),
      hostile: round(worst[0]?.ratio ?? 0),
      memory: round(memory),
    },
    accuracy: await accuracy(),
  };
}

const rate = (size: number, milliseconds: number) => `${(size / milliseconds / 1000).toFixed(2)} MB/s`;
const round = (ratio: number) => Math.round(ratio * 1000) / 1000;
