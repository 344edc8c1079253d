import { TableClient } from "@azure/data-tables";
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { startAzurite, type Azurite } from "../../local/azurite.ts";

// Azurite starts slowly where many tests share few cores.
vi.setConfig({ testTimeout: 60_000 });

const folders: string[] = [];

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "azurite-"));
  folders.push(folder);
  return folder;
}

function tableIn({ connectionString }: Azurite): TableClient {
  return TableClient.fromConnectionString(connectionString, "rows", { allowInsecureConnection: true });
}

async function rowKeysIn(azurite: Azurite): Promise<string[]> {
  const keys: string[] = [];
  for await (const { rowKey } of tableIn(azurite).listEntities()) if (rowKey !== undefined) keys.push(rowKey);
  return keys;
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

test("keeps every row that was acknowledged before stop", async () => {
  const location = await temporaryFolder();
  const onExit = vi.fn();
  const first = await startAzurite({ location, log: () => undefined, onExit });
  const rows = tableIn(first);
  await rows.createTable();
  for (let row = 0; row < 20; row++) await rows.createEntity({ partitionKey: "p", rowKey: String(row) });
  await first.stop(); // at once: well within the five seconds between Azurite's own saves
  expect(await isListening(first.ports.table)).toBe(false);
  expect(onExit).not.toHaveBeenCalled(); // it was asked to

  const second = await startAzurite({ location, log: () => undefined, ports: first.ports });
  try {
    expect(second.connectionString).toBe(first.connectionString);
    expect(await rowKeysIn(second)).toHaveLength(20);
  } finally {
    await second.stop();
    await second.stop(); // twice is harmless
  }
});

test("tells the caller when Azurite dies", async () => {
  const onExit = vi.fn();
  const azurite = await startAzurite({ inMemory: true, log: () => undefined, onExit });
  process.kill(azurite.pid, "SIGKILL");
  await vi.waitFor(() => expect(onExit).toHaveBeenCalledOnce(), { timeout: 10_000 });
  expect(onExit).toHaveBeenCalledWith(expect.stringContaining("Azurite ended with SIGKILL"));
  await azurite.stop(); // must not hang on a process that is gone
});

test("says why it could not start", async () => {
  const running = await startAzurite({ inMemory: true, log: () => undefined });
  try {
    await expect(startAzurite({ inMemory: true, log: () => undefined, ports: running.ports })).rejects.toThrow(
      /Azurite ended with code 1: .*EADDRINUSE/,
    );
  } finally {
    await running.stop();
  }
});

test("ends, with its data on disk, when the process that started it is killed", async () => {
  const location = await temporaryFolder();
  const parent = fork(new URL("azuriteParent.ts", import.meta.url), [location]);
  const [pid] = (await once(parent, "message")) as [number];
  expect(isRunning(pid)).toBe(true);
  parent.kill("SIGKILL");
  await expect.poll(() => isRunning(pid), { timeout: 10_000, interval: 100 }).toBe(false);

  const again = await startAzurite({ location, log: () => undefined });
  try {
    expect(await rowKeysIn(again)).toEqual(["1"]);
  } finally {
    await again.stop();
  }
});
