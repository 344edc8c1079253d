import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { randomBytes } from "node:crypto";
import { exportJWK, generateKeyPair } from "jose";
import { Provider, interactionPolicy, type Configuration } from "oidc-provider";
import type { SampleOffice } from "../sample/offices.ts";
import { signInPage } from "./signInPage.ts";

/** The API's client id: the audience of the tokens, and the pane's own client id. */
const SAMPLE_CLIENT = "91a00000-0000-4000-8000-000000000001";
const SCOPE = "access_as_user";

export interface Issuer {
  /** Where the server fetches the public keys: loopback http, never leaves this machine. */
  readonly jwksUri: string;
  /** The form of the token's `iss`, as Entra writes it: `{tid}` stands for the office's tenant. */
  readonly issuerTemplate: string;
  readonly audience: string;
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * A real OpenID Connect provider with the sample people in place of passwords. It signs access tokens with the claims of
 * an Entra v2 token, so that the server validates them by the same code. `publicUrl` is where browsers reach it,
 * `https://localhost:3000/signin`; its keys live in `keyFile`, so that a restart does not sign anybody out.
 */
export async function startIssuer(options: {
  publicUrl: string;
  redirectUris: string[];
  offices: readonly SampleOffice[];
  keyFile: string;
}): Promise<Issuer> {
  const { publicUrl, offices } = options;
  const mount = new URL(publicUrl).pathname;
  const tenantIssuer = (tid: string) => `${publicUrl}/${tid}/v2.0`;
  const people = new Map(offices.flatMap((office) => office.people.map((person) => [person.id, { office, person }])));

  const provider = new Provider(publicUrl, {
    ...(await secrets(options.keyFile)),
    clients: [
      {
        client_id: SAMPLE_CLIENT,
        token_endpoint_auth_method: "none",
        redirect_uris: options.redirectUris,
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
      },
    ],
    scopes: ["openid", "profile", "offline_access"],
    claims: { openid: ["sub", "tid", "oid", "name", "preferred_username"], profile: ["name", "preferred_username"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    clientBasedCORS: () => true,
    interactions: {
      url: (_context, interaction) => `${mount}/interaction/${interaction.uid}`,
      policy: withAccountChoice(),
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => "urn:giao-viec:api",
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPE,
          audience: SAMPLE_CLIENT,
          accessTokenFormat: "jwt",
          jwt: { sign: { alg: "RS256" } },
        }),
      },
    },
    formats: {
      customizers: {
        jwt: (_context, token, jwt) => {
          const found = people.get((token as { accountId?: string }).accountId ?? "");
          if (found === undefined) throw new Error("a token without a sample person");
          const { office, person } = found;
          Object.assign(jwt.payload, {
            iss: tenantIssuer(office.tenant),
            tid: office.tenant,
            oid: person.id,
            scp: SCOPE,
            ver: "2.0",
            nbf: (jwt.payload as { iat: number }).iat,
            name: person.name,
          });
        },
      },
    },
    findAccount: (_context, id) => {
      const found = people.get(id);
      if (found === undefined) return undefined;
      const { office, person } = found;
      return {
        accountId: id,
        claims: () => ({
          sub: id,
          oid: id,
          tid: office.tenant,
          name: person.name,
          preferred_username: person.email ?? person.name,
        }),
      };
    },
    // The sample offices' own pane is trusted as an administrator's consent would make it in Entra.
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new context.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid profile offline_access");
      grant.addResourceScope("urn:giao-viec:api", SCOPE);
      await grant.save();
      return grant;
    },
    issueRefreshToken: () => Promise.resolve(true),
    rotateRefreshToken: true,
    ttl: { AccessToken: 3600, IdToken: 3600, RefreshToken: 86_400, Session: 86_400, Grant: 86_400, Interaction: 3600 },
  });
  provider.proxy = true;

  const callback = provider.callback();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", publicUrl);
    const uid = new RegExp(`^${mount}/interaction/([\\w-]+)$`).exec(url.pathname)?.[1];
    if (uid === undefined) {
      // Each browser tab may be another person: no authorization starts from the session of the one before.
      if (url.pathname === `${mount}/auth`) delete request.headers.cookie;
      // oidc-provider finds its mount path by comparing the two, as under Express.
      Object.assign(request, { originalUrl: request.url });
      request.url = (request.url ?? "/").slice(mount.length) || "/";
      void callback(request, response);
      return;
    }
    const answer =
      request.method === "POST"
        ? readForm(request).then(async (form) => {
            const accountId = form.get("person") ?? "";
            if (!people.has(accountId)) throw new Error("no such sample person");
            await provider.interactionFinished(request, response, { login: { accountId }, select_account: {} });
          })
        : provider.interactionDetails(request, response).then(async () => {
            const shown = offices.filter((office) => office.key === cookie(request, "office"));
            const page = await signInPage(
              shown.length > 0 ? shown : offices,
              cookie(request, "language") === "en" ? "en" : "vi",
            );
            response.writeHead(200, {
              "Content-Type": "text/html; charset=utf-8",
              "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
              "Cache-Control": "no-store",
            });
            response.end(page);
          });
    answer.catch(() => {
      response.writeHead(400, { "Content-Type": "text/plain; charset=utf-8" });
      response.end(
        "Phiên đăng nhập đã hết. Đóng cửa sổ này và đăng nhập lại.\nThis sign-in has ended. Close and sign in again.",
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    jwksUri: `http://127.0.0.1:${String(port)}${mount}/jwks`,
    issuerTemplate: tenantIssuer("{tid}"),
    audience: SAMPLE_CLIENT,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** The provider knows `login` and `consent`; Entra's `select_account` means: always show the people. */
function withAccountChoice(): NonNullable<NonNullable<Configuration["interactions"]>["policy"]> {
  const policy = interactionPolicy.base();
  policy.add(new interactionPolicy.Prompt({ name: "select_account", requestable: true }), 0);
  return policy;
}

async function secrets(file: string): Promise<Pick<Configuration, "jwks" | "cookies">> {
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair("RS256", { extractable: true });
    const key = { ...(await exportJWK(privateKey)), alg: "RS256", use: "sig", kid: randomBytes(8).toString("hex") };
    writeFileSync(file, JSON.stringify({ keys: [key], cookie: randomBytes(32).toString("hex") }), { mode: 0o600 });
  }
  const { keys, cookie: secret } = JSON.parse(readFileSync(file, "utf8")) as {
    keys: NonNullable<Configuration["jwks"]>["keys"];
    cookie: string;
  };
  return { jwks: { keys }, cookies: { keys: [secret] } };
}

function cookie(request: IncomingMessage, name: string): string | undefined {
  return new RegExp(`(?:^|;\\s*)${name}=([\\w-]+)`).exec(request.headers.cookie ?? "")?.[1];
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = "";
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > 10_000) throw new Error("form too large");
  }
  return new URLSearchParams(body);
}
