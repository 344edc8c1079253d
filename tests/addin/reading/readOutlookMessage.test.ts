import { describe, expect, test } from "vitest";
import { guardLetter } from "../../../addin/reading/guardLetter.ts";
import { readFile } from "../../../addin/reading/readFile.ts";
import { readOutlookMessage } from "../../../addin/reading/readOutlookMessage.ts";
import { outlookFile } from "./outlookFiles.ts";
import { browserLike, contextOf, textTools } from "./parsers.ts";
import { p, wordFile } from "./wordFiles.ts";
import { rows, workbookFile } from "./workbookFiles.ts";

const read = (bytes: Uint8Array) => readFile(bytes, contextOf("thư.msg"), textTools);

describe("a message saved by Outlook", () => {
  test("gives its subject, its body's own lines, and its attachments with the likeliest letter first", () => {
    const html =
      "<html><head><meta charset=utf-8></head><body><ol start=3><li>Giao Phòng Nội vụ</li></ol><p><b>Từ:</b> A<br>Đến: B</p><p>cũ</p></body></html>";
    const attached = [
      { name: "Danh sách.xlsx", bytes: workbookFile([{ xml: rows(["STT", "Việc"]) }]) },
      { name: "Công văn số 12.docx", bytes: wordFile(p("Giao")) },
    ];
    const message = readOutlookMessage(outlookFile({ subject: "Công văn", html, body: "khác", attached }), browserLike);
    expect(message.subject).toBe("Công văn");
    expect(message.lines).toEqual(["3. Giao Phòng Nội vụ"]);
    expect(message.attachments.map(({ name }) => name)).toEqual(["Công văn số 12.docx", "Danh sách.xlsx"]);
    expect(message.attachments[0]?.bytes).toEqual(attached[1]?.bytes);
  });

  test("is read as its letter with the appendices that call themselves so; without attachments by its text", async () => {
    const attached = [
      { name: "Công văn số 12.docx", bytes: wordFile(p("1. Giao Phòng Nội vụ")) },
      { name: "Phụ lục.xlsx", bytes: workbookFile([{ xml: rows(["STT", "Việc"]) }]) },
      { name: "khác.docx", bytes: wordFile(p("không thuộc văn bản")) },
    ];
    const result = await read(outlookFile({ subject: "Công văn", body: "Kính chuyển", attached }));
    expect(result.letter.text).toBe("1. Giao Phòng Nội vụ\nSTT\nViệc");
    expect(guardLetter(result).text).toBe(result.letter.text);
    expect((await read(outlookFile({ subject: "X", body: "1. Giao\r\n2. Giao" }))).letter.text).toBe(
      "1. Giao\n2. Giao",
    );
  });

  test("a mark in its subject, or in an appendix alone, is found", async () => {
    const attached = [
      { name: "cv.docx", bytes: wordFile(p("Giao")) },
      { name: "Phụ lục 1.docx", bytes: wordFile(p("TUYỆT MẬT") + p("Việc")) },
    ];
    const result = await read(outlookFile({ subject: "Công văn", body: "Kính chuyển", attached }));
    expect(() => guardLetter(result)).toThrow("state_secret");
    const marked = await read(outlookFile({ subject: "MẬT", body: "Kính chuyển" }));
    expect(() => guardLetter(marked)).toThrow("state_secret");
  });
});
