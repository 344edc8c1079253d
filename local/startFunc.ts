/**
 * `npm run start:func`: the built server alone on Microsoft's own Functions host, with the settings of local.settings.json
 * (docs/deploy.md lists them). The Azure Functions Core Tools download a binary when they are installed, so the command
 * may be missing although package.json names them.
 */
import { spawn, spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { buildFunctions } from "../functions/build.ts";

const root = resolve(import.meta.dirname, "..");
const shell = process.platform === "win32";

if (spawnSync("func", ["--version"], { shell }).status !== 0) {
  console.error(
    "Máy này không có lệnh func (Azure Functions Core Tools). Hãy dùng `npm start`: cùng chương trình ấy chạy trên máy chủ " +
      "Functions cục bộ của dự án.\n" +
      "There is no `func` (Azure Functions Core Tools) on this machine. Use `npm start`: it runs the same code on the " +
      "project's own local Functions host.",
  );
  process.exit(1);
}
await buildFunctions({ entry: join(root, "functions/index.ts"), outfile: join(root, "dist/functions/index.js") });
spawn("func", ["start"], { cwd: root, stdio: "inherit", shell }).on("exit", (code) => process.exit(code ?? 1));
