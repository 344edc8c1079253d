import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import sirv from "sirv";
import { paneHeaders } from "../../packaging/paneHeaders.ts";
import { launchBrowser } from "../../tests/browser.ts";
import { letterPicture, scanOf } from "../../tests/e2e/scannedLetter.ts";
import { skipped } from "./sharedFiles.ts";

/** An event of Chromium's trace, times in microseconds. */
interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * How long the pane's main thread is busy at one go (CPU time) while a scan is read in the worker, in the built pane under
 * its deployed policy; `idle` is the same page left alone as long.
 */
export async function mainThread(): Promise<object> {
  const pane = fileURLToPath(new URL("../../dist/pane/", import.meta.url));
  if (!existsSync(pane)) return skipped("the pane is not built (npx vite build --config addin/vite.config.ts)");
  const serve = sirv(pane);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(paneHeaders("/api"))) response.setHeader(name, value);
    serve(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const browser = await launchBrowser();
  try {
    const scan = scanOf(await letterPicture(browser));
    const page = await browser.newPage();
    const others: string[] = [];
    // office.js is beside no host here.
    await page.route(
      (address) => address.origin !== origin && address.protocol !== "blob:",
      async (route) => {
        others.push(new URL(route.request().url()).origin);
        await route.abort();
      },
    );
    await page.goto(`${origin}/index.html`);
    const input = page.getByTestId("letter-file");
    await input.waitFor({ state: "attached" });
    const give = async () => {
      await input.setInputFiles({ name: "bản quét.pdf", mimeType: "", buffer: scan });
      await page.getByTestId("how-read").waitFor({ timeout: 60_000 });
    };
    const began = performance.now();
    const first = await longestTask(page, give);
    const seconds = (performance.now() - began) / 1000;
    const idle = await longestTask(page, () => page.waitForTimeout(seconds * 1000));
    return { mainThreadMaxTaskMs: first, idle, seconds, otherOrigins: [...new Set(others)] };
  } finally {
    await browser.close();
    server.close();
  }
}

/** CPU milliseconds of the longest task on the page's main thread while `work` goes on. */
async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error("a page without a browser");
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  await work();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] };
  const mains = new Set(
    trace.traceEvents
      .filter(({ ph, name, args }) => ph === "M" && name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${String(pid)}/${String(tid)}`),
  );
  const durations = trace.traceEvents
    .filter(({ pid, tid }) => mains.has(`${String(pid)}/${String(tid)}`))
    .map(({ tdur }) => (tdur ?? 0) / 1000);
  return durations.reduce((longest, duration) => Math.max(longest, duration), 0);
}
