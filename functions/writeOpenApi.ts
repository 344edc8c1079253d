import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import prettier from "prettier";
import { openApi } from "./openApi.ts";

/** Writes functions/openapi.json; with `--check`, fails where the committed one no longer says what the contract says. */
const file = fileURLToPath(new URL("openapi.json", import.meta.url));
const options = await prettier.resolveConfig(file);
const text = await prettier.format(JSON.stringify(openApi()), { ...options, filepath: file });

if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (readFileSync(file, "utf8") !== text) {
  process.stderr.write(
    "functions/openapi.json is out of step with directive/contract/api.ts: run node functions/writeOpenApi.ts\n",
  );
  process.exitCode = 1;
}
