import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "vite";
import { paneHeaders } from "./paneHeaders.ts";
import type { PackageOptions } from "./readOptions.ts";

const root = resolve(import.meta.dirname, "..");

/** Writes the pane as a static site, with the files that say how to serve it and where its server is. */
export async function paneSite(options: PackageOptions, outDir: string): Promise<void> {
  await build({
    configFile: join(root, "addin/vite.config.ts"),
    logLevel: "warn",
    build: { outDir, emptyOutDir: true },
  });
  const write = (name: string, content: object) =>
    writeFile(join(outDir, name), `${JSON.stringify(content, null, 2)}\n`);

  await write("staticwebapp.config.json", {
    globalHeaders: { ...paneHeaders(options.api), "Cache-Control": "no-cache" },
    routes: [
      // Their names change with their content.
      { route: "/assets/*", headers: { "Cache-Control": "public, max-age=31536000, immutable" } },
    ],
  });

  const clientId = options["client-id"];
  if (clientId !== undefined) {
    await write("config.json", {
      api: options.api,
      signIn: {
        clientId,
        authority: `https://login.microsoftonline.com/${options.tenant ?? ""}`,
        knownAuthority: "login.microsoftonline.com",
        protocol: "AAD",
        scope: `api://${options.domain}/${clientId}/access_as_user`,
      },
    });
  }
}
