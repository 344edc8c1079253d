import { exportSPKI, generateKeyPair, SignJWT } from "jose";
import { createSecretKey } from "node:crypto";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DirectiveView, Problem } from "../../directive/contract/api.ts";
import { aDirectory, aDraft, aHead, aPerson, aPost, aSubmission, dueOn, people, ulidOf, units } from "../builders.ts";
import { otherTenant, startServer, tenant, type Call, type Server } from "./startServer.ts";

/** Inputs of trust.md §12, by its numbers; each is answered by a problem, and nothing of it is stored or said again. */
let server: Server;
beforeAll(async () => {
  const left = aPerson(people.chief, "chief", aPost(units.office, "chief", { to: "2024-08-31" }));
  const directory = aDirectory();
  const posts = directory.people.map((person) => (person.id === people.chief ? left : person));
  server = await startServer({ [tenant]: { ...directory, people: posts }, [otherTenant]: aDirectory() });
});
afterAll(() => server.stop());

const id = ulidOf(1);
const path = `v1/directives/${id}`;

async function problemOf(answer: Response): Promise<Problem & { readonly sent: number }> {
  expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  const body = (await answer.json()) as Problem;
  expect(body.status).toBe(answer.status);
  return { ...body, sent: answer.status };
}

async function refused(
  given: Call & { readonly who?: "clerk" | null; readonly method?: string; readonly path?: string },
) {
  const answer = await server.call(
    given.who === undefined ? "clerk" : given.who,
    given.method ?? "PUT",
    given.path ?? path,
    given,
  );
  const { status, code } = await problemOf(answer);
  return `${String(status)} ${code}`;
}

describe("tokens", () => {
  const claims = (over: object = {}) => ({ ...server.keys.claimsOf(people.clerk), ...over });
  const asked = async (token: string) => refused({ who: null, method: "GET", path: "v1/me", token });
  const now = () => Math.floor(Date.now() / 1000);

  test("1, 15: none, or two", async () => {
    expect(await refused({ who: null, method: "GET", path: "v1/me" })).toBe("401 unauthenticated");
    const token = await server.keys.tokenOf("clerk");
    const headers = { authorization: `Bearer ${token}, Bearer ${token}` };
    expect(await refused({ who: null, method: "GET", path: "v1/me", headers })).toBe("401 unauthenticated");
  });

  test("2, 3: no signature, or the public key used as a secret", async () => {
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    expect(await asked(`${encode({ alg: "none" })}.${encode(claims())}.`)).toBe("401 unauthenticated");
    expect(await asked(`${encode({ alg: "none" })}.${encode(claims())}.AAAA`)).toBe("401 unauthenticated");
    const secret = createSecretKey(Buffer.from(await exportSPKI(server.keys.publicKey)));
    const forged = await new SignJWT(claims()).setProtectedHeader({ alg: "HS256", kid: "test-1" }).sign(secret);
    expect(await asked(forged)).toBe("401 unauthenticated");
  });

  test.each([
    ["4: another's audience", () => ({ aud: "00000003-0000-0000-c000-000000000000" })],
    ["5: a version 1 issuer", () => ({ iss: `https://sts.windows.net/${tenant}/`, ver: "1.0" })],
    ["5: version 1 under a version 2 issuer", () => ({ ver: "1.0" })],
    ["6: an issuer of another tenant", () => ({ iss: `${server.keys.url}/${otherTenant}/v2.0` })],
    ["8: not valid yet", () => ({ nbf: now() + 600 })],
    ["expired", () => ({ exp: now() - 120 })],
    ["without an end", () => ({ exp: undefined })],
    ["12: nobody", () => ({ oid: undefined })],
    ["a tenant that is no id", () => ({ tid: "../x" })],
  ])("%s", async (_name, over) => {
    expect(await asked(await server.keys.sign(claims(over())))).toBe("401 unauthenticated");
  });

  test("7, 13: a tenant that is not enrolled; no scope, or an application's own token", async () => {
    const stranger = "99990000-0000-4000-8000-0000000000aa";
    const foreign = await server.keys.sign(server.keys.claimsOf(people.clerk, stranger));
    expect(await asked(foreign)).toBe("403 tenant_not_enrolled");
    expect(await asked(await server.keys.sign(claims({ scp: "other" })))).toBe("403 insufficient_scope");
    expect(await asked(await server.keys.sign(claims({ scp: undefined, roles: ["all"] })))).toBe(
      "403 insufficient_scope",
    );
  });

  test("9, 10, 11: a key the issuer does not know, named or brought along", async () => {
    const stolen = await generateKeyPair("RS256");
    const before = server.keys.fetches();
    for (let again = 0; again < 3; again++)
      expect(await asked(await server.keys.sign(claims(), { kid: "unknown" }, stolen.privateKey))).toBe(
        "401 unauthenticated",
      );
    expect(server.keys.fetches() - before).toBeLessThanOrEqual(1);
    const own = { jwk: server.keys.jwk, jku: `${server.keys.url}/keys`, x5u: `${server.keys.url}/keys` };
    for (const [name, value] of Object.entries(own))
      expect(await asked(await server.keys.sign(claims(), { [name]: value }))).toBe("401 unauthenticated");
  });

  test("14, 21: a huge token; a person who left, or was never there", async () => {
    expect(await asked(await server.keys.sign(claims({ filler: "x".repeat(9_000) })))).toBe("401 unauthenticated");
    for (const oid of [people.chief, "00000000-0000-4000-8000-00000000ffff"])
      expect(await asked(await server.keys.sign(claims({ oid })))).toBe("403 not_in_directory");
  });
});

