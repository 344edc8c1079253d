/**
 * Runs before `npm start`, on whatever Node the machine has (20 or later) and with nothing installed: only Node's own
 * modules here. Installs the packages where they are missing or older than the lock; everything after it runs on the
 * Node that the package `node` brings.
 */
import { spawnSync } from "node:child_process";
import { statSync, utimesSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
/** npm writes it at the end of every install. */
const installed = new URL("../node_modules/.package-lock.json", import.meta.url);
const wanted = new URL("../package-lock.json", import.meta.url);

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`Cần Node 20 trở lên, máy này đang có ${process.version}. / Node 20 or later is needed.`);
  process.exit(1);
}

const installedAt = statSync(installed, { throwIfNoEntry: false })?.mtimeMs;
if (installedAt === undefined || installedAt < statSync(wanted).mtimeMs) {
  console.log("Đang cài các gói cần thiết, mất một vài phút… / Installing packages, this takes a few minutes…");
  // `ci` empties node_modules first, which Windows refuses while the Node in there is running this file.
  const command = installedAt === undefined ? "ci" : "install";
  // Its warnings are about this machine's Node; the packages run on the one among them.
  const quietly = ["--no-progress", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, command, ...quietly], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", [command, ...quietly], { cwd: root, stdio: "inherit", shell: true });
  if (status !== 0) {
    console.error(
      "Không cài được các gói: hãy kiểm tra kết nối mạng rồi chạy lại npm start. / " +
        "The packages could not be installed: check the network, then run npm start again.",
    );
    process.exit(status ?? 1);
  }
  const now = new Date();
  utimesSync(installed, now, now);
}
