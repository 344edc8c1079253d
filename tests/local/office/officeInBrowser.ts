import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, Frame, Page, Route } from "playwright-core";
import { officeDist, type OfficePackage } from "./realWord.ts";

/** Loopback over https, as the gateway serves it; Playwright answers for it, so nothing listens. */
const ORIGIN = "https://localhost:3000";
const local = fileURLToPath(new URL("../../../local/", import.meta.url));
const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
};

const pane =
  '<!doctype html><html><head><script src="/local/microsoftAjax.js"></script><script src="/office-js/office.js"></script></head>' +
  "<body><p id='pane'>pane</p><script>window.ready = Office.onReady();</script></body></html>";

const bundles = new Map<string, Promise<Uint8Array>>();

/** A browser page's script, bundled as quickly as can be. */
export function bundle(entry: string): Promise<Uint8Array> {
  const known = bundles.get(entry);
  if (known) return known;
  const made = build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  }).then(({ outputFiles }) => outputFiles[0]!.contents);
  bundles.set(entry, made);
  return made;
}

export interface OfficePage {
  readonly page: Page;
  /** Addresses that were asked for and that nobody here serves. */
  readonly unexpected: string[];
  /** What was thrown and caught by nobody, in the page or the pane. */
  readonly errors: string[];
  /** Files that the page stored, by address. */
  readonly stored: Map<string, Uint8Array>;
  close(): Promise<void>;
}

/**
 * Opens a page of this origin whose script is `entry`, in a context of its own, with office.js of one version beside it.
 * Everything else is refused and noted.
 */
export async function openOfficePage(
  browser: Browser,
  options: {
    readonly entry: string;
    readonly address: string;
    readonly office: OfficePackage;
    readonly html?: string;
    readonly files?: Readonly<Record<string, Uint8Array>>;
  },
): Promise<OfficePage> {
  const script = await bundle(options.entry);
  const context = await browser.newContext();
  const unexpected: string[] = [];
  const stored = new Map<string, Uint8Array>();
  const html = options.html ?? '<!doctype html><body><script type="module" src="./main.tsx"></script></body>';
  const officeFolder = officeDist(options.office);

  const serve = async (route: Route): Promise<void> => {
    const url = new URL(route.request().url());
    const { pathname } = url;
    const file = options.files?.[pathname] ?? stored.get(pathname);
    if (url.origin !== ORIGIN) {
      unexpected.push(url.href);
      await route.abort();
    } else if (route.request().method() === "PUT") {
      stored.set(pathname, route.request().postDataBuffer() ?? new Uint8Array());
      await route.fulfill({ json: {} });
    } else if (file) await route.fulfill({ body: Buffer.from(file), contentType: "application/octet-stream" });
    else if (pathname === "/pane/") await route.fulfill({ body: pane, contentType: types[".html"]! });
    else if (pathname.startsWith("/office-js/"))
      await fulfillFile(route, path.join(officeFolder, pathname.slice(11)), unexpected);
    else if (pathname === "/local/microsoftAjax.js")
      await fulfillFile(route, path.join(local, "gateway/microsoftAjax.js"), unexpected);
    else if (pathname.startsWith("/local/"))
      await fulfillFile(route, path.join(local, "sample", pathname.slice(7)), unexpected);
    else if (pathname.endsWith("/main.tsx"))
      await route.fulfill({ body: Buffer.from(script), contentType: types[".js"]! });
    else if (pathname === "/favicon.ico") await route.fulfill({ status: 204 });
    else await route.fulfill({ body: html, contentType: types[".html"]! });
  };
  await context.route("**/*", serve);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(ORIGIN + options.address);
  return { page, unexpected, errors, stored, close: () => context.close() };
}

/** The pane's frame, once office.js is ready in it. */
export async function readyPane(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector("iframe[name*=xdmInfo]");
  const frame = await handle.contentFrame();
  if (!frame) throw new Error("the pane has no frame");
  await frame.waitForFunction(() => "ready" in window);
  await frame.evaluate(() => (window as unknown as { ready: Promise<unknown> }).ready);
  return frame;
}

async function fulfillFile(route: Route, file: string, unexpected: string[]): Promise<void> {
  if (existsSync(file)) {
    await route.fulfill({
      body: readFileSync(file),
      contentType: types[path.extname(file)] ?? "application/octet-stream",
    });
    return;
  }
  unexpected.push(route.request().url());
  await route.fulfill({ status: 404, body: "" });
}
