/**
 * `npm test [-- vitest filters]`: the checks, the builds, then every test. The last line is always "N passed, N failed";
 * where the checks, a build or the run itself broke down, that is one failure.
 */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { startVitest } from "vitest/node";
import { Tally } from "./Tally.ts";

const root = resolve(import.meta.dirname, "..");
const tally = new Tally();

async function checkBuildAndTest() {
  const check = spawnSync("npm", ["run", "--silent", "check"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (check.status !== 0) throw new Error("`npm run check` found what stands above; the tests were not run.");

  // Loaded here: a room that does not load is a failure to be counted.
  const { buildProduct } = await import("../local/buildProduct.ts");
  await buildProduct(root, console.log);

  const vitest = await startVitest(process.argv.slice(2), { watch: false, reporters: ["default", tally] });
  await vitest.close();
  if (tally.passed + tally.failed + tally.skipped.length === 0) throw new Error("No test was found.");
}

try {
  await checkBuildAndTest();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  tally.failed += 1;
}
for (const line of tally.skipped) console.log(`skipped: ${line}`);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
// Not exitCode: a handle that a test left open must not keep the process.
process.exit(tally.failed === 0 ? 0 : 1);
