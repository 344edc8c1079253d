import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { plant, root } from "./plant.ts";

// Compilers and linters are started anew: slow where the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

const ours = (name: string) => readFile(join(root, name), "utf8");

test("the hook that an install sets up stops a commit that is not formatted", async () => {
  const folder = await plant({
    "package.json": await ours("package.json"),
    "eslint.config.js": await ours("eslint.config.js"),
    ".gitignore": "node_modules\n",
    "tsconfig.json": '{ "compilerOptions": { "noEmit": true, "types": [] }, "files": ["item.ts"] }\n',
    "item.ts": "export const item = 1;\n",
    "letter.json": "{}\n",
  });
  const run = (command: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: folder,
      encoding: "utf8",
      env: {
        ...process.env,
        NO_COLOR: "1",
        SKIP_SIMPLE_GIT_HOOKS: undefined,
        SKIP_INSTALL_SIMPLE_GIT_HOOKS: undefined,
        ...{ GIT_AUTHOR_NAME: "t", GIT_AUTHOR_EMAIL: "t@example.org" },
        ...{ GIT_COMMITTER_NAME: "t", GIT_COMMITTER_EMAIL: "t@example.org" },
      },
    });
    return { status, output: stdout + stderr };
  };
  run("git", "init", "-q");
  run("npm", "run", "prepare");
  run("git", "add", ".");
  expect(run("git", "commit", "-qm", "formatted")).toMatchObject({ status: 0 });

  await writeFile(join(folder, "letter.json"), '{"a" :1}\n');
  const { status, output } = run("git", "commit", "-qam", "not formatted");
  expect(status).not.toBe(0);
  expect(output).toContain("letter.json");
});