describe("shape", () => {
  const good = aSubmission();
  const body = (over: object) => ({ ...good, ...over });
  const item = (over: object) => body({ items: [{ ...aDraft(), ...over }] });
  const head = (over: object) => body({ head: { ...aHead(), ...over } });

  test.each<[string, Call, string]>([
    ["24: nothing", { body: "" }, "400 invalid_json"],
    ["25: broken JSON", { body: '{"head":' }, "400 invalid_json"],
    ["26: plain text", { body: "x", headers: { "content-type": "text/plain" } }, "415 unsupported_media_type"],
    ["27: a list", { body: [] }, "400 validation_failed"],
    ["28: constructor", { body: body({ constructor: 1 }) }, "400 unknown_field"],
    ["28: __proto__", { body: JSON.stringify(good).replace("{", '{"__proto__":{"x":1},') }, "400 unknown_field"],
    ["29: very deep", { body: "[".repeat(10_000) + "]".repeat(10_000) }, "400 invalid_json"],
    ["30: too long", { body: body({ filler: "x".repeat(2.1 * 1024 * 1024) }) }, "413 too_large"],
    ["32: packed", { body: "x", headers: { "content-encoding": "gzip" } }, "415 unsupported_media_type"],
    ["33: no UTF-8", { body: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]) }, "400 invalid_json"],
    ["34: NUL", { body: head({ subject: "a\u0000b" }) }, "400 validation_failed"],
    ["35: a subject of 1001", { body: head({ subject: "x".repeat(1001) }) }, "400 validation_failed"],
    ["36: blank", { body: head({ subject: "\u200b \u200b" }) }, "400 validation_failed"],
    [
      "38: a number as text",
      { body: item({ anchor: { start: "0", end: 1, hash: "0".repeat(64) } }) },
      "400 validation_failed",
    ],
    ["39: 30 February", { body: item({ deadline: dueOn("2026-02-30") }) }, "400 validation_failed"],
    ["40: day first", { body: item({ deadline: dueOn("31/12/2026") }) }, "400 validation_failed"],
    ["41: year 1", { body: item({ deadline: dueOn("0001-01-01") }) }, "400 validation_failed"],
    ["42: year 9999", { body: item({ deadline: dueOn("9999-01-01") }) }, "422 due_out_of_range"],
    ["23: a role", { body: body({ role: "agencyLeader" }) }, "400 unknown_field"],
    ["66: a line break in a number", { body: head({ number: "1\r\nBcc: x@y" }) }, "400 validation_failed"],
    ["68: an address", { body: item({ email: "x@evil.example" }) }, "400 unknown_field"],
    ["70: TỐI MẬT", { body: head({ subject: "TỐI MẬT" }) }, "422 state_secret_suspected"],
    ["70: a marked quote", { body: item({ quote: "Số: 1/A\nTUYỆT MẬT\nGiao công an" }) }, "422 state_secret_suspected"],
    ["63: a key of 300", { body: good, key: "k".repeat(300) }, "400 validation_failed"],
  ])("%s", async (_name, given, expected) => {
    expect(await refused(given)).toBe(expected);
  });

  test("nothing of what was sent comes back", async () => {
    const answer = await server.call("clerk", "PUT", path, { body: body({ "<script>": "secret words" }) });
    const text = await answer.text();
    expect(text).not.toMatch(/script|secret words/);
  });

  test("31: a chunked body arrives empty, as on the real host", async () => {
    const token = await server.keys.tokenOf("clerk");
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const call = request(`${server.host.url}/api/${path}`, {
        method: "PUT",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          "transfer-encoding": "chunked",
        },
      });
      call.on("response", (answer) => resolve(answer.resume().statusCode)).on("error", reject);
      call.end(JSON.stringify(good));
    });
    expect(status).toBe(400);
  });

  test.each([
    ["46", "..%2Fx", "400 invalid_id"],
    ["47", "a%23b", "400 invalid_id"],
    ["48", "a%3Fb", "400 invalid_id"],
    ["49", "a%5Cb", "400 invalid_id"],
    ["51", "A".repeat(1100), "400 invalid_id"],
    ["52", ulidOf(1).toLowerCase(), "400 invalid_id"],
    ["17", ulidOf(8), "404 not_found"],
  ])("%s: GET v1/directives/%s", async (_number, bad, expected) => {
    expect(await refused({ method: "GET", path: `v1/directives/${bad}` })).toBe(expected);
  });

  test.each([
    ["53", "status=x' or 1 eq 1", "400 unknown_field"],
    ["54", "filter=PartitionKey ne ''", "400 unknown_field"],
    ["55", "limit=0", "400 validation_failed"],
    ["55", "limit=-1", "400 validation_failed"],
    ["55", "limit=1e9", "400 validation_failed"],
    ["55", "limit=NaN", "400 validation_failed"],
    ["56", "cursor=abc.def", "400 validation_failed"],
  ])("%s: ?%s", async (_number, query, expected) => {
    expect(await refused({ method: "GET", path: `v1/directives?${query}` })).toBe(expected);
  });
});

