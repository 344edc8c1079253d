import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DirectivePage, DirectiveView, Me, WorkPage } from "../../directive/contract/api.ts";
import type { Submission } from "../../directive/contract/directive.ts";
import { aDirectory, aDraft, aSubmission, dueOn, generalTo, people, ulidOf, units, type Who } from "../builders.ts";
import { otherTenant, startServer, tenant, type Server } from "./startServer.ts";

let server: Server;
beforeAll(async () => {
  server = await startServer({ [tenant]: aDirectory(), [otherTenant]: aDirectory() });
});
afterAll(() => server.stop());

const id = ulidOf(1);
const path = `v1/directives/${id}`;

const letter: Submission = aSubmission({
  items: [
    aDraft({ id: "01", path: "1" }),
    aDraft({ id: "02", path: "2", quote: "Giao phòng Nội vụ <img src=x onerror=alert(1)> báo cáo & tổng hợp." }),
    aDraft({ id: "03", path: "3", assignment: generalTo(units.interior, units.culture), deadline: { kind: "none" } }),
    aDraft({ id: "04", path: "4", disposition: "notOurs" }),
  ],
});

const act = (who: Who, item: string, body: object, version: number): Promise<DirectiveView> =>
  server.view(who, "POST", `${path}/items/${item}/acts`, { body: { act: body }, version });

async function work(who: Who, list: string): Promise<string[]> {
  const answer = await server.call(who, "GET", `v1/work/${list}`);
  expect(answer.status).toBe(200);
  return ((await answer.json()) as WorkPage).rows.map(({ item }) => `${item.id} ${item.state}`);
}

const versionOf = ({ directive }: DirectiveView, item: string) =>
  directive.items.find((each) => each.id === item)?.version ?? 0;

const subjects = () => server.mails.list().map(({ to, subject }) => `${to[0] ?? ""}: ${subject}`);

