import { describe, expect, test } from "vitest";
import { moveAccount } from "../../../addin/directory/moveAccount.ts";
import { draftOfPerson, fieldOfPersonFault, personOfDraft } from "../../../addin/directory/personDraft.ts";
import { rebase } from "../../../addin/directory/rebase.ts";
import { tellChange } from "../../../addin/directory/tellChange.ts";
import { draftOfUnit, newUnitDraft, unitOfDraft } from "../../../addin/directory/unitDraft.ts";
import { checkYear } from "../../../addin/directory/yearDraft.ts";
import { directoryVi } from "../../../addin/wording/directoryVi.ts";
import { vi } from "../../../addin/wording/vi.ts";
import { previewImport } from "../../../addin/directory/previewImport.ts";
import { aDirectory, aPerson, aPost, aUnit, people, units } from "../../builders.ts";

const unit = aUnit({ id: units.interior, aliases: ["P. Nội vụ", "Nội vụ"] });
const person = aPerson(
  people.clerk,
  "Lê Thị Mai",
  aPost(units.office, "clerk"),
  aPost(units.body, "chief", { to: "2022-01-31" }),
);
const words = { d: directoryVi, w: vi, nameOf: (id: string) => id.toUpperCase() };

describe("a form's entry", () => {
  test("is the unit or the person again where nothing was typed", () => {
    expect(unitOfDraft(unit.id, draftOfUnit(unit))).toEqual({ value: unit, faults: [] });
    const asked = { ...person, email: "mai@office.example" };
    expect(personOfDraft(draftOfPerson(asked), people.chief)).toEqual({ value: asked, faults: [] });
  });

  test("tells each field that is missing or wrong once", () => {
    const blank = { ...newUnitDraft(units.body, "2024-09-16"), validFrom: null, email: "a@" };
    expect(unitOfDraft("", blank).faults).toEqual([
      { field: "name", code: "missing_value" },
      { field: "validFrom", code: "missing_value" },
      { field: "email", code: "invalid_value" },
    ]);
    const draft = { ...draftOfPerson(person), id: "mai", posts: [{ ...aPost("x", "clerk"), title: " ", from: null }] };
    expect(
      personOfDraft(draft, people.chief)
        .faults.map(({ field }) => field)
        .sort(),
    ).toEqual(["email", "id", "posts.0.from", "posts.0.title"]);
  });

  test("puts a fault of the whole at its field", () => {
    const reversed = { ...person, posts: [aPost("x", "clerk"), aPost("y", "clerk", { to: "2019-01-01" })] };
    const fault = { code: "period_reversed", unit: null, person: person.id } as const;
    expect(fieldOfPersonFault(fault, reversed)).toEqual({ field: "posts.1.to", code: "period_reversed" });
    expect(fieldOfPersonFault({ ...fault, person: people.chief }, reversed)).toBeNull();
  });

  test("keeps what was typed over a newer state, and names what both changed", () => {
    const opened = { a: 1, b: 1, c: 1, d: [1] };
    const typed = { a: 2, b: 1, c: 2, d: [1] };
    expect(rebase(opened, typed, { a: 1, b: 3, c: 3, d: [2] })).toEqual({
      value: { a: 2, b: 3, c: 2, d: [2] },
      overtaken: ["c"],
    });
  });
});

test("a person moves to another account, and the old entry ends without an address", () => {
  const [old, now] = moveAccount(person, people.chief, "2024-09-16");
  expect(now).toEqual({ ...person, id: people.chief });
  expect(old).toMatchObject({ id: person.id, email: null, posts: [{ to: "2024-09-15" }, { to: "2022-01-31" }] });
  const begun = aPerson(people.clerk, "x", aPost(units.office, "clerk", { from: "2024-09-16" }));
  expect(moveAccount(begun, people.chief, "2024-09-16")[0].posts).toEqual([]);
});

test("days of a year are read as they are pasted, and those of another year or half of the week are named", () => {
  const check = checkYear(2025, {
    off: "01/01/2025, 2/9; 31/2/2025\n02/09/2024 hôm nay 4/1",
    workedWeekends: "26-04-2025 5.5.2025",
    confirmed: true,
  });
  expect(check).toEqual({
    value: {
      year: 2025,
      off: ["2025-01-01", "2025-01-04", "2025-09-02"],
      workedWeekends: ["2025-04-26", "2025-05-05"],
      confirmed: true,
    },
    wrong: { off: ["31/2/2025", "02/09/2024", "hôm", "nay"], workedWeekends: [] },
    misplaced: { off: ["2025-01-04"], workedWeekends: ["2025-05-05"] },
  });
});

describe("a change in words", () => {
  test("says of what is new what is filled in, and of what changed the old and the new", () => {
    const told = tellChange({ of: "unit", key: unit.id, before: null, after: unit }, words);
    expect(told).toMatchObject({ is: "added", what: "đơn vị Phòng Nội vụ" });
    expect(told.lines).toContain("Tên khác: P. Nội vụ; Nội vụ");
    const renamed = { ...unit, name: "Phòng Nội vụ và Lao động", validTo: "2025-06-30" };
    expect(tellChange({ of: "unit", key: unit.id, before: unit, after: renamed }, words).lines).toEqual([
      "Tên đơn vị: Phòng Nội vụ → Phòng Nội vụ và Lao động",
      "Đến hết ngày: (không có) → 30/06/2025",
    ]);
  });

  test("names posts with their unit, role and days", () => {
    const { lines } = tellChange({ of: "person", key: person.id, before: null, after: person }, words);
    expect(lines.at(-1)).toContain("chief, UBND-TP (Chánh Văn phòng), từ 01/01/2020 đến hết 31/01/2022");
  });
});

test("an import is looked at before it is saved: what is new, changed, at fault, and what stays", () => {
  const office = aDirectory();
  const header = ["Mã đơn vị", "Tên đơn vị", "Loại", "Mã đơn vị cấp trên", "Từ ngày"];
  const sheets = {
    units: [
      header,
      ["", "Phòng Chuyển đổi số", "Phòng, ban, sở", units.body, "01/09/2024"],
      [units.interior, "Phòng Nội vụ và Lao động", "Phòng, ban, sở", units.body, "01/01/2011"],
      [units.culture, "Phòng Văn hóa", "Phòng, ban, sở", units.body, "31/06/2024"],
    ],
    people: null,
  };
  const preview = previewImport(office, sheets, "2024-09-16", () => people.clerk);
  expect(preview.changes.map(({ key, before }) => [key, before === null])).toEqual([
    [units.interior, false],
    ["phong-chuyen-doi-so", true],
  ]);
  expect(preview.rowFaults).toEqual([{ sheet: "units", row: 4, column: "Từ ngày", code: "not_a_day" }]);
  expect(preview.faults).toEqual([]);
  expect(preview.unchanged).toEqual({ units: office.units.length - 1, people: office.people.length });
});