describe("access, versions, verbs", () => {
  test("71, 72, 76: a wrong verb, an unknown route, a verb in disguise", async () => {
    const answer = await server.call("clerk", "DELETE", path);
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "PUT, GET"]);
    expect((await problemOf(answer)).code).toBe("method_not_allowed");
    expect(await refused({ method: "PUT", path: "v1/me", body: {} })).toBe("405 method_not_allowed");
    expect(await refused({ method: "GET", path: "v2/anything" })).toBe("404 not_found");
    const disguised = await server.call("clerk", "GET", "v1/me", { headers: { "x-http-method-override": "DELETE" } });
    expect(disguised.status).toBe(200);
  });

  test("17, 18, 20, 22, 37, 58 to 61, 64: what a stored directive answers", async () => {
    const nfd = aHead({ subject: "Thông báo kết luận".normalize("NFD") });
    const submission = aSubmission({ head: nfd });
    const stored = await server.call("clerk", "PUT", path, { body: submission, key: "the-first-key" });
    expect(stored.status).toBe(201);
    expect(((await stored.json()) as { directive: { head: { subject: string } } }).directive.head.subject).toBe(
      "Thông báo kết luận".normalize("NFC"),
    );

    const stranger = await server.keys.tokenOf("clerk", otherTenant);
    expect(await refused({ who: null, token: stranger, method: "GET" })).toBe("404 not_found");
    const posing = await server.call(null, "GET", path, { token: stranger, headers: { "x-tenant-id": tenant } });
    expect(posing.status).toBe(404);

    const acts = `${path}/acts`;
    const direct = { act: "direct", changes: [] };
    const post = (given: Parameters<typeof refused>[0]) => refused({ method: "POST", path: acts, ...given });
    expect(await post({ body: direct })).toBe("428 precondition_required");
    expect(await post({ body: direct, version: 1 })).toBe("403 forbidden");
    const leader = await server.keys.tokenOf("leader");
    expect(await post({ who: null, token: leader, body: direct, version: 7 })).toBe("412 version_conflict");
    expect(await post({ who: null, token: leader, body: direct, version: 'W/"1"' })).toBe("412 version_conflict");

    const done = await server.call("leader", "POST", acts, { body: direct, version: 1, key: "direct-once" });
    expect(done.status).toBe(200);
    const again = await server.call("leader", "POST", acts, { body: direct, version: 1, key: "direct-once" });
    expect(again.status).toBe(200);
    const changed = { act: "direct", changes: [{ item: "01", internalDay: "2024-12-01" }] };
    expect(await post({ who: null, token: leader, body: changed, version: 1, key: "direct-once" })).toBe(
      "422 key_reused",
    );
    expect(await post({ who: null, token: leader, body: direct, version: 2 })).toBe("409 invalid_state");

    const accept = { act: { act: "accept", person: people.cultureOfficer } };
    const one = {
      method: "POST",
      path: `${path}/items/01/acts`,
      who: null,
      token: await server.keys.tokenOf("interiorLeader"),
    };
    expect(await refused({ ...one, body: accept, version: 2 })).toBe("422 not_member");
    const link = {
      act: { act: "report", evidence: { number: null, day: null, link: "javascript:alert(1)", note: null } },
    };
    expect(await refused({ ...one, body: link, version: 2 })).toBe("400 validation_failed");
  });

  const report = { number: "215/BC-NV", day: null, link: null, note: null };
  const marked = { to: "lead", lead: { id: units.interior, name: "TUYỆT MẬT" }, coordinating: [] };
  test.each<[string, object]>([
    ["a return's reason", { act: "return", reason: "Trả lại:\nTỐI MẬT\nkhông thuộc đơn vị" }],
    ["a note", { act: "note", note: "Số: 12/BC-CA\nT U Y Ệ T  M Ậ T" }],
    ["a report's note", { act: "report", evidence: { ...report, note: "Độ mật: A" } }],
    ["a report's number", { act: "report", evidence: { ...report, number: "12/BC-CA TỐI MẬT" } }],
    ["what must be redone", { act: "redo", reason: "MẬT" }],
    ["a withdrawal's reason", { act: "withdraw", reason: "MẬT" }],
    ["a unit's name", { act: "direct", change: { assignment: { ...marked, origin: { by: "person" } } } }],
  ])("70: a mark of secrecy in %s stops the act, whoever asks and whatever state it is in", async (_, act) => {
    const stored = async () =>
      ((await (await server.call("clerk", "GET", path)).json()) as DirectiveView).history.length;
    const before = await stored();
    const call = { method: "POST", path: `${path}/items/01/acts`, body: { act }, version: 2 };
    expect(await refused(call)).toBe("422 state_secret_suspected");
    expect(await stored()).toBe(before);
  });

  test("70: a mark of secrecy in what a leader changes while directing the letter", async () => {
    const changes = [{ item: "01", assignment: { ...marked, origin: { by: "person" } } }];
    const call = { method: "POST", path: `${path}/acts`, body: { act: "direct", changes }, version: 2 };
    expect(await refused(call)).toBe("422 state_secret_suspected");
  });

  test("a request without an Idempotency-Key is told that it needs one", async () => {
    const headers = {
      authorization: `Bearer ${await server.keys.tokenOf("clerk")}`,
      "content-type": "application/json",
    };
    const answer = await fetch(`${server.host.url}/api/v1/directives/${ulidOf(5)}`, {
      method: "PUT",
      headers,
      body: JSON.stringify(aSubmission({ fingerprint: "d".repeat(64) })),
    });
    expect((await problemOf(answer)).code).toBe("precondition_required");
    expect(await refused({ method: "GET", path: `v1/directives/${ulidOf(5)}` })).toBe("404 not_found");
  });

  test("73: another origin is not let in", async () => {
    const answer = await server.call(null, "OPTIONS", "v1/me", {
      headers: { origin: "https://evil.example", "access-control-request-method": "GET" },
    });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("no bad input was taken for a defect, and no word of one was logged", () => {
    expect(server.log.filter(({ level }) => level === "error" || level === "critical")).toEqual([]);
    expect(server.log.map(({ message }) => message).join("\n")).not.toMatch(/MẬT|evil\.example|javascript/);
  });

  test("75: with the storage gone, 503 and when to come again", { timeout: 60_000 }, async () => {
    await server.azurite.stop();
    const answer = await server.call("clerk", "GET", path);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "10"]);
    expect((await problemOf(answer)).code).toBe("storage_unavailable");
  });
});
