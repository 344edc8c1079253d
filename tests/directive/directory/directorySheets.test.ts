import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { directory as directorySchema, type Directory } from "../../../directive/contract/directory.ts";
import { changesOfDirectory } from "../../../directive/directory/changesOfDirectory.ts";
import { directoryOfSheets } from "../../../directive/directory/directoryOfSheets.ts";
import { sheetKind } from "../../../directive/directory/sheetKind.ts";
import { sheetsOfDirectory, type Sheet } from "../../../directive/directory/sheetsOfDirectory.ts";

const officeOf = (name: string): Directory =>
  directorySchema.parse(
    JSON.parse(readFileSync(new URL(`../../../local/sample/offices/${name}.json`, import.meta.url), "utf8")),
  );

const city = officeOf("sa-dec-city");
const noId = (): string => {
  throw new Error("nobody is new here");
};
const newId = "11111111-2222-4333-8444-555555555555";

const unitHeader = ["Mã đơn vị", "Tên đơn vị", "Loại", "Từ ngày", "Đến hết ngày", "Mã đơn vị kế tiếp"];
const personHeader = ["Họ và tên", "Thư điện tử", "Mã đơn vị", "Vai trò", "Chức danh", "Từ ngày"];

const faultsOf = (sheets: { units?: Sheet; people?: Sheet }) =>
  directoryOfSheets(city, { units: sheets.units ?? null, people: sheets.people ?? null }, () => newId).faults;

describe("a directory as two tables", () => {
  it.each(["sa-dec-city", "ward-1"])("comes back from its own tables without a difference (%s)", (name) => {
    const office = officeOf(name);
    const { directory, faults } = directoryOfSheets(office, sheetsOfDirectory(office), noId);
    expect(faults).toEqual([]);
    expect(changesOfDirectory(office, directory)).toEqual([]);
  });

  it("changes what the tables name and leaves the rest as it is", () => {
    const { directory, faults } = directoryOfSheets(
      city,
      {
        units: [unitHeader, ["phong-noi-vu", "Phòng Nội vụ", "phong, ban, so", "01/01/2011", "30/6/2025", ""]],
        people: null,
      },
      noId,
    );
    expect(faults).toEqual([]);
    const changes = changesOfDirectory(city, directory);
    expect(changes.map(({ of, key }) => [of, key])).toEqual([["unit", "phong-noi-vu"]]);
    expect(changes[0]?.after).toMatchObject({ validTo: "2025-06-30", kind: "department" });
    // The column for other names was not there: nothing is known of them, so they stay.
    expect((changes[0]?.after as { aliases: string[] }).aliases).toContain("Phòng Nội vụ Thành phố");
  });

  it("makes a code for a new unit, and an id for a person whom nobody knows", () => {
    const { directory, faults } = directoryOfSheets(
      city,
      {
        units: [unitHeader, ["", "Trung tâm Đổi mới", "Service", "2024-02-01", "", ""]],
        people: [personHeader, ["Đỗ Văn Mới", "", "trung-tam-doi-moi", "Người thực hiện", "Chuyên viên", "01/02/2024"]],
      },
      () => newId,
    );
    expect(faults).toEqual([]);
    expect(directory.units.at(-1)).toMatchObject({ id: "trung-tam-doi-moi", kind: "service", validFrom: "2024-02-01" });
    expect(directory.people.at(-1)).toMatchObject({ id: newId, email: null, posts: [{ role: "assignee" }] });
  });

  it("knows a person by address, and takes the posts from the rows", () => {
    const [someone] = city.people.filter(({ email }) => email !== null);
    const row = (role: string) => [someone?.name ?? "", someone?.email ?? "", "phong-noi-vu", role, "", "01/01/2024"];
    const { directory, faults } = directoryOfSheets(
      city,
      { units: null, people: [personHeader, row("Văn thư"), row("Người thực hiện")] },
      noId,
    );
    expect(faults).toEqual([]);
    expect(directory.people.find(({ id }) => id === someone?.id)?.posts.map(({ role }) => role)).toEqual([
      "clerk",
      "assignee",
    ]);
  });

  it.each<[string, { units?: Sheet; people?: Sheet }, number, string | null, string]>([
    ["no rows at all", { units: [] }, 1, null, "empty_sheet"],
    ["a column that must be there", { units: [["Mã đơn vị", "Tên đơn vị", "Từ ngày"]] }, 1, "Loại", "missing_column"],
    ["a blank name", { units: [unitHeader, ["x", "", "Khác", "1/1/2024", "", ""]] }, 2, "Tên đơn vị", "missing_value"],
    ["a kind that is none", { units: [unitHeader, ["x", "X", "Cục", "1/1/2024", "", ""]] }, 2, "Loại", "unknown_word"],
    ["no such day", { units: [unitHeader, ["x", "X", "Khác", "31/6/2024", "", ""]] }, 2, "Từ ngày", "not_a_day"],
    [
      "a code with spaces",
      { units: [unitHeader, ["x y", "X", "Khác", "1/1/2024", "", ""]] },
      2,
      "Mã đơn vị",
      "invalid_value",
    ],
    [
      "a unit twice",
      { units: [unitHeader, ["x", "X", "Khác", "1/1/2024", "", ""], ["x", "X", "Khác", "1/1/2024", "", ""]] },
      3,
      "Mã đơn vị",
      "repeated_row",
    ],
    ["a wrong address", { people: [personHeader, ["A", "a@", "", "", "", ""]] }, 2, "Thư điện tử", "invalid_value"],
    [
      "a post without its day",
      { people: [personHeader, ["A", "", "phong-noi-vu", "Văn thư", "", ""]] },
      2,
      "Từ ngày",
      "missing_value",
    ],
  ])("tells the row and the column: %s", (_, sheets, row, column, code) => {
    expect(faultsOf(sheets)).toEqual([{ sheet: sheets.units ? "units" : "people", row, column, code }]);
  });

  it("leaves a person as they are when one of their rows is at fault: with the others alone a post would be lost", () => {
    const [someone] = city.people.filter(({ email }) => email !== null);
    const row = (day: string) => [someone?.name ?? "", someone?.email ?? "", "phong-noi-vu", "Văn thư", "", day];
    for (const days of [
      ["1/1/2024", "31/6/2024"],
      ["31/6/2024", "1/1/2024"],
    ]) {
      const read = directoryOfSheets(city, { units: null, people: [personHeader, ...days.map(row)] }, noId);
      expect(read.faults.map(({ code }) => code)).toEqual(["not_a_day"]);
      expect(changesOfDirectory(city, read.directory)).toEqual([]);
    }
  });

  it("knows its tables by their headers", () => {
    expect(sheetKind(unitHeader)).toBe("units");
    expect(sheetKind(personHeader)).toBe("people");
    expect(sheetKind(["full name", "E-MAIL"])).toBe("people");
    expect(sheetKind(["STT", "Loại"])).toBeNull();
  });

  it("tells two rows of one person that disagree", () => {
    const header = ["Mã tài khoản", ...personHeader];
    const row = (name: string) => [newId, name, "", "phong-noi-vu", "Văn thư", "", "1/1/2024"];
    expect(faultsOf({ people: [header, row("A"), row("B")] })).toEqual([
      { sheet: "people", row: 3, column: "Họ và tên", code: "rows_disagree" },
    ]);
  });
});
