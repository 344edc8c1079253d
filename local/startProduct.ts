import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import getPort from "get-port";
import { startAzurite } from "./azurite.ts";
import { buildProduct } from "./buildProduct.ts";
import { localCertificate } from "./certificate.ts";
import { startFunctionsHostProcess } from "./functionsHost/startFunctionsHostProcess.ts";
import { localApi } from "./gateway/localApi.ts";
import { startGateway } from "./gateway/startGateway.ts";
import { startMailSink } from "./mailSink.ts";
import { runReminders } from "./runReminders.ts";
import { sampleOffices } from "./sample/offices.ts";
import { sampleClock } from "./sampleClock.ts";
import { seedOffices } from "./seedOffices.ts";
import { startIssuer } from "./signIn/startIssuer.ts";

/** What Azurite prints at every start and stop. */
const azuriteChatter = /^Azurite \w+ service (?:is (?:starting|closing|successfully)|successfully)/;

export interface Product {
  /** The address to open: `https://localhost:<port>`. */
  readonly url: string;
  /** Stops every part, last first; nothing acknowledged is lost. */
  stop(): Promise<void>;
}

/**
 * Brings up the whole product on this machine, in order; what is already up is stopped again when a later part fails.
 * `root` is the repository, `dataFolder` keeps what must survive a restart. `port` is the wanted one: when it is taken,
 * another is used and said.
 */
export async function startProduct(options: {
  root: string;
  dataFolder: string;
  port: number;
  log: (line: string) => void;
  /** Called when a part ends by itself, with a sentence that says how; the product then cannot go on. */
  onFailure: (part: "storage" | "server", how: string) => void;
}): Promise<Product> {
  const { root, dataFolder, log } = options;
  const data = (...parts: string[]) => join(dataFolder, ...parts);
  mkdirSync(dataFolder, { recursive: true });
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  let stopping = false;

  try {
    await buildProduct(root, log);

    // Free on every address of this machine: a browser may take "localhost" for any of them.
    const port = await getPort({ port: options.port });
    if (port !== options.port) {
      log(
        `cổng ${String(options.port)} đang bận, dùng ${String(port)} / port ${String(options.port)} is taken, using ${String(port)}`,
      );
    }
    const url = `https://localhost:${String(port)}`;

    log("kho dữ liệu (Azurite) / storage …");
    const azurite = await startAzurite({
      location: data("azurite"),
      log: (line) => {
        if (!azuriteChatter.test(line)) log(line);
      },
      onExit: (how) => {
        if (!stopping) options.onFailure("storage", how);
      },
    });
    stops.push(azurite.stop);

    log("dịch vụ đăng nhập / sign-in …");
    const issuer = await startIssuer({
      publicUrl: `${url}/signin`,
      redirectUris: [`${url}/pane/redirect.html`],
      offices: sampleOffices,
      keyFile: data("issuer.json"),
    });
    stops.push(issuer.stop);

    const clock = sampleClock(data("clock.json"));
    const mails = await startMailSink({ directory: data("mails"), log: () => undefined, now: () => clock.now() });
    stops.push(mails.stop);

    const settings = {
      AzureWebJobsStorage: azurite.connectionString,
      STORAGE_CONNECTION: azurite.connectionString,
      TOKEN_ISSUER: issuer.issuerTemplate,
      TOKEN_AUDIENCE: issuer.audience,
      TOKEN_JWKS_URI: issuer.jwksUri,
      TENANTS: sampleOffices.map((office) => office.tenant).join(","),
      SMTP_URL: `smtp://127.0.0.1:${String(mails.port)}`,
      MAIL_FROM: "Giao việc <giaoviec@sadec.example>",
      PANE_URL: `${url}/pane/`,
      CURSOR_SECRET: keptSecret(data("cursor-secret")),
      SAMPLE_CLOCK_FILE: data("clock.json"),
    };
    await seedOffices(azurite.connectionString, sampleOffices, clock);

    log("máy chủ (Azure Functions) / server …");
    const functions = await startFunctionsHostProcess({
      root,
      entry: "dist/local/app.js",
      port: 0,
      settings,
      // A message in hand is seen again half a minute after a hard stop, not ten.
      queueLeaseSeconds: 30,
      log: ({ level, message, functionName }) => {
        if (level === "warning" || level === "error" || level === "critical")
          log(`${functionName ?? "host"}: ${message}`);
      },
      onExit: (how) => {
        if (!stopping) options.onFailure("server", how);
      },
    });
    stops.push(functions.stop);

    const city = sampleOffices[0];
    if (city === undefined) throw new Error("no sample office");
    const gateway = await startGateway({
      port,
      certificate: await localCertificate(data("certificate")),
      functionsPort: functions.port,
      issuerPort: issuer.port,
      paneFolder: join(root, "dist/pane"),
      pagesFolder: join(root, "dist/local-pages"),
      officeJsFolder: join(root, "node_modules/@microsoft/office-js/dist"),
      paneConfig: {
        api: "/api",
        signIn: {
          clientId: issuer.audience,
          authority: `${url}/signin`,
          knownAuthority: new URL(url).host,
          protocol: "OIDC",
          scope: "access_as_user",
        },
      },
      local: localApi({
        clock,
        mails,
        calendar: city.directory.calendar,
        digestAt: city.directory.settings.digestAt,
        documentsFolder: data("documents"),
        runReminders: () =>
          runReminders({
            functionsUrl: functions.url,
            connectionString: azurite.connectionString,
            mailCount: () => mails.list().length,
          }),
      }),
      log,
    });
    stops.push(gateway.stop);
    return {
      url,
      stop: async () => {
        stopping = true;
        await stop();
      },
    };
  } catch (error) {
    stopping = true;
    await stop();
    throw error;
  }
}

/** Random, made once, so that cursors outlive a restart. */
function keptSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}
