import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleOffices } from "../../local/sample/offices.ts";
import { startIssuer, type Issuer } from "../../local/signIn/startIssuer.ts";

const publicUrl = "https://localhost:3000/signin";
const redirect = "https://localhost:3000/pane/redirect.html";
const folder = mkdtempSync(join(tmpdir(), "issuer-"));
let issuer: Issuer;

beforeAll(async () => {
  issuer = await start();
});
afterAll(async () => {
  await issuer.stop();
  rmSync(folder, { recursive: true });
});

function start(): Promise<Issuer> {
  return startIssuer({
    publicUrl,
    redirectUris: [redirect],
    offices: sampleOffices,
    keyFile: join(folder, "issuer.json"),
  });
}

/** As the gateway passes a browser's request on. */
function ask(
  path: string,
  init: Omit<RequestInit, "headers"> & { headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(`http://127.0.0.1:${String(issuer.port)}${path}`, {
    redirect: "manual",
    ...init,
    headers: { "x-forwarded-proto": "https", "x-forwarded-host": "localhost:3000", ...init.headers },
  });
}

async function signIn(person: string): Promise<Record<string, string>> {
  const verifier = randomBytes(32).toString("base64url");
  const query = new URLSearchParams({
    client_id: issuer.audience,
    response_type: "code",
    response_mode: "fragment",
    redirect_uri: redirect,
    scope: "openid profile offline_access access_as_user",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    prompt: "select_account",
    state: "s",
    nonce: "n",
  });
  const begun = await ask(`/signin/auth?${query.toString()}`);
  const cookies = (from: Response) => from.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  let cookie = cookies(begun).join("; ");
  const page = begun.headers.get("location") ?? "";
  const chosen = await ask(page, { method: "POST", headers: { cookie }, body: new URLSearchParams({ person }) });
  if (chosen.status !== 303) throw new Error(`refused: ${String(chosen.status)}`);
  cookie = [cookie, ...cookies(chosen)].join("; ");
  const resumed = new URL(chosen.headers.get("location") ?? "");
  const done = await ask(resumed.pathname, { headers: { cookie } });
  const code = new URLSearchParams(new URL(done.headers.get("location") ?? "").hash.slice(1)).get("code") ?? "";
  const answer = await ask("/signin/token", {
    method: "POST",
    headers: { origin: "https://localhost:3000" },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code,
      client_id: issuer.audience,
      redirect_uri: redirect,
      code_verifier: verifier,
    }),
  });
  expect(answer.headers.get("access-control-allow-origin")).toBe("https://localhost:3000");
  return (await answer.json()) as Record<string, string>;
}

test.each(sampleOffices)(
  "signs a token of the $key office's tenant with the claims of an Entra v2 token",
  async (office) => {
    const person = office.people[0];
    if (person === undefined) throw new Error("the office has nobody");
    const tokens = await signIn(person.id);
    const { payload } = await jwtVerify(tokens["access_token"] ?? "", createRemoteJWKSet(new URL(issuer.jwksUri)), {
      issuer: issuer.issuerTemplate.replace("{tid}", office.tenant),
      audience: issuer.audience,
      algorithms: ["RS256"],
    });
    expect(payload).toMatchObject({ tid: office.tenant, oid: person.id, scp: "access_as_user", ver: "2.0" });
    expect(payload.exp).toBeGreaterThan(Date.now() / 1000);
    expect(tokens["refresh_token"]).toBeTruthy();
  },
);

test("offers the people of one office where the start page named it, else everybody, in the chosen language", async () => {
  const begin = () =>
    ask(
      `/signin/auth?client_id=${issuer.audience}&response_type=code&scope=openid&redirect_uri=${encodeURIComponent(redirect)}&code_challenge=${"x".repeat(43)}&code_challenge_method=S256&state=s&nonce=n&prompt=select_account`,
    );
  const begun = await begin();
  const cookie = begun.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const location = begun.headers.get("location") ?? "";
  const everybody = await (await ask(location, { headers: { cookie } })).text();
  const ward = await (await ask(location, { headers: { cookie: `${cookie}; office=ward; language=en` } })).text();
  expect(everybody).toContain("Lê Thị Mai");
  expect(everybody).toContain("Đăng nhập mẫu");
  expect(ward).not.toContain("Lê Thị Mai");
  expect(ward).toContain("Sample sign-in");
});

test("refuses a person who is not among the samples", async () => {
  await expect(signIn("5ade0000-0000-4000-8000-999999999999")).rejects.toThrow("refused: 400");
});

test("keeps its key over a restart", async () => {
  const before = await (await fetch(issuer.jwksUri)).text();
  await issuer.stop();
  issuer = await start();
  expect(await (await fetch(issuer.jwksUri)).text()).toBe(before);
});
