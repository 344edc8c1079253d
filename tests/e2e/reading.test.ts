import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outlookFile } from "../addin/reading/outlookFiles.ts";
import { rows, workbookFile } from "../addin/reading/workbookFiles.ts";
import { launchBrowser } from "../browser.ts";
import { openPane, type Desk } from "./openPane.ts";
import { letterPicture, scanOf } from "./scannedLetter.ts";
import { startTestProduct, type TestProduct } from "./startTestProduct.ts";

/** Every kind of file, in the built pane under its strict policy: nothing is asked of any other address. */
describe("what really arrives, read in the browser", { timeout: 60_000 }, () => {
  let product: TestProduct;
  let browser: Browser;
  let web: Desk;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startTestProduct(), launchBrowser()]);
    web = await openPane(browser, product.url, "/pane/", { width: 400 });
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const violations = async () => {
    await web.page.emulateMedia({ reducedMotion: "reduce" });
    // Fluent's own hidden stops hand the focus on.
    const { violations: found } = await new AxeBuilder({ page: web.page }).exclude("[data-tabster-dummy]").analyze();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
  };
  const file = (name: string, content: Uint8Array | string) => ({ name, mimeType: "", buffer: Buffer.from(content) });
  const give = (...files: readonly ReturnType<typeof file>[]) =>
    web.page.getByTestId("letter-file").setInputFiles(files);
  const found = (count: number) =>
    web.pane.getByRole("heading", { name: `Tìm thấy ${count} điểm có giao việc` }).waitFor();
  const again = () => web.pane.getByRole("button", { name: "Đọc văn bản khác" }).click();
  const how = () => web.pane.getByTestId("how-read").innerText();

  test("a Word file, a PDF with text, a mail and a message saved by Outlook", async () => {
    const letter = await web.page.request.get(`${product.url}/local/letters/sa-dec-2024.docx`);
    await give(file("công văn.docx", await letter.body()));
    await found(9);
    await again();
    await give(file("sa-dec.pdf", readFileSync(new URL("../addin/reading/files/sa-dec.pdf", import.meta.url))));
    await found(9);
    expect(await how()).toContain("Nguồn: lớp chữ của PDF");
    await again();
    const mail =
      "From: a@x.example\r\nTo: b@x.example\r\nSubject: X\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n";
    await give(file("thư.eml", `${mail}1. Giao Phòng Nội vụ chủ trì báo cáo trước ngày 01/4/2026.`));
    await web.pane.getByRole("button", { name: "Đọc văn bản" }).click();
    await found(1);
    await again();
    await give(
      file("thư.msg", outlookFile({ subject: "X", body: "1. Giao Phòng Nội vụ chủ trì.\r\n2. Giao Văn phòng." })),
    );
    await web.pane.getByRole("button", { name: "Đọc văn bản" }).click();
    await found(2);
    await again();
    expect(web.faults).toEqual([]);
  });

  test("a scan with its appendix: progress, source, doubtful words, and the piece of the scan to compare", async () => {
    const scan = scanOf(await letterPicture(browser));
    const table = rows(
      ["PHỤ LỤC"],
      ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
      ["1", "Sửa chữa cầu Cây Da", "Phòng Kinh tế", "30/6/2026"],
    );
    await give(file("Phụ lục.xlsx", workbookFile([{ xml: table }])), file("CV 47.pdf", scan));
    await web.pane.getByRole("button", { name: "Đọc 2 tệp như một văn bản" }).waitFor();
    expect(await violations()).toEqual([]);
    await web.pane.getByRole("button", { name: "Đọc 2 tệp như một văn bản" }).click();
    await web.pane.getByText("Đang nhận dạng trang 1/1").waitFor();
    await found(4);
    expect(await how()).toMatch(/CV 47\.pdf: nhận dạng từ bản quét\nPhụ lục\.xlsx: /);
    await web.signIn("Lê Thị Mai", "Đăng nhập để rà và trình");
    const card = web.card("2");
    await card.getByText(/chữ nhận dạng chưa chắc/).waitFor();
    await card.getByRole("button", { name: "Điểm 2" }).click();
    await card
      .getByRole("button", { name: /^Xem «.*» trên bản quét$/ })
      .first()
      .click();
    const crop = card.getByTestId("scan-crop");
    await crop.waitFor();
    await expect.poll(() => crop.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(20);
    expect(await violations()).toEqual([]);
    expect(web.faults).toEqual([]);
  });

  test("reading a scan can be cancelled; a locked or broken file gets its sentence", async () => {
    await web.pane.getByRole("button", { name: "Đọc văn bản khác" }).click();
    await give(file("bản quét.pdf", scanOf(await letterPicture(browser))));
    await web.pane.getByRole("button", { name: "Hủy" }).click();
    await web.pane.getByRole("heading", { name: "Chọn văn bản để đọc" }).waitFor();
    await give(file("hỏng.pdf", "%PDF-1.7 hỏng"));
    await web.pane.getByText("Không đọc được tệp này").waitFor();
    expect(web.faults).toEqual([]);
  });
});
