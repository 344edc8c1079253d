import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { unzipSync } from "fflate";
import { glob } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { status } from "../../directive/contract/api.ts";
import { buildFunctions } from "../../functions/build.ts";
import { startAzurite } from "../../local/azurite.ts";
import { startFunctionsHostProcess } from "../../local/functionsHost/startFunctionsHostProcess.ts";
import { sampleOffices } from "../../local/sample/offices.ts";
import { functionsZip } from "../../packaging/functionsZip.ts";
import { launchBrowser } from "../browser.ts";
import { root } from "./plant.ts";

const out = join(root, "dist/package");
const domain = "giaoviec.example.gov.vn";
const api = "https://giaoviec-api.example.gov.vn/api";
const clientId = "11111111-2222-4333-8444-555555555555";
const tenant = "66666666-7777-4888-9999-aaaaaaaaaaaa";

let elsewhere = "";
/** Path in the package → content, of the zip and of the pane. */
const functions = new Map<string, Buffer>();
const pane = new Map<string, Buffer>();

beforeAll(async () => {
  const args = ["--domain", domain, "--api", api, "--client-id", clientId, "--tenant", tenant];
  const run = spawnSync(process.execPath, [join(root, "packaging/package.ts"), ...args], { encoding: "utf8" });
  expect(run.status, run.stderr).toBe(0);

  elsewhere = await mkdtemp(join(tmpdir(), "deployed-"));
  for (const [name, data] of Object.entries(unzipSync(await readFile(join(out, "functions.zip"))))) {
    functions.set(name, Buffer.from(data));
    await mkdir(dirname(join(elsewhere, name)), { recursive: true });
    await writeFile(join(elsewhere, name), data);
  }
  for (const name of await glob("**", { cwd: join(out, "pane"), dot: true })) {
    pane.set(name, await readFile(join(out, "pane", name)));
  }
}, 180_000);

afterAll(() => rm(elsewhere, { recursive: true, force: true }));

test("the zip holds the server, its licences, and nothing else", () => {
  expect([...functions.keys()].sort()).toEqual([
    "dist/functions/index.js",
    "dist/functions/index.js.LEGAL.txt",
    "host.json",
    "package.json",
  ]);
});

test("the same source gives the same bytes", async () => {
  expect(Buffer.from(await functionsZip()).equals(await readFile(join(out, "functions.zip")))).toBe(true);
});

test("the server runs from the zip alone, on the system's clock", async () => {
  // As Azure does where anything is left to install.
  const install = spawnSync("npm", ["install", "--omit=dev", "--ignore-scripts"], {
    cwd: elsewhere,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  expect(install.status, install.stderr).toBe(0);
  const installed = await readdir(join(elsewhere, "node_modules")).catch(() => []);
  const { dependencies } = JSON.parse(functions.get("package.json")!.toString()) as { dependencies: object };
  expect(installed.filter((name) => !name.startsWith("."))).toEqual(Object.keys(dependencies));

  const azurite = await startAzurite({ inMemory: true, log: () => undefined });
  try {
    const host = await startFunctionsHostProcess({
      root: elsewhere,
      port: 0,
      settings: {
        AzureWebJobsStorage: azurite.connectionString,
        STORAGE_CONNECTION: azurite.connectionString,
        TOKEN_ISSUER: "https://login.microsoftonline.com/{tid}/v2.0",
        TOKEN_AUDIENCE: clientId,
        TOKEN_JWKS_URI: "https://login.microsoftonline.com/common/discovery/v2.0/keys",
        TENANTS: tenant,
        SMTP_URL: "smtp://127.0.0.1:2525",
        MAIL_FROM: `Giao việc <giaoviec@${domain}>`,
        PANE_URL: `https://${domain}/`,
        CURSOR_SECRET: "a secret of this test, long enough",
      },
      log: () => undefined,
    });
    try {
      const reply = await fetch(`${host.url}/api/v1/status`);
      expect(reply.status).toBe(200);
      const { now } = status.parse(await reply.json());
      expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000);
      expect((await fetch(`${host.url}/api/v1/me`)).status).toBe(401);
    } finally {
      await host.stop();
    }
  } finally {
    await azurite.stop();
  }
}, 90_000);

test("the pane opens and reads a letter under the headers it is deployed with", async () => {
  const site = JSON.parse(pane.get("staticwebapp.config.json")!.toString()) as {
    globalHeaders: Record<string, string>;
  };
  const mime: Record<string, string> = {
    html: "text/html",
    js: "text/javascript",
    css: "text/css",
    json: "application/json",
  };
  const typeOf = (name: string) => mime[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/";
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ locale: "vi-VN" });
    const refused: string[] = [];
    page.on("console", (message) => {
      // office.js itself asks for a telemetry frame where there is no Office around it; that is rightly kept out.
      if (message.text().includes("Content Security Policy") && !message.text().includes("telemetry"))
        refused.push(message.text());
    });
    await page.route("**/*", async (route) => {
      const { href, origin, pathname } = new URL(route.request().url());
      const name = pathname.slice(1) || "index.html";
      const own = origin === `https://${domain}` ? pane.get(name) : undefined;
      if (own) await route.fulfill({ body: own, headers: { ...site.globalHeaders, "content-type": typeOf(name) } });
      else if (href.startsWith(cdn))
        await route.fulfill({ path: join(root, "node_modules/@microsoft/office-js/dist", href.slice(cdn.length)) });
      else await route.abort();
    });
    await page.goto(`https://${domain}/`);
    await page.getByTestId("letter-file").setInputFiles(join(root, "local/sample/letters/sa-dec-2024.docx"));
    await page.getByRole("heading", { name: "Tìm thấy 9 điểm có giao việc" }).waitFor({ timeout: 30_000 });
    expect(refused).toEqual([]);
  } finally {
    await browser.close();
  }
}, 90_000);

