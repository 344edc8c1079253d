import type { Clock } from "../functions/ports.ts";
import { connectTables } from "../functions/store/connect.ts";
import { directoryTable } from "../functions/store/directoryTable.ts";
import { changesOfDirectory } from "../directive/directory/changesOfDirectory.ts";
import type { SampleOffice } from "./sample/offices.ts";

/** Writes the sample offices' directories where there are none yet; what people changed since stays. */
export async function seedOffices(
  connectionString: string,
  offices: readonly SampleOffice[],
  clock: Clock,
): Promise<void> {
  const directories = directoryTable(await connectTables({ STORAGE_CONNECTION: connectionString }), clock);
  for (const office of offices) {
    const changes = changesOfDirectory(null, office.directory);
    // One that is there already has another version: it stays.
    const { tenant, directory: after } = office;
    await directories.change(tenant, { version: 0, after, changes, at: clock.now(), by: null, key: null });
  }
}
