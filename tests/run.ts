/**
 * `npm test [-- vitest filters]`: the checks, then every test. The last line is always "N passed, N failed"; where the
 * checks or the run itself broke down, that is one failure.
 */
import { spawnSync } from "node:child_process";
import { startVitest } from "vitest/node";
import { Tally } from "./Tally.ts";

const filters = process.argv.slice(2);
const tally = new Tally();

const check = spawnSync("npm", ["run", "--silent", "check"], { stdio: "inherit", shell: process.platform === "win32" });
if (check.status === 0) {
  try {
    const vitest = await startVitest(filters, { watch: false, reporters: ["default", tally] });
    await vitest.close();
  } catch (error) {
    console.error(error);
    tally.failed += 1;
  }
} else {
  console.error("The tests were not run: `npm run check` found what stands above.");
  tally.failed += 1;
}

for (const line of tally.skipped) console.log(`skipped: ${line}`);
if (tally.passed + tally.failed === 0) {
  console.error("No test was found.");
  tally.failed = 1;
}
console.log(`${tally.passed} passed, ${tally.failed} failed`);
// Not exitCode: a handle that a test left open must not keep the process.
process.exit(tally.failed === 0 ? 0 : 1);
