import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { request } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import getPort from "get-port";
import { afterAll, beforeAll, expect, test } from "vitest";
import { localCertificate, type Certificate } from "../../local/certificate.ts";
import { startGateway, type Gateway } from "../../local/gateway/startGateway.ts";

const folder = mkdtempSync(join(tmpdir(), "gateway-"));
let certificate: Certificate;
let port: number;
let behind: Server;
let gateway: Gateway;

beforeAll(async () => {
  for (const name of ["pane", "pages", "office-js"]) mkdirSync(join(folder, name));
  writeFileSync(
    join(folder, "pane/index.html"),
    '<head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>',
  );
  writeFileSync(join(folder, "office-js/office.js"), "// office");
  writeFileSync(join(folder, "pages/index.html"), "start page");
  certificate = await localCertificate(join(folder, "certificate"));
  // Stands where the Functions host stands, and tells what reached it.
  behind = createServer((incoming, response) => {
    let body = "";
    incoming.on("data", (chunk) => (body += String(chunk)));
    incoming.on("end", () => {
      response.end(JSON.stringify({ url: incoming.url, length: incoming.headers["content-length"], body }));
    });
  });
  await new Promise<void>((resolve) => behind.listen(0, "127.0.0.1", resolve));
  port = await getPort();
  gateway = await startGateway({
    port,
    certificate,
    functionsPort: (behind.address() as AddressInfo).port,
    issuerPort: (behind.address() as AddressInfo).port,
    paneFolder: join(folder, "pane"),
    pagesFolder: join(folder, "pages"),
    officeJsFolder: join(folder, "office-js"),
    paneConfig: { api: "/api" },
    local: (_incoming, response) => response.end("local"),
    log: () => undefined,
  });
});
afterAll(async () => {
  await gateway.stop();
  behind.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

function ask(path: string, options: { method?: string; body?: string; host?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...(options.host === undefined ? {} : { host: options.host }),
      ...(options.body === undefined ? {} : { "content-length": Buffer.byteLength(options.body) }),
    };
    const outgoing = request(
      {
        host: "localhost",
        port,
        path,
        method: options.method ?? "GET",
        ca: certificate.cert,
        servername: "localhost",
        headers,
      },
      (response) => {
        let body = "";
        response.on("data", (chunk) => (body += String(chunk)));
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(options.body);
  });
}

test("serves every part from one https origin, with a certificate that names localhost", async () => {
  expect((await ask("/")).body).toBe("start page");
  expect((await ask("/local/clock")).body).toBe("local");
  expect(JSON.parse((await ask("/pane/config.json")).body)).toEqual({ api: "/api" });
  expect((await ask("/nothing.txt")).status).toBe(404);
});

test("passes a body on with its length, since the Functions host drops chunked ones", async () => {
  const body = '{"việc":"một"}';
  const answer = JSON.parse((await ask("/api/v1/things?x=1", { method: "PUT", body })).body) as unknown;
  expect(answer).toEqual({ url: "/api/v1/things?x=1", length: String(Buffer.byteLength(body)), body });
});

test("serves the pane with office.js from this machine, unpatched, and lets nothing in from elsewhere", async () => {
  const page = await ask("/pane/");
  expect(page.body).toContain('src="/office-js/office.js"');
  expect(page.body).not.toContain("https://");
  // Office may frame it, for those who try the manifests in the real Word; nothing else names another origin.
  expect(String(page.headers["content-security-policy"]).replace(/frame-ancestors[^;]*/, "")).not.toMatch(/https?:/);
  expect((await ask("/office-js/office.js")).body).toBe("// office");
});

test("sends plain http on the same port to https", async () => {
  const answer = await fetch(`http://localhost:${String(port)}/mailbox/`, { redirect: "manual" });
  expect(answer.status).toBe(308);
  expect(answer.headers.get("location")).toBe(`https://localhost:${String(port)}/mailbox/`);
});

test("answers only to its own name, so that no foreign page reaches it by rebinding", async () => {
  expect((await ask("/", { host: "evil.example" })).status).toBe(421);
});
