import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const localSettings = z.looseObject({
  IsEncrypted: z.literal(false, "The local host cannot read encrypted settings.").default(false),
  Values: z.record(z.string(), z.string()).default({}),
  Host: z
    .looseObject({
      /** Origins separated by commas, or "*". */
      CORS: z.string().default(""),
      CORSCredentials: z.boolean().default(false),
    })
    .prefault({}),
});

export interface CorsSettings {
  readonly origins: readonly string[];
  readonly credentials: boolean;
}

export interface LocalSettings {
  readonly values: Readonly<Record<string, string>>;
  readonly cors: CorsSettings;
}

/** Reads local.settings.json beside host.json, as `func start` does; a missing file is an empty one. */
export async function readLocalSettings(root: string): Promise<LocalSettings> {
  const file = path.join(root, "local.settings.json");
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    text = "{}";
  }
  const result = localSettings.safeParse(JSON.parse(text));
  if (!result.success) throw new Error(`${file} is refused:\n${z.prettifyError(result.error)}`);
  const { Values: values, Host: host } = result.data;
  const origins = host.CORS.split(",")
    .map((origin) => origin.trim())
    .filter((origin) => origin !== "");
  return { values, cors: { origins, credentials: host.CORSCredentials } };
}
