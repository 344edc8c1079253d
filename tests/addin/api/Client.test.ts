import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ApiFailure } from "../../../addin/api/ApiFailure.ts";
import { makeClient } from "../../../addin/api/Client.ts";
import { submissionOf } from "../../../addin/draft.ts";
import { aDraft } from "../drafts.ts";
import { anApi, aProblem } from "./anApi.ts";

let api: Awaited<ReturnType<typeof anApi>>;
let online = true;
let times: string[] = [];
let renewals = 0;
const directive = "01J7W5NR2RZ59XWDHF0EDH7CG8";

const client = () =>
  makeClient({
    base: api.base,
    learnTime: (now) => times.push(now),
    online: () => online,
    token: async (renew) => {
      if (renew) renewals += 1;
      return renew ? "renewed" : "kept";
    },
  });

beforeEach(async () => {
  api = await anApi();
  online = true;
  times = [];
  renewals = 0;
});
afterEach(() => api.stop());

const failing = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (failure: unknown) => failure as ApiFailure,
  );

describe("asking", () => {
  test("fills path and query, carries the token, learns the server's time", async () => {
    api.willAnswer({ status: 200, body: { rows: [], next: null, now: "2024-09-16T01:00:00.000Z" } });
    await client().listWork("waiting", "a&b");
    expect(api.heard[0]).toMatchObject({ method: "GET", url: "/api/v1/work/waiting?cursor=a%26b", body: null });
    expect(api.heard[0]?.headers).toMatchObject({ authorization: "Bearer kept" });
    expect(api.heard[0]?.headers["idempotency-key"]).toBeUndefined();
    expect(times).toEqual(["2024-09-16T01:00:00.000Z"]);
  });

  test("an expired token is renewed once, silently", async () => {
    api.willAnswer(aProblem(401, "unauthenticated"), { status: 200, body: {} });
    await client().getMe();
    expect(api.heard.map(({ headers }) => headers.authorization)).toEqual(["Bearer kept", "Bearer renewed"]);
  });

  test("a renewed token that is refused as well ends in a sentence", async () => {
    api.willAnswer(aProblem(401, "unauthenticated"), aProblem(401, "unauthenticated"));
    expect((await failing(client().getMe()))?.code).toBe("unauthenticated");
    expect(renewals).toBe(1);
  });
});

describe("acting", () => {
  test("names the version it is based on", async () => {
    api.willAnswer({ status: 200, body: {} });
    await client().actOnItem(directive, "09", 3, { act: "start" }, "phong-noi-vu");
    expect(api.heard[0]).toMatchObject({
      method: "POST",
      url: `/api/v1/directives/${directive}/items/09/acts`,
      body: { act: { act: "start" }, unit: "phong-noi-vu" },
    });
    expect(api.heard[0]?.headers["if-match"]).toBe('"3"');
  });

  test("asked again without an answer it is the same act, after an answer a new one", async () => {
    const same = client();
    const start = () => same.actOnItem(directive, "09", 3, { act: "start" });
    api.willAnswer(
      "breaks",
      aProblem(503, "storage_unavailable"),
      { status: 200, body: {} },
      { status: 200, body: {} },
    );
    expect((await failing(start()))?.code).toBe("service_away");
    expect((await failing(start()))?.code).toBe("storage_unavailable");
    await start();
    await start();
    const keys = api.heard.map(({ headers }) => headers["idempotency-key"]);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[0]);
  });

  test("a refusal ends the act: the next try is another", async () => {
    const same = client();
    const start = () => failing(same.actOnItem(directive, "09", 3, { act: "start" }));
    api.willAnswer(aProblem(412, "version_conflict"), aProblem(412, "version_conflict"));
    expect((await start())?.code).toBe("version_conflict");
    await start();
    expect(new Set(api.heard.map(({ headers }) => headers["idempotency-key"])).size).toBe(2);
  });

  test("a submission goes out under the key it is kept with", async () => {
    api.willAnswer({ status: 200, body: {} });
    await client().submit(directive, submissionOf(aDraft()), "kept-with-the-draft");
    expect(api.heard[0]).toMatchObject({ method: "PUT", url: `/api/v1/directives/${directive}` });
    expect(api.heard[0]?.headers["idempotency-key"]).toBe("kept-with-the-draft");
    expect(api.heard[0]?.headers["if-match"]).toBeUndefined();
  });
});

describe("what goes wrong", () => {
  test("a refusal keeps its code and names the directive", async () => {
    api.willAnswer(aProblem(409, "already_submitted", `/v1/directives/${directive}`));
    const failure = await failing(client().submit(directive, submissionOf(aDraft()), "key-12345"));
    expect(failure).toMatchObject({ code: "already_submitted", instance: `/v1/directives/${directive}` });
  });

  test("a gateway's own error page means that the service is away", async () => {
    api.willAnswer({ status: 502, body: "<html>Bad Gateway</html>" });
    expect(await failing(client().getMe())).toMatchObject({ code: "service_away", mayPass: true });
  });

  test("a code that this pane does not know is no sentence of its own", async () => {
    api.willAnswer(aProblem(409, "something_new"));
    expect((await failing(client().getMe()))?.code).toBe("unexpected_reply");
  });

  test("an answer that is no JSON is said so", async () => {
    api.willAnswer({ status: 200, body: "<html>" });
    expect((await failing(client().getMe()))?.code).toBe("unexpected_reply");
  });

  test("nobody there, with and without a network", async () => {
    await api.stop();
    expect((await failing(client().getMe()))?.code).toBe("service_away");
    online = false;
    expect((await failing(client().getMe()))?.code).toBe("offline");
  });
});
