import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { launchBrowser } from "../../tests/browser.ts";
import type { BenchFile } from "./sharedFiles.ts";
import { median, round } from "./timeBoth.ts";

const readOffice = fileURLToPath(new URL("../../addin/reading/readOffice.ts", import.meta.url));
const mammoth = createRequire(import.meta.url).resolve("mammoth/mammoth.browser.min.js");

/** What the scripts leave on the page's window. */
interface Readers {
  readonly ours: { readOffice(bytes: Uint8Array): unknown };
  readonly mammoth: { extractRawText(input: { arrayBuffer: ArrayBuffer }): Promise<unknown> };
  bytes: Uint8Array<ArrayBuffer>;
}

interface Times {
  readonly ms: number;
  readonly mammothMs: number;
  readonly timesFaster: number;
}

/** A reading is some milliseconds: as many go into one measurement. */
const READINGS = 30;
const ROUNDS = 7;

/**
 * Both readers in a page of Chromium: milliseconds of processor time a reading
 * (of all the page's threads), medians.
 */
export async function docxInPage(files: readonly BenchFile[]): Promise<Record<string, Times>> {
  const { outputFiles } = await build({
    entryPoints: [readOffice],
    bundle: true,
    minify: true,
    format: "iife",
    globalName: "ours",
    target: "es2022",
    write: false,
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
    await page.addScriptTag({ content: await readFile(mammoth, "utf8") });
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const processTime = async () => {
      const { metrics } = await session.send("Performance.getMetrics");
      return 1000 * (metrics.find(({ name }) => name === "ProcessTime")?.value ?? Number.NaN);
    };
    const timeOf = async (which: "ours" | "mammoth") => {
      const start = await processTime();
      await page.evaluate(
        async ({ which, readings }) => {
          const readers = globalThis as unknown as Readers;
          for (let reading = 0; reading < readings; reading++) {
            if (which === "ours") readers.ours.readOffice(readers.bytes);
            else await readers.mammoth.extractRawText({ arrayBuffer: readers.bytes.buffer });
          }
        },
        { which, readings: READINGS },
      );
      return ((await processTime()) - start) / READINGS;
    };
    const results: Record<string, Times> = {};
    for (const { name, bytes } of files) {
      await page.evaluate((base64) => {
        const binary = atob(base64);
        const readers = globalThis as unknown as Readers;
        readers.bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
      }, Buffer.from(bytes).toString("base64"));
      const times: { ours: number[]; mammoth: number[] } = { ours: [], mammoth: [] };
      for (let turn = 0; turn <= ROUNDS; turn++) {
        const [ours, theirs] = [await timeOf("ours"), await timeOf("mammoth")];
        // The first turn warms both up.
        if (turn === 0) continue;
        times.ours.push(ours);
        times.mammoth.push(theirs);
      }
      const [ours, theirs] = [median(times.ours), median(times.mammoth)];
      results[name] = { ms: round(ours), mammothMs: round(theirs), timesFaster: round(theirs / ours) };
    }
    return results;
  } finally {
    await browser.close();
  }
}
