import { expect, test } from "vitest";
import { byLikelihood, isAppendix } from "../../../addin/reading/byLikelihood.ts";

test.each([
  "Phụ lục 1.docx",
  "PL2_danh muc.xlsx",
  "PLII.pdf",
  "02. Danh sách kèm theo.docx",
  "Mẫu số 01.docx",
  "Mẫu báo cáo.docx",
  "Biểu mẫu tổng hợp.docx",
  "Đề cương báo cáo.docx",
])("%s is attached to a letter", (name) => {
  expect(isAppendix(name)).toBe(true);
});

test.each([
  "CV kèm Phụ lục.pdf",
  "123_UBND-NV (kèm PL1).pdf",
  "Plan.docx",
  "Công văn về mẫu biểu.docx",
  "Thư mời.docx",
])("%s is no appendix", (name) => {
  expect(isAppendix(name)).toBe(false);
});

test("the letter comes first, whatever kind of file it is; then appendices in the order of their numbers", () => {
  const names = ["Phụ lục 10.docx", "Mẫu báo cáo.docx", "Phụ lục 2.docx", "bảng.xlsx", "CV 123-UBND.pdf", "anh.png"];
  expect(
    names
      .map((name) => ({ name }))
      .sort(byLikelihood)
      .map(({ name }) => name),
  ).toEqual(["CV 123-UBND.pdf", "anh.png", "bảng.xlsx", "Mẫu báo cáo.docx", "Phụ lục 2.docx", "Phụ lục 10.docx"]);
});
