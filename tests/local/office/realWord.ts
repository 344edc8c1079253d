/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { JSDOM } from "jsdom";
import type { Batch } from "../../../local/office/word/runBatch.ts";
import type { WordHost } from "../../../local/office/wordHost.ts";

/** The packages that hold office.js: the one in use and an older one, whose wire must be answered as well. */
export const officePackages = ["@microsoft/office-js", "office-js-previous"] as const;
export type OfficePackage = (typeof officePackages)[number];

export function officeDist(name: OfficePackage): string {
  return path.join(path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), "dist");
}

/**
 * Word's own proxies, unpatched, in a window of jsdom: what they would post to Word goes to `host`, as JSON.
 */
export function loadRealWord(host: WordHost, name: OfficePackage = "@microsoft/office-js"): typeof Word {
  const { window } = new JSDOM("<!doctype html>", { url: "https://pane.example/", runScripts: "outside-only" });
  window.eval(readFileSync(path.join(officeDist(name), "word-web-16.00.js"), "utf8"));
  const real = (window as unknown as { Word: typeof Word }).Word;
  const executor = {
    executeAsync: (_data: unknown, _flags: unknown, request: { Body: Batch }) => {
      const Body = host.processQuery(JSON.parse(JSON.stringify(request.Body)) as Batch);
      return Promise.resolve({
        HttpStatusCode: Body.Error ? 400 : 200,
        ErrorCode: "",
        ErrorMessage: "",
        Headers: null,
        Body,
      });
    },
  };
  // Where the browser build would find its bridge to the host page.
  Object.defineProperty(real.RequestContext.prototype, "_requestExecutor", {
    get: () => executor,
    set: () => undefined,
  });
  return real;
}
