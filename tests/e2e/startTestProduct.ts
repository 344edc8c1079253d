import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import getPort from "get-port";

export interface TestProduct {
  readonly url: string;
  /** The data folder, given again to start on the same data. */
  readonly data: string;
  /** 0 where the product is not this test's own. */
  readonly pid: number;
  /** Everything it printed, for a failing test's message. */
  readonly output: () => string;
  /** Its exit code, once it has ended; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  stop(options?: { keepData?: boolean }): Promise<void>;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Starts what `npm start` starts, as a process of its own, on a free port and with data of its own. Where PRODUCT_URL names a
 * product that runs already, fresh and with the sample data (one whose server is `func`, say), that one is used.
 */
export async function startTestProduct(
  data = mkdtempSync(join(tmpdir(), "giao-viec-")),
  options: { port?: number; fresh?: boolean } = {},
): Promise<TestProduct> {
  const port = options.port ?? (await getPort());
  const running = process.env["PRODUCT_URL"];
  if (running !== undefined) {
    // Not ours to stop: the tests of stopping and starting need one of their own.
    return {
      url: running.replace(/\/$/, ""),
      data,
      output: () => "",
      pid: 0,
      ended: new Promise(() => undefined),
      stop: () => Promise.resolve(),
    };
  }
  const child = fork(join(root, "local/start.ts"), ["--data", data, ...(options.fresh === true ? ["--fresh"] : [])], {
    cwd: root,
    env: { ...process.env, PORT: String(port), INIT_CWD: root },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const lines: string[] = [];
  const ended = once(child, "close").then(([code]) => code as number | null);
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface(stream).on("line", (line) => {
        lines.push(line);
        const ready = /^ready (https:\S+)$/.exec(line)?.[1];
        if (ready !== undefined) resolve(ready);
      });
    }
    void ended.then((code) => {
      reject(new Error(`The product did not start (exit code ${String(code)}):\n${lines.join("\n")}`));
    });
  });
  return {
    url,
    data,
    pid: child.pid ?? 0,
    output: () => lines.join("\n"),
    ended,
    async stop({ keepData = false } = {}) {
      child.kill("SIGTERM");
      await ended;
      if (!keepData) rmSync(data, { recursive: true, force: true });
    },
  };
}
