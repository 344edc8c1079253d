import { systemClock } from "../functions/clock.ts";
import { connectTables } from "../functions/store/connect.ts";
import { directoryTable } from "../functions/store/directoryTable.ts";
import type { SampleOffice } from "./sample/offices.ts";

/** Writes the sample offices' directories where there are none yet; what people changed since stays. */
export async function seedOffices(connectionString: string, offices: readonly SampleOffice[]): Promise<void> {
  const directories = directoryTable(await connectTables({ STORAGE_CONNECTION: connectionString }), systemClock);
  for (const office of offices) {
    if ((await directories.load(office.tenant)) === undefined) await directories.save(office.tenant, office.directory);
  }
}