describe("nothing of the sample installation is shipped", () => {
  const people = sampleOffices.flatMap((office) => [office.tenant, ...office.people.map(({ id }) => id)]);
  const markers = ["SAMPLE_CLOCK", "sampleClock", "oidc-provider", "startIssuer", "sadec.example", ...people];
  const found = (content: Buffer) => markers.filter((marker) => content.includes(marker));

  test("neither in the zip nor in the pane", () => {
    for (const [name, content] of [...functions, ...pane]) expect(found(content), name).toEqual([]);
  });

  test("though the local build has it, so the search would find it", async () => {
    const outfile = join(elsewhere, "local.js");
    await buildFunctions({ entry: join(root, "local/app.ts"), outfile });
    expect(found(await readFile(outfile))).toContain("SAMPLE_CLOCK");
  });

  test("no letter, no source map, no source", async () => {
    const letter = await readFile(join(root, "local/sample/letters/sa-dec-2024.txt"), "utf8");
    const lines = letter.split("\n").filter((line) => line.length > 80);
    expect(lines.length).toBeGreaterThan(5);
    for (const [name, content] of [...functions, ...pane]) {
      expect(name).not.toMatch(/\.(map|ts|tsx|docx|pdf|eml)$/);
      for (const line of lines) expect(content.includes(line), name).toBe(false);
    }
  });
});

test("the pane names its assets by their content, and says how it may be served", () => {
  const page = pane.get("index.html")!.toString();
  const assets = [...pane.keys()].filter((name) => name.startsWith("assets/"));
  expect(assets.length).toBeGreaterThan(0);
  for (const asset of assets) {
    // Of what is fetched by a fixed name the folder carries the version.
    expect(asset).toMatch(/-[\w-]{8}\.\w+$|^assets\/[a-z.-]+-\d+\.\d+[\d.-]*\//);
  }
  expect(page).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
  for (const size of [16, 32, 64, 80, 128]) expect(pane.has(`icons/icon-${size}.png`)).toBe(true);

  const served = JSON.parse(pane.get("staticwebapp.config.json")!.toString()) as {
    globalHeaders: Record<string, string>;
    routes: { route: string; headers: Record<string, string> }[];
  };
  const policy = served.globalHeaders["Content-Security-Policy"]!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(
    "script-src 'self' 'wasm-unsafe-eval' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com;",
  );
  expect(policy).toContain("connect-src 'self' https://login.microsoftonline.com https://giaoviec-api.example.gov.vn;");
  expect(policy).toContain("https://*.officeapps.live.com");
  expect(policy).not.toContain("'unsafe-eval'");
  expect(served.globalHeaders).not.toHaveProperty("X-Frame-Options");
  expect(served.globalHeaders["Cache-Control"]).toBe("no-cache");
  expect(served.routes.map(({ route }) => route)).toEqual(["/assets/*"]);
  expect(served.routes[0]!.headers["Cache-Control"]).toContain("immutable");
});

test("the pane is told where to sign in", () => {
  expect(JSON.parse(pane.get("config.json")!.toString())).toEqual({
    api,
    signIn: {
      clientId,
      authority: `https://login.microsoftonline.com/${tenant}`,
      knownAuthority: "login.microsoftonline.com",
      protocol: "AAD",
      scope: `api://${domain}/${clientId}/access_as_user`,
    },
  });
});

test("manifests and app package are made for the domain", async () => {
  for (const name of ["manifest.xml", "manifest.outlook.xml", "manifest.json"]) {
    const text = await readFile(join(out, name), "utf8");
    expect(text).toContain(`https://${domain}/index.html`);
    expect(text).not.toContain("localhost");
  }
  const app = unzipSync(await readFile(join(out, "app-package.zip")));
  expect(Object.keys(app).sort()).toEqual(["color.png", "en.json", "manifest.json", "outline.png"]);
});

test("sizes", () => {
  const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`;
  const page = pane.get("index.html")!.toString();
  const initial = [...page.matchAll(/(?:src|href)="(?:\.\/)?(assets\/[^"]+)"/g)].map(([, name]) => pane.get(name!)!);
  expect(initial.length).toBeGreaterThan(0);
  const compressed = initial.reduce((sum, content) => sum + brotliCompressSync(content).length, 0);
  console.log(`server: ${kib(functions.get("dist/functions/index.js")!.length)}`);
  console.log(`pane, loaded at once: ${kib(Buffer.concat(initial).length)}, ${kib(compressed)} by brotli`);
});
