import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PATIENCE, startSampleApp, type SampleApp } from "./startSampleApp.ts";

let host: SampleApp;

beforeAll(async () => {
  host = await startSampleApp("http.ts", {
    settings: { FROM_CALLER: "xin chào", "AzureWebJobs.off.Disabled": "true" },
    corsOrigins: ["https://pane.example"],
    httpStopMs: 1500,
  });
});
afterAll(() => host.stop());

interface Echo {
  function: string;
  method: string;
  url: string;
  params: Record<string, string>;
  query: [string, string][];
  headers: Record<string, string>;
  body: string;
}

async function echo(path: string, init?: RequestInit): Promise<Echo> {
  const response = await fetch(host.url + path, init);
  expect(response.status).toBe(200);
  return (await response.json()) as Echo;
}

/** Sends bytes as they are and gives back all that comes until the connection closes. */
async function raw(request: string): Promise<string> {
  const socket = connect(host.port, "127.0.0.1");
  socket.write(request);
  return text(socket);
}

describe("which function answers", () => {
  test.each([
    ["/api/letters/7/items/12", "item", { letter: "7", item: "12" }],
    ["/api/letters/7/items/latest", "latest", { letter: "7" }],
    ["/api/letters/7/items/x1", "anyItem", { letter: "7", item: "x1" }],
    ["/api/days", "day", {}],
    ["/api/days/2024-09-16", "day", { day: "2024-09-16" }],
    ["/api/echo", "echo", {}],
    ["/api/echo/a/b%20c/%C4%91", "echo", { rest: "a/b c/đ" }],
    ["/API/Named/", "Named", {}],
    ["/api/letters/0f8fad5b-d9cb-469f-a165-70867728950e", "letter", { id: "0f8fad5b-d9cb-469f-a165-70867728950e" }],
  ])("%s → %s", async (path, name, params) => {
    expect(await echo(path)).toMatchObject({ function: name, params });
  });

  test("one path may belong to two functions with different verbs", async () => {
    const path = "/api/letters/0f8fad5b-d9cb-469f-a165-70867728950e";
    expect(await echo(path, { method: "PUT" })).toMatchObject({ function: "change", method: "PUT" });
  });

  test.each([
    ["a wrong verb", "/api/letters/7/items/12", "DELETE"],
    ["no route", "/api/nowhere", "GET"],
    ["a path without the prefix", "/echo", "GET"],
    ["a constraint that does not hold", "/api/letters/no-guid", "GET"],
    ["a disabled function", "/api/off", "GET"],
    ["the host's own names", "/runtime/x", "GET"],
  ])("%s is 404 with an empty body", async (_, path, method) => {
    const response = await fetch(host.url + path, { method });
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("");
  });
});

