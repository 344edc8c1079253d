import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";

const folder = new URL("../../../shared/letters/files/", import.meta.url);

export interface BenchFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Those of the shared letters that are there. */
export async function sharedFiles(...names: readonly string[]): Promise<readonly BenchFile[]> {
  const there = names.filter((name) => existsSync(new URL(name, folder)));
  return Promise.all(
    there.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(new URL(name, folder))) })),
  );
}

export const skipped = (why: string) => ({ skipped: why });
