import { expect, test } from "vitest";
import { lookupIn } from "../../addin/lookup.ts";
import { tellValue } from "../../addin/tellValue.ts";
import { vi } from "../../addin/wording/vi.ts";
import { actOnItem } from "../../directive/lifecycle.ts";
import { aContext, actor, aDirective, aDirectory, anItem, generalTo, leadBy, units } from "../builders.ts";

const index = lookupIn(aDirectory());
const told = (value: unknown) => tellValue(value, index, "vi", vi);
const changed = (field: string, outcome: ReturnType<typeof actOnItem>) =>
  outcome.events.flatMap(({ changes }) => changes).find((change) => change.field === field);

test("another lead is told by name, before and after", () => {
  const change = { assignment: leadBy(units.culture, units.police) };
  const outcome = actOnItem(aDirective(), "01", { act: "direct", change }, actor("leader"), aContext());
  const { old, new: next } = changed("assignment", outcome) ?? {};
  expect(told(old)).toBe("Phòng Nội vụ (+1 phối hợp)");
  expect(told(next)).toBe("Phòng Văn hóa và Thông tin (+1 phối hợp)");
});

test("whoever works with several leads is told as well", () => {
  const to = { to: "many", units: ["Phòng Nội vụ", "Công an thành phố"], coordinating: ["Thanh tra thành phố"] };
  expect(told(to)).toBe("2 đơn vị (+1 phối hợp)");
  expect(told({ to: "many", units: ["Phòng Nội vụ", "Công an thành phố"] })).toBe("2 đơn vị");
});

test("a unit's line is told in words, never in the names that states have in the data", () => {
  const item = anItem({ assignment: generalTo(units.interior, units.police) });
  const directed = actOnItem(
    aDirective({ items: [item] }),
    "01",
    { act: "direct", change: {} },
    actor("leader"),
    aContext(),
  ).directive;
  const outcome = actOnItem(directed, "01", { act: "acknowledge" }, actor("clerk"), aContext(), units.police);
  const { old, new: next } = changed("line", outcome) ?? {};
  expect(told(old)).toBe("Công an thành phố · Chưa");
  expect(told(next)).toBe("Công an thành phố · Đã quán triệt");
});

test("a person, a day, nothing, and what nobody knows", () => {
  expect(told("2024-12-31")).toBe("31/12/2024");
  expect(told(null)).toBe("trống");
  expect(told({ kind: "dated", day: "2024-12-31", origin: { by: "person" } })).toBe("thứ Ba, 31/12/2024");
  expect(told("<b>")).toBe("<b>");
});
