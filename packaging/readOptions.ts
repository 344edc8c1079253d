import { parseArgs } from "node:util";
import { z } from "zod";

const domain = z
  .string()
  .transform((text) => text.toLowerCase())
  .refine((text) => URL.canParse(`https://${text}/`) && new URL(`https://${text}/`).host === text, {
    message: "a host name such as giaoviec.example.gov.vn, without https:// and without a path",
  });

const schema = z
  .object({
    domain,
    api: z.union([z.literal("/api"), z.url({ protocol: /^https$/ })]).default("/api"),
    "client-id": z.guid().optional(),
    tenant: z.union([z.guid(), z.hostname()]).optional(),
  })
  .refine((options) => (options["client-id"] === undefined) === (options.tenant === undefined), {
    path: ["client-id"],
    message: "--client-id and --tenant belong together",
  });

export type PackageOptions = z.infer<typeof schema>;

export const usage = `npm run package -- --domain giaoviec.example.gov.vn [options]

  --domain     the host that will serve the pane
  --api        where the server answers; "/api" (default) if the same host passes it on,
               else its address: https://giaoviec-api.azurewebsites.net/api
  --client-id  the application registered in Entra ID (a GUID), with
  --tenant     the directory whose people sign in (a GUID or a domain)

Writes dist/package/.`;

/** Throws one Error that names every option that is wrong. */
export function readOptions(args: readonly string[]): PackageOptions {
  const { values } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.keys(schema.shape).map((name) => [name, { type: "string" }] as const)),
  });
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map((issue) => `--${issue.path.join(".")}: ${issue.message}`).join("\n"));
}