describe("from the letter to the reminder", () => {
  let view: DirectiveView;

  test("anyone may ask whether the service is there and what time it is", async () => {
    const answer = await server.call(null, "GET", "v1/status");
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ now: expect.stringMatching(/^2024-09-16T01:/) as unknown, version: "0.1.0" });
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("x-request-id")).toBeTruthy();
  });

  test("a person learns who they are from the directory", async () => {
    const me = (await (await server.call("leader", "GET", "v1/me")).json()) as Me;
    expect([me.person.id, me.roles, me.directory.ownBody]).toEqual([people.leader, ["agencyLeader"], units.body]);
  });

  test("the clerk submits, and the same request again makes nothing new", async () => {
    const first = await server.call("clerk", "PUT", path, { body: letter, key: "submit-one" });
    expect(first.status).toBe(201);
    expect(first.headers.get("etag")).toBe('"1"');
    view = (await first.json()) as DirectiveView;
    expect(view.directive.items.map(({ state }) => state)).toEqual(["proposed", "proposed", "proposed", "kept"]);
    const again = await server.call("clerk", "PUT", path, { body: letter, key: "submit-one" });
    expect(again.status).toBe(200);
    expect(((await again.json()) as DirectiveView).directive).toEqual(view.directive);
    expect(await work("leader", "waiting")).toEqual(["01 proposed", "02 proposed", "03 proposed"]);
  });

  test("the same letter by another way is recognised", async () => {
    const answer = await server.call("clerk", "PUT", `v1/directives/${ulidOf(2)}`, { body: letter });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: "already_submitted", instance: id });
    const found = await server.call("clerk", "GET", `v1/directives?fingerprint=${letter.fingerprint}`);
    expect(((await found.json()) as DirectivePage).rows.map((row) => row.id)).toEqual([id]);
  });

  test("the agency leader directs the whole letter and changes one deadline", async () => {
    view = await server.view("leader", "POST", `${path}/acts`, {
      body: { act: "direct", changes: [{ item: "02", deadline: dueOn("2024-09-20") }] },
      version: view.directive.version,
    });
    expect(view.directive.items.map(({ state }) => state)).toEqual(["directed", "directed", "directed", "kept"]);
    expect(await work("interiorLeader", "waiting")).toEqual(["01 directed", "02 directed", "03 directed"]);
    await expect.poll(() => subjects().length, { timeout: 20_000, interval: 250 }).toBeGreaterThanOrEqual(3);
    expect(subjects().every((subject) => !subject.includes("undefined"))).toBe(true);
  });

  test("the unit's leader takes one on, returns one, acknowledges the general order", async () => {
    view = await act("interiorLeader", "01", { act: "accept", person: people.interiorOfficer }, versionOf(view, "01"));
    view = await act("interiorLeader", "02", { act: "return", reason: "Thuộc phòng khác" }, versionOf(view, "02"));
    view = await act("interiorLeader", "03", { act: "acknowledge" }, versionOf(view, "03"));
    expect(view.directive.items.map(({ state }) => state)).toEqual(["assigned", "returned", "directed", "kept"]);
    expect(await work("interiorOfficer", "mine")).toEqual(["01 assigned"]);
    expect(await work("clerk", "all")).toEqual(["01 assigned", "02 returned", "03 directed"]);
  });

  test("more time is asked for, waits for the leader, and comes only with the superior's document", async () => {
    const cause = { kind: "objective", causedBy: null };
    const ask = { act: "askExtension", day: "2025-01-31", reason: "Chưa có số liệu", cause };
    view = await act("interiorOfficer", "01", ask, versionOf(view, "01"));
    expect(await work("leader", "waiting")).toContain("01 assigned");
    const decide = (body: object) =>
      server.call("leader", "POST", `${path}/items/01/acts`, { body: { act: body }, version: versionOf(view, "01") });
    const refused = await decide({ act: "grantExtension" });
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: "superior_document_missing" }]);
    const document = { number: "12/UBND-TH", day: "2024-09-16" };
    view = await act("leader", "01", { act: "grantExtension", document }, versionOf(view, "01"));
    expect(view.directive.items[0]).toMatchObject({ deadline: { day: "2025-01-31" }, extension: { late: false } });
    expect(await work("leader", "waiting")).not.toContain("01 assigned");
    const told = () => subjects().filter((subject) => subject.startsWith("interior-officer"));
    await expect.poll(told, { timeout: 20_000, interval: 250 }).toContainEqual(expect.stringMatching(/gia hạn/));
  });

  test("work is started, reported and confirmed by another person", async () => {
    view = await act("interiorOfficer", "01", { act: "start" }, versionOf(view, "01"));
    const evidence = { number: "215/BC-NV", day: "2024-09-16", link: null, note: null };
    view = await act("interiorOfficer", "01", { act: "report", evidence }, versionOf(view, "01"));
    view = await act("interiorLeader", "01", { act: "confirm" }, versionOf(view, "01"));
    expect(view.directive.items[0]?.state).toBe("done");
    expect(view.history.map(({ seq }) => seq)).toEqual(view.history.map((_, index) => index + 1));
    expect(await work("interiorOfficer", "mine")).toEqual([]);
  });

  test("each was told once, and running the timer again tells nobody twice", async () => {
    await server.remind();
    const told = subjects();
    expect(new Set(told).size).toBe(told.length);
    await server.remind();
    await server.remind();
    expect(subjects()).toEqual(told);
  });

  test("the next morning brings one digest a person, once", async () => {
    const before = server.mails.list().length;
    server.clock.moveTo("2024-09-17T00:30:00.000Z");
    await server.remind();
    const digests = server.mails.list().slice(before);
    expect(digests.map(({ to }) => to[0]).sort()).toEqual(["leader@office.example"]);
    expect(digests[0]?.subject).toMatch(/^Việc cần xử lý ngày 17\/09\/2024: \d nhiệm vụ$/);
    await server.remind();
    server.clock.moveTo("2024-09-17T01:00:00.000Z");
    await server.remind();
    expect(server.mails.list().length).toBe(before + digests.length);
  });

  test("mails are whole, escaped, threaded and say they are automatic", () => {
    const mails = server.mails.list();
    const directed = mails.find(({ subject }) => subject.startsWith("Đề nghị tiếp nhận"));
    expect(directed?.text).toContain(`https://localhost:3000/pane/?directive=${id}&item=01`);
    expect(directed?.html).toContain("&lt;img src=x onerror=alert(1)&gt;");
    const headers = new Map(directed?.headers.map(({ key, value }) => [key, value]));
    expect(headers.get("auto-submitted")).toBe("auto-generated");
    expect(headers.get("references")).toMatch(/^<[0-9a-f]{40}@office\.example>$/);
    for (const mail of mails) {
      expect(mail.html).not.toContain("<img");
      expect(mail.html?.length).toBeLessThan(100_000);
      expect(`${mail.subject} ${mail.text ?? ""}`).not.toMatch(/\bbạn\b|undefined|\[object/i);
    }
  });

  test("a fault of the letter's words is nowhere in the log", () => {
    const written = server.log.map(({ message }) => message).join("\n");
    expect(written).not.toContain("Nội vụ");
    expect(written).not.toContain("@office.example");
    expect(server.log.filter(({ level }) => level === "error" || level === "critical")).toEqual([]);
  });
});
