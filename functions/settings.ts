import { z } from "zod";

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether an address leads to this machine, where nobody listens between. */
export const isLoopback = (address: string): boolean => loopback.has(new URL(address).hostname);

const address = z.url({ protocol: /^https?$/ }).refine((value) => {
  return new URL(value).protocol === "https:" || isLoopback(value);
}, "must be https, or http on this machine");

const guid = z.guid().transform((value) => value.toLowerCase());

const schema = z
  .object({
    /** Connection string of the account with the queues; the Functions host needs the same name. */
    AzureWebJobsStorage: z.string().min(1).optional(),
    /** With a managed identity instead (https://learn.microsoft.com/azure/azure-functions/functions-reference#connections). */
    AzureWebJobsStorage__accountName: z.string().min(3).optional(),
    STORAGE_CONNECTION: z.string().min(1).optional(),
    /** Account whose tables are reached through the managed identity. */
    STORAGE_ACCOUNT: z
      .string()
      .regex(/^[a-z0-9]{3,24}$/)
      .optional(),
    TOKEN_ISSUER: z.string().refine((value) => {
      const filled = value.replace("{tid}", "tid");
      return value.split("{tid}").length === 2 && address.safeParse(filled).success;
    }, "must be an https address with {tid} in it"),
    TOKEN_AUDIENCE: z.string().min(1),
    TOKEN_JWKS_URI: address,
    TOKEN_SCOPE: z.string().min(1).default("access_as_user"),
    /** The tenants that may use this installation, separated by commas. */
    TENANTS: z
      .string()
      .transform((value) => value.split(",").map((part) => part.trim()))
      .pipe(z.array(guid).min(1)),
    /**
     * Who may write the first directory of a tenant that has none: "<tenant id>|<object id of the person>", separated by
     * commas. Once a directory is there, its own administrators alone count.
     */
    FOUNDERS: z
      .string()
      .default("")
      .transform((value) => value.split(",").flatMap((part) => part.trim().toLowerCase() || []))
      .pipe(z.array(z.string().regex(/^[0-9a-f-]{36}\|[0-9a-f-]{36}$/))),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }),
    /** One address, with or without a name: "Giao việc <giaoviec@example.gov.vn>". */
    MAIL_FROM: z.string().regex(/^(?:[^<>\r\n]{0,100}<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/),
    /** Where the pane is served; mails link to it. */
    PANE_URL: address,
    CURSOR_SECRET: z.string().min(32),
    /** Bytes a request's body may have; a plan of 500 items needs more when it is submitted. */
    BODY_LIMIT: z.coerce
      .number()
      .int()
      .min(1024)
      .default(256 * 1024),
    SUBMIT_LIMIT: z.coerce
      .number()
      .int()
      .min(1024)
      .default(2 * 1024 * 1024),
    /** An import of thousands of people. */
    DIRECTORY_LIMIT: z.coerce
      .number()
      .int()
      .min(1024)
      .default(8 * 1024 * 1024),
    /** Requests a person may make in a minute, counted by each running instance. */
    RATE_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  })
  .refine((value) => value.AzureWebJobsStorage ?? value.AzureWebJobsStorage__accountName, {
    path: ["AzureWebJobsStorage"],
    message: "needs a connection string, or AzureWebJobsStorage__accountName",
  })
  .refine((value) => value.STORAGE_CONNECTION ?? value.STORAGE_ACCOUNT ?? value.AzureWebJobsStorage, {
    path: ["STORAGE_CONNECTION"],
    message: "needs STORAGE_CONNECTION, STORAGE_ACCOUNT or AzureWebJobsStorage",
  });

export type Settings = Readonly<z.infer<typeof schema>>;

/** Checks the environment once, at the start. Throws one Error that names every setting that is wrong, never a value. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = schema.safeParse(env);
  if (parsed.success) return Object.freeze(parsed.data);
  const wrong = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `${name}: ${env[name] === undefined ? "is missing" : issue.message}`;
  });
  throw new Error(`Settings are not usable:\n  ${wrong.join("\n  ")}`);
}
