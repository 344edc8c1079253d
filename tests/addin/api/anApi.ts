import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** How the server answers next: a status with a body, or by breaking the connection. */
export type Answer = { readonly status: number; readonly body?: unknown } | "breaks";

/** A real HTTP server on this machine that answers as it is told and remembers what it heard. */
export async function anApi() {
  const heard: Heard[] = [];
  const answers: Answer[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      heard.push({
        method: request.method ?? "",
        url: request.url ?? "",
        headers: request.headers,
        body: text === "" ? null : (JSON.parse(text) as unknown),
      });
      const answer = answers.shift() ?? { status: 500 };
      if (answer === "breaks") return void request.socket.destroy();
      response.writeHead(answer.status, { "Content-Type": "application/json" });
      response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}/api`,
    heard,
    willAnswer: (...next: Answer[]) => void answers.push(...next),
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export const aProblem = (status: number, code: string, instance?: string): Answer => ({
  status,
  body: { type: `urn:giao-viec:problem:${code}`, title: code, status, code, ...(instance ? { instance } : {}) },
});
