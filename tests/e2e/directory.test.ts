import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { openPane } from "./openPane.ts";
import { startTestProduct, type TestProduct } from "./startTestProduct.ts";

/** An office changes on the first of a month, and the clerk's next letter has to know. In a pane as narrow as Office makes it. */
describe("the office's directory, kept by its administrator", { timeout: 60_000 }, () => {
  let product: TestProduct;
  let browser: Browser;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startTestProduct(), launchBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const administrator = async () => {
    const desk = await openPane(browser, product.url, "/pane/", { width: 320 });
    await desk.signIn("Huỳnh Ngọc Anh");
    await desk.pane.getByRole("button", { name: "Cài đặt" }).click();
    return desk;
  };

  test("a unit is edited, units are imported, and a clerk's letter offers the new one", async () => {
    const desk = await administrator();
    const { pane } = desk;
    // What another administrator saves in between is not lost, nor is what was typed here.
    const other = await administrator();
    await other.pane.getByLabel("Tìm theo tên, không cần dấu").fill("tu phap");
    await other.pane.getByRole("button", { name: /^Phòng Tư pháp/ }).click();
    await other.pane.getByLabel("Hộp thư").fill("tu-phap-moi@sadec.example");

    await pane.getByLabel("Tìm theo tên, không cần dấu").fill("tu phap");
    await pane.getByRole("button", { name: /^Phòng Tư pháp/ }).click();
    await pane.getByLabel("Tên đơn vị").fill("Phòng Nội vụ");
    await pane.getByRole("button", { name: "Lưu", exact: true }).click();
    await pane.getByText("Cùng cấp trên đã có đơn vị mang tên này.").first().waitFor();
    await pane.getByLabel("Tên đơn vị").fill("Phòng Tư pháp và Hộ tịch");
    await pane.getByRole("button", { name: "Lưu", exact: true }).click();
    await pane.getByText("Đã lưu vào danh mục.").first().waitFor();

    await other.pane.getByRole("button", { name: "Lưu", exact: true }).click();
    await other.pane
      .getByText(/Đã tải bản mới và giữ những gì vừa nhập/)
      .first()
      .waitFor();
    expect(await other.pane.getByLabel("Tên đơn vị").inputValue()).toBe("Phòng Tư pháp và Hộ tịch");
    expect(await other.pane.getByLabel("Hộp thư").inputValue()).toBe("tu-phap-moi@sadec.example");
    await other.context.close();

    await pane.getByTestId("scope-exchange").click();
    const rows = [
      "Mã đơn vị;Tên đơn vị;Loại;Mã đơn vị cấp trên;Từ ngày",
      ";Trung tâm Chuyển đổi số;Đơn vị sự nghiệp;ubnd-tp-sa-dec;01/09/2024",
      ";Trung tâm Hỏng;Đơn vị sự nghiệp;ubnd-tp-sa-dec;31/06/2024",
    ];
    await pane.getByTestId("directory-file").setInputFiles({
      name: "don-vi.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`\uFEFF${rows.join("\r\n")}`),
    });
    const preview = pane.getByTestId("import-preview");
    await preview.getByText("Đơn vị, dòng 3 · «Từ ngày»", { exact: false }).waitFor();
    await preview.getByText("thêm đơn vị Trung tâm Chuyển đổi số").waitFor();
    await preview.getByRole("button", { name: "Lưu 1 thay đổi, bỏ qua 1 dòng lỗi" }).click();
    await pane.getByText("Đã nhập 1 thay đổi vào danh mục.").first().waitFor();

    const [file] = await Promise.all([
      desk.page.waitForEvent("download"),
      pane.getByRole("button", { name: "Excel (.xlsx)" }).click(),
    ]);
    await pane.getByTestId("directory-file").setInputFiles(await file.path());
    await preview.getByText("Tệp không làm thay đổi gì.").waitFor();

    await pane.getByTestId("scope-history").click();
    const history = pane.locator("[data-testid=directory-history] > li");
    await history.first().getByText("Huỳnh Ngọc Anh").waitFor();
    expect(await history.first().innerText()).toContain("Thêm đơn vị Trung tâm Chuyển đổi số");
    expect(await history.nth(1).innerText()).toContain("Phòng Tư pháp → Phòng Tư pháp và Hộ tịch");
    expect(await desk.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(desk.faults).toEqual([]);
    await desk.context.close();

    const clerk = await openPane(browser, product.url, "/pane/");
    await clerk.signIn("Lê Thị Mai");
    const letter = await clerk.page.request.get(`${product.url}/local/letters/sa-dec-2024.docx`);
    await clerk.page.getByTestId("letter-file").setInputFiles({
      name: "cong-van.docx",
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      buffer: await letter.body(),
    });
    await clerk.card("9").getByRole("button", { name: "Điểm 9" }).click();
    await clerk.pane.getByRole("combobox", { name: "Đơn vị chủ trì" }).fill("chuyen doi so");
    await clerk.pane.getByRole("option", { name: "Trung tâm Chuyển đổi số" }).click();
    expect(await clerk.card("9").innerText()).toContain("Trung tâm Chuyển đổi số");
    expect(clerk.faults).toEqual([]);
    await clerk.context.close();
  });
});
