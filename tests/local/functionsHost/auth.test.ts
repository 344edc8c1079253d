import { afterAll, beforeAll, expect, test } from "vitest";
import { startSampleApp, type SampleApp } from "./startSampleApp.ts";

let host: SampleApp;

beforeAll(async () => {
  host = await startSampleApp("http.ts", {
    enableAuth: true,
    masterKey: "the-master",
    functionKey: "the-function",
    settings: { AzureWebJobsDisableHomepage: "true" },
  });
});
afterAll(() => host.stop());

test.each([
  ["/api/bytes", undefined, 200],
  ["/api/guarded", undefined, 401],
  ["/api/guarded", "wrong", 401],
  ["/api/guarded", "the-function", 200],
  ["/api/guarded", "the-master", 200],
  ["/api/only", "the-function", 401],
  ["/api/only", "the-master", 200],
  ["/admin/functions", undefined, 401],
  ["/admin/functions", "the-function", 401],
  ["/admin/functions", "the-master", 200],
])("%s with key %s → %i", async (path, key, status) => {
  const byHeader = await fetch(host.url + path, key === undefined ? {} : { headers: { "x-functions-key": key } });
  expect(byHeader.status).toBe(status);
  if (status === 401) expect(await byHeader.text()).toBe("");
  const byQuery = await fetch(`${host.url}${path}?code=${key ?? ""}`);
  expect(byQuery.status).toBe(status);
});

test("GET / is 204 where the home page is disabled", async () => {
  expect((await fetch(host.url)).status).toBe(204);
});
