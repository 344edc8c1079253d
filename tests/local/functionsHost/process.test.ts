import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { PATIENCE, sampleAppFolder, startSampleApp } from "./startSampleApp.ts";

test("a function beyond functionTimeout fails, and the host starts anew on the same port", async () => {
  const root = await mkdtemp(path.join(tmpdir(), "timeout-"));
  await writeFile(path.join(root, "host.json"), JSON.stringify({ version: "2.0", functionTimeout: "00:00:02" }));
  const host = await startSampleApp(path.join(sampleAppFolder, "http.ts"), { root });
  try {
    const startedBefore = host.log.filter(({ message }) => message.startsWith("Functions at")).length;
    const response = await fetch(`${host.url}/api/slow?ms=20000`);
    expect(response.status).toBe(500);
    expect(host.log).toContainEqual(
      expect.objectContaining({ level: "error", message: expect.stringContaining("Timeout value of 2 s") as string }),
    );
    await expect
      .poll(() => host.log.filter(({ message }) => message.startsWith("Functions at")).length, PATIENCE)
      .toBe(startedBefore + 1);
    expect((await fetch(`${host.url}/api/bytes`)).status).toBe(200);
  } finally {
    await host.stop();
    await rm(root, { recursive: true, force: true });
  }
});

test("stop lets what is under way finish, runs the appTerminate hooks and takes nothing new", async () => {
  const host = await startSampleApp("http.ts");
  const underWay = fetch(`${host.url}/api/slow?ms=800`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const stopped = host.stop();
  expect(await (await underWay).text()).toBe("late");
  await stopped;
  await expect(fetch(`${host.url}/api/bytes`)).rejects.toThrow();
  expect(host.log.map(({ message }) => message)).toContain("appTerminate");
});

test("local.settings.json gives settings and CORS, and explicit settings go first", async () => {
  const root = await mkdtemp(path.join(tmpdir(), "settings-"));
  await cp(path.join(sampleAppFolder, "host.json"), path.join(root, "host.json"));
  await writeFile(
    path.join(root, "local.settings.json"),
    JSON.stringify({
      IsEncrypted: false,
      Values: { FROM_CALLER: "from the file", "AzureWebJobs.bytes.Disabled": "true" },
      Host: { CORS: "https://a.example, https://b.example", CORSCredentials: true },
    }),
  );
  const entry = path.join(sampleAppFolder, "http.ts");
  const host = await startSampleApp(entry, { root });
  try {
    const response = await fetch(`${host.url}/api/setting`, { headers: { Origin: "https://b.example" } });
    expect(await response.text()).toBe("from the file node");
    expect(response.headers.get("access-control-allow-origin")).toBe("https://b.example");
    expect(response.headers.get("access-control-allow-credentials")).toBe("true");
    expect((await fetch(`${host.url}/api/bytes`)).status).toBe(404);
  } finally {
    await host.stop();
  }
  const explicit = await startSampleApp(entry, { root, settings: { FROM_CALLER: "explicit" } });
  try {
    expect(await (await fetch(`${explicit.url}/api/setting`)).text()).toBe("explicit node");
  } finally {
    await explicit.stop();
    await rm(root, { recursive: true, force: true });
  }
});
