/** A process that starts Azurite, writes one row, tells its process id and waits to be killed (see azurite.test.ts). */
import { TableClient } from "@azure/data-tables";
import { startAzurite } from "../../local/azurite.ts";

const azurite = await startAzurite({ location: process.argv[2] ?? "", log: () => undefined });
const rows = TableClient.fromConnectionString(azurite.connectionString, "rows", { allowInsecureConnection: true });
await rows.createTable();
await rows.createEntity({ partitionKey: "p", rowKey: "1" });
process.send?.(azurite.pid);
