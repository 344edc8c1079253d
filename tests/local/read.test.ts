import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { outlookFile } from "../addin/reading/outlookFiles.ts";
import { pdfOf, set } from "../addin/reading/pdfFiles.ts";
import { p, wordFile } from "../addin/reading/wordFiles.ts";
import { rows, workbookFile } from "../addin/reading/workbookFiles.ts";

const script = fileURLToPath(new URL("../../local/read.ts", import.meta.url));
const samples = fileURLToPath(new URL("../../local/sample/letters/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "read-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  code: number;
  out: string;
  err: string;
}

/** As npm runs it: in the project's folder, with the caller's in INIT_CWD. */
const read = (...files: string[]) =>
  new Promise<Run>((done) => {
    const child = execFile(
      process.execPath,
      [script, ...files],
      { env: { ...process.env, INIT_CWD: folder }, cwd: samples },
      (_, out, err) => {
        done({ code: child.exitCode ?? -1, out, err });
      },
    );
  });

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const marked = "ỦY BAN NHÂN DÂN\nTỐI MẬT\nKính gửi: Ông Trần Bí Ẩn\n1. Giao Phòng Nội vụ rà soát.";

// Each run starts a Node of its own, on a machine that may be busy.
describe("npm run -s read", { timeout: 60_000 }, () => {
  it("prints one JSON object for a letter, from text and from docx alike", async () => {
    const [text, docx] = await Promise.all([
      read(join(samples, "sa-dec-2024.txt")),
      read(join(samples, "sa-dec-2024.docx")),
    ]);
    expect([text.code, docx.code, text.err]).toEqual([0, 0, ""]);
    const { file: _, ...fromText } = JSON.parse(text.out) as Record<string, unknown>;
    const { file: __, ...fromDocx } = JSON.parse(docx.out) as Record<string, unknown>;
    expect(fromText["items"]).toHaveLength(9);
    expect(fromDocx).toEqual(fromText);
  });

  it("takes paths from where it was called, and prints a line a file", async () => {
    put("a.txt", "Kính gửi: Sở A.\n1. Rà soát hồ sơ.");
    put("b.html", "<p>Kính gửi: Sở A.</p><p>1. Rà soát hồ sơ trước ngày 30/9/2024.</p>");
    const { code, out } = await read("a.txt", "b.html");
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { file: string; items: unknown[] }).items.length),
    ).toEqual([1, 1]);
  });

  it("refuses a marked letter and prints none of it", async () => {
    put("marked.txt", marked);
    const { code, out, err } = await read("marked.txt");
    expect([code, out]).toEqual([3, ""]);
    expect(err).toMatch(/^refused: state-secret-mark/u);
    for (const word of ["Trần", "Ẩn", "Nội vụ", "rà soát"]) expect(err).not.toContain(word);
  });

  it("refuses it as a PDF, as a workbook and in a mail's appendix, too", async () => {
    put(
      "marked.pdf",
      pdfOf([{ pieces: [{ x: 100, y: 60, text: "TỐI MẬT" }, ...set("Giao Phòng Nội vụ", { top: 100 })] }]),
    );
    put("marked.xlsx", workbookFile([{ xml: rows(["MẬT"], ["STT", "Nội vụ"]) }]));
    const attached = [
      { name: "cv.docx", bytes: wordFile(p("1. Giao Phòng Nội vụ")) },
      { name: "Phụ lục.docx", bytes: wordFile(p("MẬT") + p("rà soát")) },
    ];
    put("marked.msg", outlookFile({ subject: "Công văn", body: "Kính chuyển", attached }));
    const { code, out, err } = await read("marked.pdf", "marked.xlsx", "marked.msg");
    expect([code, out]).toEqual([3, ""]);
    expect(err.match(/^refused: state-secret-mark in marked\.(?:pdf|xlsx|msg)$/gmu)).toHaveLength(3);
    for (const word of ["Nội vụ", "rà soát"]) expect(err).not.toContain(word);
  });

  it("says why it cannot read the rest", async () => {
    put("scan.pdf", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF");
    put("empty.txt", "");
    put(
      "noise.docx",
      Uint8Array.from({ length: 200 }, (_, at) => (at * 37) % 256),
    );
    const { code, out, err } = await read("scan.pdf", "empty.txt", "noise.docx", "missing.txt");
    expect([code, out]).toEqual([4, ""]);
    expect(
      err
        .trim()
        .split("\n")
        .map((line) => /^not read: ([^:]+): .+$/u.exec(line)?.[1]),
    ).toEqual(["scan.pdf", "empty.txt", "noise.docx", "missing.txt"]);
  });

  it("does not take a mail's covering words for the letter that is attached as a PDF", async () => {
    const mail = [
      "From: a@x.example",
      "To: b@x.example",
      "Subject: V/v trien khai",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n1. Giao Phòng Nội vụ rà soát.",
      '--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="cv.pdf"\r\n\r\n%PDF-1.7',
      "--b--",
      "",
    ].join("\r\n");
    put("cover.eml", mail);
    const { code, out, err } = await read("cover.eml");
    expect([code, out]).toEqual([4, ""]);
    expect(err).toMatch(/^not read: cover\.eml: no document, or damaged/u);
  });

  it("explains itself when no file is named", async () => {
    expect(await read()).toMatchObject({ code: 2, out: "" });
  });
});
