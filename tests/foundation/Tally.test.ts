import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startVitest } from "vitest/node";
import { Tally } from "../Tally.ts";

/** Runs one test file, in a folder of its own, and counts it. */
async function tallyOf(file: string): Promise<Tally> {
  const root = await mkdtemp(join(tmpdir(), "tally-"));
  onTestFinished(() => rm(root, { recursive: true }));
  await writeFile(join(root, "planted.test.js"), file);
  const tally = new Tally();
  const exitCode = process.exitCode;
  const vitest = await startVitest([], { root, config: false, watch: false, globals: true, reporters: [tally] });
  await vitest.close();
  process.exitCode = exitCode; // The planted failures are expected.
  return tally;
}

test("counts what passed and what failed", async () => {
  const tally = await tallyOf(`
    test("good", () => {});
    describe("inside", () => test("bad", () => { throw new Error("planted"); }));
  `);
  expect(tally).toMatchObject({ passed: 1, failed: 1, skipped: [] });
});

test("a set-up that fails is a failure, and its tests are told as not run", async () => {
  const tally = await tallyOf(`
    describe("planted", () => {
      beforeAll(() => { throw new Error("planted"); });
      test("never runs", () => {});
    });
  `);
  expect(tally).toMatchObject({ passed: 0, failed: 1, skipped: [expect.stringContaining("its set-up failed")] });
});

test("a file that does not load is a failure", async () => {
  expect(await tallyOf(`import "./missing.js";`)).toMatchObject({ passed: 0, failed: 1 });
});

test("an error outside any test is a failure", async () => {
  const tally = await tallyOf(`
    test("good", () => { setTimeout(() => { throw new Error("planted"); }, 1); });
    test("waits", () => new Promise((resolve) => setTimeout(resolve, 50)));
  `);
  expect(tally).toMatchObject({ passed: 2, failed: 1 });
});

test("a skipped test gives its reason", async () => {
  const tally = await tallyOf(`
    test("later", (t) => t.skip("no printer here"));
    test.skip("off", () => {});
  `);
  expect(tally).toMatchObject({ passed: 0, failed: 0 });
  expect(tally.skipped).toEqual(["planted.test.js > later (no printer here)", "planted.test.js > off (skip)"]);
});