describe("what reaches the function", () => {
  test("headers lower-cased and joined, repeated query keys joined without regard to case", async () => {
    const answer = await raw(
      "GET /api/echo?t=1&T=2&u=a%2Cb&empty= HTTP/1.1\r\nHost: api.example\r\nX-Many: 1\r\nx-many: 2\r\n" +
        "X-Empty:\r\nConnection: close\r\n\r\n",
    );
    const { headers, query, url } = JSON.parse(answer.slice(answer.indexOf("\r\n\r\n"))) as Echo;
    expect(headers).toMatchObject({ "x-many": "1,2", host: "api.example" });
    expect(headers).not.toHaveProperty("x-empty");
    expect(query).toEqual([
      ["t", "1,2"],
      ["u", "a,b"],
      ["empty", ""],
    ]);
    expect(url).toBe("http://api.example/api/echo?t=1&T=2&u=a%2Cb&empty=");
  });

  test("a body of any bytes", async () => {
    const body = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(await echo("/api/echo", { method: "POST", body })).toMatchObject({
      body: Buffer.from(body).toString("base64"),
    });
  });

  test("a chunked body arrives empty", async () => {
    const body = new Blob(["not forwarded"]).stream();
    expect(await echo("/api/echo", { method: "POST", body, duplex: "half" } as RequestInit)).toMatchObject({
      body: "",
    });
  });

  test("a body over 100 MB is refused unread with 413", async () => {
    const answer = await raw("POST /api/echo HTTP/1.1\r\nHost: x\r\nContent-Length: 104857601\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("a Host header that makes no URL is 400", async () => {
    expect(await raw("GET /api/echo HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
  });

  test("settings, in the environment", async () => {
    const response = await fetch(`${host.url}/api/setting`);
    expect(await response.text()).toBe("xin chào node");
  });
});

describe("what the function answers", () => {
  test("bytes, with the custom headers of host.json", async () => {
    const response = await fetch(`${host.url}/api/bytes`);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 128, 10]);
    expect(response.headers.get("x-sample")).toBe("yes");
  });

  test("status, headers and cookies", async () => {
    const response = await fetch(`${host.url}/api/cookies`);
    expect(response.status).toBe(201);
    expect(response.headers.get("x-own")).toBe("1");
    expect(response.headers.getSetCookie()).toEqual(["a=x%20y; Path=/; HttpOnly; SameSite=Strict", "b=2; Max-Age=60"]);
  });

  test("nothing is 204; HEAD has no body", async () => {
    expect((await fetch(`${host.url}/api/nothing`)).status).toBe(204);
    const head = await fetch(`${host.url}/api/echo`, { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
  });

  test("a thrown error is 500 with an empty body, its words in the log alone", async () => {
    const response = await fetch(`${host.url}/api/boom`);
    expect(response.status).toBe(500);
    expect(await response.text()).toBe("");
    const line = host.log.find(({ functionName, level }) => functionName === "boom" && level === "error");
    expect(line?.message).toMatch(
      /^Executed 'Functions.boom' \(Failed, Id=[\w-]{36}, Duration=\d+ms\) Error: the table/,
    );
  });

  test("one line of log per invocation, and never a body", async () => {
    const before = host.log.length;
    await echo("/api/echo", { method: "POST", body: "mật khẩu" });
    const failed = await fetch(`${host.url}/api/parse`, { method: "POST", body: "mật khẩu" });
    expect(failed.status).toBe(500); // bad JSON that the app itself does not catch
    const lines = host.log.slice(before);
    expect(lines.map(({ functionName }) => functionName)).toEqual(["echo", "parse"]);
    expect(JSON.stringify(lines)).not.toContain("mật");
  });

  test("hooks see the invocation and may change its result and its log", async () => {
    const response = await fetch(`${host.url}/api/hooked`);
    expect(await response.json()).toEqual(["appStart", "pre", "run", "post after yes"]);
    expect(host.log).toContainEqual(expect.objectContaining({ category: "user", message: "a ***" }));
  });
});

describe("limits", () => {
  test("beyond maxOutstandingRequests 429 at once; beyond maxConcurrentRequests they wait", async () => {
    const began = performance.now();
    const answers = await Promise.all(Array.from({ length: 6 }, () => fetch(`${host.url}/api/slow?ms=800`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429, 429]);
    expect(performance.now() - began).toBeGreaterThan(1590); // two at a time
  });

  test("the front end gives up with 504 while the function runs on", async () => {
    const response = await fetch(`${host.url}/api/slow?ms=1800`);
    expect(response.status).toBe(504);
    await expect.poll(() => host.log.at(-1)?.message, PATIENCE).toMatch(/^Executed 'Functions.slow' \(Succeeded/);
  });
});

describe("CORS", () => {
  const preflight = (origin: string): RequestInit => ({
    method: "OPTIONS",
    headers: { Origin: origin, "Access-Control-Request-Method": "PUT", "Access-Control-Request-Headers": "if-match" },
  });

  test("answers the preflight of an allowed origin", async () => {
    const { status, headers } = await fetch(`${host.url}/api/echo`, preflight("https://pane.example"));
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBe("https://pane.example");
    expect(headers.get("access-control-allow-methods")).toBe("PUT");
    expect(headers.get("access-control-allow-headers")).toBe("if-match");
  });

  test("allows nothing to another origin", async () => {
    const { status, headers } = await fetch(`${host.url}/api/echo`, preflight("https://evil.example"));
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBeNull();
    const plain = await fetch(`${host.url}/api/echo`, { headers: { Origin: "https://evil.example" } });
    expect(plain.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("the host's own pages", () => {
  test("home page, status, ping, list of functions", async () => {
    expect((await fetch(host.url)).status).toBe(200);
    expect(await (await fetch(`${host.url}/admin/host/status`)).json()).toMatchObject({ state: "Running" });
    expect((await fetch(`${host.url}/admin/host/ping`)).status).toBe(200);
    const functions = (await (await fetch(`${host.url}/admin/functions`)).json()) as { name: string }[];
    expect(functions.map(({ name }) => name)).toContain("echo");
    expect(host.functions).toContainEqual({
      name: "item",
      trigger: "httpTrigger",
      route: "GET /api/letters/{letter}/items/{item:int}",
      disabled: false,
    });
  });

  test("an HTTP function is not run through the admin endpoint", async () => {
    const init = { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"input":""}' };
    expect((await fetch(`${host.url}/admin/functions/echo`, init)).status).toBe(400);
    expect((await fetch(`${host.url}/admin/functions/unknown`, init)).status).toBe(404);
  });
});
