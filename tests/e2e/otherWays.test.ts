import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rows, workbookFile } from "../addin/reading/workbookFiles.ts";
import { launchBrowser } from "../browser.ts";
import { openPane, type Desk } from "./openPane.ts";
import { startTestProduct, type TestProduct } from "./startTestProduct.ts";

/** The same job from the mail program, the plain web page, and at the other end: the ward that received the letter. */
describe("from a message, a web page and a ward", { timeout: 60_000 }, () => {
  let product: TestProduct;
  let browser: Browser;
  let clerk: Desk;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startTestProduct(), launchBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const confirmAll = async (desk: Desk) => {
    await desk.pane.getByRole("button", { name: /^Xác nhận \d+ điểm đã rõ$/ }).click();
    for (const point of ["8", "9"]) {
      const confirm = desk.card(point).getByRole("button", { name: "Xác nhận", exact: true });
      if ((await confirm.count()) > 0) await confirm.click();
    }
    await desk.pane.getByText("Đã rà 9/9 điểm", { exact: true }).waitFor();
    await desk.pane.getByRole("button", { name: "Trình", exact: true }).click();
    await desk.pane.getByRole("button", { name: "Trình ngay" }).click();
    await desk.pane.getByText("Văn bản đã trình").waitFor();
  };

  test("in Outlook the attachment is read, reviewed and submitted; the message gets a category", async () => {
    clerk = await openPane(browser, product.url, "/outlook/?office=city");
    await clerk.pane.getByRole("radio", { name: /CV-UBND-HC-Sa-Dec\.docx/ }).waitFor();
    await clerk.pane.getByRole("button", { name: "Đọc văn bản" }).click();
    await clerk.signIn("Lê Thị Mai", "Đăng nhập để rà và trình");
    await confirmAll(clerk);
    await clerk.page.getByText("Giao việc", { exact: true }).first().waitFor();
    expect(clerk.faults).toEqual([]);
  });

  test("opened again, the message shows where its points stand; another message does not", async () => {
    await clerk.page.getByText("Fwd: V/v Thông báo kết luận").first().click();
    await clerk.pane.getByRole("heading", { name: "Chọn văn bản để đọc" }).waitFor();
    await clerk.page
      .getByText(/^V\/v Thông báo kết luận/)
      .first()
      .click();
    await clerk.pane.getByText("Văn bản đã trình").waitFor();
    await clerk.page.reload();
    await clerk.pane.getByText("Văn bản đã trình").waitFor();
    expect(await clerk.card("9").innerText()).toContain("Chờ cho ý kiến");
  });

  test("the same letter in another message's body is recognised, not submitted twice", async () => {
    await clerk.page.getByText("Fwd: V/v Thông báo kết luận").first().click();
    await clerk.pane.getByRole("radio", { name: /Nội dung thư/ }).waitFor();
    await clerk.pane.getByRole("button", { name: "Đọc văn bản" }).click();
    await clerk.pane.getByText("Văn bản đã trình").waitFor();
    expect(clerk.faults).toEqual([]);
    await clerk.context.close();
  });

  test("the ward that received it: general orders for its own units, points for others preset as not its own", async () => {
    const ward = await openPane(browser, product.url, "/word/?file=/local/letters/sa-dec-2024.docx&office=ward", {
      office: "ward",
    });
    await ward.signIn("Ngô Thị Kim Chi", "Đăng nhập để rà và trình");
    expect(await ward.card("1").innerText()).toContain("Tất cả nơi nhận · 7 đơn vị");
    for (const point of ["8", "9"]) {
      expect((await ward.card(point).innerText()).split("\n")[1]).toBe("Không thuộc đơn vị mình");
    }
    await confirmAll(ward);
    expect(ward.faults).toEqual([]);
    await ward.context.close();
  });

  test("on the web page a dropped letter is read the same way, and recognised", async () => {
    const web = await openPane(browser, product.url, "/pane/");
    const letter = await web.page.request.get(`${product.url}/local/letters/sa-dec-2024.docx`);
    await web.page.getByTestId("letter-file").setInputFiles({
      name: "cong-van.docx",
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      buffer: await letter.body(),
    });
    await web.signIn("Lê Thị Mai", "Đăng nhập để rà và trình");
    await web.pane.getByText("Văn bản đã trình").waitFor();
    expect(web.faults).toEqual([]);
    await web.context.close();
  });

  test("the start page opens a file of one's own, and refuses what it cannot open", async () => {
    const start = await openPane(browser, product.url, "/");
    const chooser = start.page.getByLabel("Chọn tệp");
    await chooser.setInputFiles({ name: "phim.mp4", mimeType: "", buffer: Buffer.from("x") });
    await start.page.getByText(/^Chỉ mở được tệp .* Chọn tệp khác\.$/).waitFor();
    const letter = await start.page.request.get(`${product.url}/local/letters/sa-dec-2024.docx`);
    await chooser.setInputFiles({ name: "Công văn của tôi.docx", mimeType: "", buffer: await letter.body() });
    await start.page.waitForURL(/\/word\//);
    await start.page.getByText("Giao phòng Nội vụ chủ trì").first().waitFor();
    await start.page.goto(`${product.url}/`);
    await start.page.getByRole("link", { name: "Công văn của tôi.docx" }).waitFor();
    const table = {
      name: "Phụ lục.xlsx",
      mimeType: "",
      buffer: Buffer.from(workbookFile([{ xml: rows(["A", "B"]) }])),
    };
    await chooser.setInputFiles([{ name: "Công văn của tôi.docx", mimeType: "", buffer: await letter.body() }, table]);
    await start.page.waitForURL(/\/outlook\//);
    await start.page
      .frameLocator('iframe[src*="/pane/"]')
      .getByRole("checkbox", { name: /Phụ lục\.xlsx/, checked: true })
      .waitFor();
    expect(start.faults).toEqual([]);
    await start.context.close();
  });

  test("speaks English on every screen of the chief's", async () => {
    const web = await openPane(browser, product.url, "/pane/", { language: "en" });
    const vietnamese = /Chờ|Đang|Không nêu|Đã quán triệt|Điểm \d|Số đến|thứ (?:Hai|Ba|Tư|Năm|Sáu)/;
    const says = async () => (await web.page.locator("main").innerText()).replaceAll(/Ủy ban[^\n]*/g, "");
    await web.pane.getByRole("heading", { name: "Choose the letter to read" }).waitFor();
    expect(await says()).not.toMatch(vietnamese);
    const letter = await web.page.request.get(`${product.url}/local/letters/sa-dec-2024.docx`);
    await web.page
      .getByTestId("letter-file")
      .setInputFiles({ name: "letter.docx", mimeType: "", buffer: await letter.body() });
    await web.pane.getByRole("heading", { name: "9 points with an order found" }).waitFor();
    expect(await says()).not.toMatch(vietnamese);
    await web.signIn("Đặng Quốc Bình");
    await web.pane.getByText("Submitted letter").waitFor();
    expect(await says()).not.toMatch(vietnamese);
    for (const tab of [/^Waiting for me/, /^My items/, /^Follow-up/]) {
      await web.pane.getByRole("button", { name: tab }).click();
      await web.pane.getByRole("button", { name: "Refresh" }).waitFor();
      expect(await says()).not.toMatch(vietnamese);
    }
    await web.context.close();
  });
});
