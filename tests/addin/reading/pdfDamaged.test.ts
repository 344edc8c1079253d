import { readFileSync } from "node:fs";
import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { pdfOf, set } from "./pdfFiles.ts";
import { outcomeOf, readPages } from "./readPdfs.ts";

const plain = pdfOf([{ pieces: set("Ủy ban nhân dân xã yêu cầu các ấp thực hiện.", { top: 100 }) }]);
const saDec = new Uint8Array(readFileSync(new URL("files/sa-dec.pdf", import.meta.url)));

async function locked(security: Parameters<PDFDocument["encrypt"]>[0]): Promise<Uint8Array> {
  const document = await PDFDocument.load(plain);
  document.encrypt(security);
  return document.save({ useObjectStreams: false });
}

test("a password is asked for, and once more when it is wrong", async () => {
  const file = await locked({ userPassword: "mở", ownerPassword: "chủ" });
  expect(await outcomeOf(file)).toBe('{"asks":"password","wrong":false}');
  expect(await outcomeOf(file, { answers: { password: "khác" } })).toBe('{"asks":"password","wrong":true}');
  expect(await outcomeOf(file, { answers: { password: "mở" } })).toBe("1 pages");
});

test("a file that is only locked against change is read", async () => {
  expect(await outcomeOf(await locked({ ownerPassword: "chủ", permissions: { modifying: false } }))).toBe("1 pages");
});

test("a lock of another kind than a password is refused", async () => {
  const file = Buffer.from(await locked({ userPassword: "mở" })).toString("latin1");
  const other = file.replace(/\/Filter ?\/Standard/u, (filter) => filter.replace("Standard", "Adobe.PK"));
  expect(await outcomeOf(Buffer.from(other, "latin1"))).toBe("encrypted_file");
});

test.each([0.1, 0.5, 0.9, 0.99])("a file cut off after %d of its length is refused", async (share) => {
  expect(await outcomeOf(saDec.slice(0, Math.floor(saDec.length * share)))).toBe("unreadable_file");
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])("a file with broken bytes is never read in part (%i)", async (seed) => {
  const broken = saDec.slice();
  let at = seed * 7919;
  for (let count = 0; count < 40; count++) {
    at = (at * 1103515245 + 12345) % 2 ** 31;
    broken[at % broken.length] = (at >> 8) & 255;
  }
  expect(await outcomeOf(broken)).toBe("unreadable_file");
});

test.each([
  ["nothing behind its first line", "%PDF-1.7\n", "unreadable_file"],
  [
    "pages that hold each other",
    "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 5/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>",
    "empty_letter",
  ],
  [
    "fewer pages than it says",
    "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9000000/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>",
    "empty_letter",
  ],
])("a file with %s", async (_, file, outcome) => {
  expect(await outcomeOf(new TextEncoder().encode(file))).toBe(outcome);
});

test("very many pages are asked about, and as many read as are answered", async () => {
  const many = pdfOf(Array.from({ length: 300 }, () => ({ pieces: [{ x: 85, y: 100, text: "chữ" }] })));
  expect(await outcomeOf(many)).toBe('{"asks":"pages","pages":300,"scanned":0,"suggested":200}');
  const result = await readPages(many, { answers: { pages: 3 } });
  expect([result.pages?.length, result.unread]).toEqual([3, 297]);
});

test("a text in another language is told as such", async () => {
  const english =
    "The Department of Agriculture asks the districts to report on the state of the harvest in the province by the end of September.";
  expect(await outcomeOf(pdfOf([{ pieces: set(english, { top: 100 }) }]))).toBe("not_vietnamese");
});

test("a reading that was cancelled stops", async () => {
  const signal = AbortSignal.abort(new Error("cancelled"));
  await expect(readPages(saDec, { signal })).rejects.toThrow("cancelled");
});

test("a digital signature is noticed", async () => {
  const signed = Buffer.from(
    Buffer.from(plain)
      .toString("latin1")
      .replace("/AcroForm<<", "/Perms<</DocMDP<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>>>/AcroForm<<"),
    "latin1",
  );
  expect((await readPages(plain)).signed).toBe(false);
  expect((await readPages(signed)).signed).toBe(true);
});
