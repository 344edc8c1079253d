import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from "jose";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { DirectiveView } from "../../directive/contract/api.ts";
import type { Directory } from "../../directive/contract/directory.ts";
import { buildFunctions } from "../../functions/build.ts";
import { systemClock } from "../../functions/clock.ts";
import { connectTables } from "../../functions/store/connect.ts";
import { directoryTable } from "../../functions/store/directoryTable.ts";
import { startAzurite } from "../../local/azurite.ts";
import type { HostLogEntry } from "../../local/functionsHost/HostLog.ts";
import { startFunctionsHostProcess } from "../../local/functionsHost/startFunctionsHostProcess.ts";
import { startMailSink } from "../../local/mailSink.ts";
import { runReminders } from "../../local/runReminders.ts";
import { sampleClock } from "../../local/sampleClock.ts";
import { seedDirectory } from "./seedDirectory.ts";
import { people, type Who } from "../builders.ts";

export const tenant = "5ade0000-0000-4000-8000-0000000000aa";
export const otherTenant = "0f010000-0000-4000-8000-0000000000aa";
const audience = "11111111-2222-4333-8444-555555555555";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Call {
  readonly body?: unknown;
  readonly version?: number | string;
  readonly key?: string;
  readonly headers?: Record<string, string>;
  readonly token?: string;
}

/**
 * The server as it is deployed: the built bundle in a Functions host, tables and queues in Azurite, tokens signed by a key of
 * our own whose public half is served over http, mails to a real SMTP server. Only the clock is the test's.
 */
export async function startServer(
  directories: Readonly<Record<string, Directory>>,
  settings: Readonly<Record<string, string>> = {},
) {
  const folder = await mkdtemp(join(tmpdir(), "giao-viec-"));
  const log: HostLogEntry[] = [];
  const azurite = await startAzurite({ inMemory: true, log: () => undefined });
  const keys = await startKeys();
  const mails = await startMailSink({ directory: join(folder, "mails"), log: () => undefined });
  const clock = sampleClock(join(folder, "clock.json"));
  clock.now();
  const open = await connectTables({ STORAGE_CONNECTION: azurite.connectionString });
  for (const [id, directory] of Object.entries(directories))
    await seedDirectory(directoryTable(open, systemClock), id, directory);
  const outfile = join(folder, "app.js");
  const bundleBytes = await buildFunctions({ entry: join(root, "local/app.ts"), outfile });
  const host = await startFunctionsHostProcess({
    root,
    entry: outfile,
    port: 0,
    log: (entry) => void log.push(entry),
    settings: {
      AzureWebJobsStorage: azurite.connectionString,
      TOKEN_ISSUER: `${keys.url}/{tid}/v2.0`,
      TOKEN_AUDIENCE: audience,
      TOKEN_JWKS_URI: `${keys.url}/keys`,
      TENANTS: Object.keys(directories).join(","),
      SMTP_URL: `smtp://127.0.0.1:${String(mails.port)}`,
      MAIL_FROM: "Giao việc <giaoviec@office.example>",
      PANE_URL: "https://localhost:3000/pane/",
      CURSOR_SECRET: "a secret that only this test knows, long enough",
      SAMPLE_CLOCK_FILE: join(folder, "clock.json"),
      ...settings,
    },
  });

  let lastKey = 0;
  const call = async (who: Who | null, method: string, path: string, given: Call = {}): Promise<Response> => {
    const headers = new Headers(given.headers);
    const token = given.token ?? (who === null ? undefined : await keys.tokenOf(who));
    if (token !== undefined && !headers.has("authorization")) headers.set("authorization", `Bearer ${token}`);
    if (given.version !== undefined)
      headers.set("if-match", typeof given.version === "number" ? `"${String(given.version)}"` : given.version);
    if (given.body !== undefined) {
      if (!headers.has("content-type")) headers.set("content-type", "application/json");
      if (!headers.has("idempotency-key")) headers.set("idempotency-key", given.key ?? `key-${String(++lastKey)}-xxxx`);
    }
    const raw = typeof given.body === "string" || given.body instanceof Uint8Array;
    const body = given.body === undefined ? null : raw ? (given.body as string) : JSON.stringify(given.body);
    return fetch(`${host.url}/api/${path}`, { method, headers, body });
  };

  return {
    host,
    keys,
    mails,
    clock,
    log,
    azurite,
    bundleBytes,
    call,
    /** Calls and expects to be answered by the directive. */
    async view(who: Who, method: string, path: string, given: Call = {}): Promise<DirectiveView> {
      const answer = await call(who, method, path, given);
      if (!answer.ok) throw new Error(`${method} ${path}: ${String(answer.status)} ${await answer.text()}`);
      return (await answer.json()) as DirectiveView;
    },
    /** Fires the reminder timer through the admin endpoint and waits for what follows from it. */
    remind: () =>
      runReminders({
        functionsUrl: host.url,
        connectionString: azurite.connectionString,
        mailCount: () => mails.list().length,
      }),
    async stop() {
      await host.stop();
      await mails.stop();
      keys.stop();
      await azurite.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Server = Awaited<ReturnType<typeof startServer>>;

/** A sign-in service in small: one key pair, the public half under /keys, tokens as Entra v2 writes them. */
async function startKeys() {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: "test-1", use: "sig", alg: "RS256" };
  let fetches = 0;
  const server = createServer((_request, response) => {
    fetches += 1;
    response.setHeader("content-type", "application/json").end(JSON.stringify({ keys: [jwk] }));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const claimsOf = (oid: string, tid = tenant): JWTPayload => {
    const now = Math.floor(Date.now() / 1000);
    const times = { iat: now, nbf: now, exp: now + 3600 };
    return {
      ...times,
      iss: `${url}/${tid}/v2.0`,
      aud: audience,
      tid,
      oid,
      sub: oid,
      scp: "access_as_user",
      ver: "2.0",
    };
  };
  const sign = (
    claims: JWTPayload,
    header: Record<string, unknown> = {},
    key: Parameters<SignJWT["sign"]>[0] = privateKey,
  ) => new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "test-1", typ: "JWT", ...header }).sign(key);
  return {
    url,
    publicKey,
    privateKey,
    jwk,
    claimsOf,
    sign,
    tokenOf: (who: Who, tid = tenant) => sign(claimsOf(people[who], tid)),
    fetches: () => fetches,
    stop: () => void server.close(),
  };
}
