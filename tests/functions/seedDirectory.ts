import type { Directory } from "../../directive/contract/directory.ts";
import { changesOfDirectory } from "../../directive/directory/changesOfDirectory.ts";
import type { DirectoryStore } from "../../functions/ports.ts";
import { monday } from "../builders.ts";

/** A tenant's first directory, as an installation brings it. */
export async function seedDirectory(store: DirectoryStore, tenant: string, after: Directory): Promise<void> {
  const changes = changesOfDirectory(null, after);
  await store.change(tenant, { version: 0, after, changes, at: monday, by: null, key: null });
}
