import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DirectoryHistory, DirectoryView, Me, Problem } from "../../directive/contract/api.ts";
import type { DirectoryEdit } from "../../directive/contract/directory.ts";
import { aDirectory, aPerson, aPost, aUnit, people, units, type Who } from "../builders.ts";
import { startServer, tenant, type Server } from "./startServer.ts";

const emptyTenant = "e0000000-0000-4000-8000-0000000000aa";

let server: Server;
beforeAll(async () => {
  const founder = `${emptyTenant}|${people.administrator}`;
  server = await startServer({ [tenant]: aDirectory() }, { FOUNDERS: founder, TENANTS: `${tenant},${emptyTenant}` });
});
afterAll(() => server.stop());

const edit = (given: Partial<DirectoryEdit>): DirectoryEdit => ({
  units: [],
  people: [],
  calendar: [],
  head: null,
  ...given,
});
const put = (who: Who, body: unknown, version: number, key?: string) =>
  server.call(who, "PUT", "v1/directory", { body, version, ...(key !== undefined && { key }) });
const renamed = aUnit({ id: units.interior, name: "Phòng Nội vụ và Lao động" });

async function problemOf(answer: Response): Promise<Problem> {
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  return (await answer.json()) as Problem;
}

describe("the directory over the wire", () => {
  test("an administrator changes it, everyone sees it, and the history tells", async () => {
    const answer = await put("administrator", edit({ units: [renamed] }), 1, "the-same-key");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("etag")).toBe('"2"');
    expect(((await answer.json()) as DirectoryView).directory.units).toContainEqual(renamed);

    const me = (await (await server.call("clerk", "GET", "v1/me")).json()) as Me;
    expect(me.directoryVersion).toBe(2);
    expect(me.directory.units).toContainEqual(renamed);

    const history = (await (
      await server.call("administrator", "GET", "v1/directory/history?limit=1")
    ).json()) as DirectoryHistory;
    expect(history.rows).toMatchObject([
      { version: 2, by: people.administrator, change: { of: "unit", after: { name: renamed.name } } },
    ]);
    const next = await server.call(
      "administrator",
      "GET",
      `v1/directory/history?cursor=${encodeURIComponent(history.next ?? "")}`,
    );
    expect(((await next.json()) as DirectoryHistory).rows.every(({ version }) => version === 1)).toBe(true);

    // The reply was lost and the request comes again.
    const again = await put("administrator", edit({ units: [renamed] }), 1, "the-same-key");
    expect([again.status, again.headers.get("etag")]).toEqual([200, '"2"']);
  });

  test("nobody else may change it or read its history", async () => {
    for (const who of ["clerk", "leader", "chief", "interiorLeader"] as const) {
      const answers = [
        await put(who, edit({ units: [renamed] }), 2),
        await server.call(who, "GET", "v1/directory/history"),
      ];
      for (const answer of answers) expect((await problemOf(answer)).code).toBe("forbidden");
    }
  });

  test("an old version, and a directory that would not hold together, change nothing", async () => {
    expect((await problemOf(await put("administrator", edit({ units: [renamed] }), 1))).code).toBe("version_conflict");
    const orphan = aUnit({ id: "mo-coi", parent: "khong-co" });
    const problem = await problemOf(await put("administrator", edit({ units: [orphan] }), 2));
    expect(problem).toMatchObject({
      status: 422,
      code: "directory_faulty",
      errors: [{ path: "units.mo-coi", code: "unknown_parent" }],
    });
    const lastOne = aPerson(people.administrator, "administrator", aPost(units.office, "clerk"));
    const nobody = await problemOf(await put("administrator", edit({ people: [lastOne] }), 2));
    expect(nobody.errors).toEqual([{ path: "directory", code: "no_administrator" }]);
    expect(((await (await server.call("clerk", "GET", "v1/me")).json()) as Me).directoryVersion).toBe(2);
  });

  test("the founder alone finds an office without a directory, and writes its first", async () => {
    const stranger = await server.call("clerk", "GET", "v1/me", {
      token: await server.keys.tokenOf("clerk", emptyTenant),
    });
    expect((await problemOf(stranger)).code).toBe("not_in_directory");

    const token = await server.keys.tokenOf("administrator", emptyTenant);
    const me = (await (await server.call(null, "GET", "v1/me", { token })).json()) as Me;
    expect([me.directoryVersion, me.roles]).toEqual([0, ["administrator"]]);
    const named = { ...me.directory.units[0], name: "Ủy ban nhân dân phường Sa Đéc" };
    const answer = await server.call(null, "PUT", "v1/directory", {
      token,
      version: 0,
      body: edit({ units: [named as never] }),
    });
    expect(answer.status).toBe(200);
    const view = (await answer.json()) as DirectoryView;
    expect([view.version, view.directory.units.length, view.directory.people.length]).toEqual([1, 1, 1]);
  });
});
