import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { openPane } from "./openPane.ts";
import { startTestProduct, type TestProduct } from "./startTestProduct.ts";

/**
 * Most units of an office have nobody in the directory: a clerk records for them, in a pane as narrow as Office makes it.
 * An act recorded for the wrong unit would be a false official record. The steps build on each other.
 */
describe("recording for units that have nobody here, at 320 px", { timeout: 60_000 }, () => {
  let product: TestProduct;
  let browser: Browser;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startTestProduct(), launchBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const atDesk = async (person: string, tab?: RegExp) => {
    const desk = await openPane(browser, product.url, "/pane/", { width: 320 });
    await desk.signIn(person);
    if (tab !== undefined) await desk.pane.getByRole("button", { name: tab }).click();
    return desk;
  };
  const isNarrow = (desk: Awaited<ReturnType<typeof atDesk>>) =>
    desk.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

  test("a letter is previewed as it is reviewed, submitted and directed", async () => {
    const clerk = await openPane(browser, product.url, "/pane/", { width: 320 });
    const letter = await clerk.page.request.get(`${product.url}/local/letters/sa-dec-2024.docx`);
    await clerk.page.getByTestId("letter-file").setInputFiles({
      name: "cong-van.docx",
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      buffer: await letter.body(),
    });
    const first = clerk.pane.getByRole("listitem").filter({ hasText: "Điểm 1" }).first();
    await first.getByText("Chỉ đạo chung, không có hạn").waitFor();
    expect(await first.innerText()).toContain("Tất cả nơi nhận");
    expect(await first.innerText()).not.toContain("31/12/2024");
    await clerk.signIn("Lê Thị Mai", "Đăng nhập để rà và trình");
    await clerk.pane.getByRole("button", { name: /^Xác nhận \d+ điểm đã rõ$/ }).click();
    for (const point of ["8", "9"]) {
      const confirm = clerk.card(point).getByRole("button", { name: "Xác nhận", exact: true });
      if ((await confirm.count()) > 0) await confirm.click();
    }
    await clerk.pane.getByRole("button", { name: "Trình", exact: true }).click();
    await clerk.pane.getByText("Nguyễn Hữu Phước, Đặng Quốc Bình").waitFor();
    await clerk.pane.getByRole("button", { name: "Trình ngay" }).click();
    await clerk.pane.getByText("Văn bản đã trình").waitFor();
    await clerk.context.close();

    const leader = await atDesk("Nguyễn Hữu Phước", /^Chờ tôi/);
    await leader.pane.getByRole("button", { name: "Đồng ý cả văn bản" }).click();
    await leader.pane
      .getByText(/^Đã đồng ý \d+ việc của văn bản\.$/)
      .first()
      .waitFor();
    await leader.context.close();
  });

  test("the clerk finds the units one by one, and records for the one that is open", async () => {
    const clerk = await atDesk("Lê Thị Mai", /^Chờ tôi/);
    const units = clerk.pane.getByRole("region", { name: "Chờ ghi thay" });
    const justice = units.getByRole("button", { name: /^Phòng Tư pháp · \d+ việc chờ ghi thay$/ });
    await justice.waitFor();
    const before = await units.getByRole("listitem").count();
    expect(await units.getByRole("article").count()).toBe(0);
    await justice.press("Enter");
    expect(await isNarrow(clerk)).toBe(true);
    await units.getByRole("button", { name: /^Thay mặt Phòng Tư pháp: đã quán triệt cả \d+$/ }).press("Enter");
    await justice.waitFor({ state: "detached" });
    expect(await units.getByRole("listitem").count()).toBe(before - 1);
    expect(clerk.faults).toEqual([]);
    await clerk.context.close();
  });

  test("the item's page says for which unit, and asks first for which unit else", async () => {
    const clerk = await atDesk("Lê Thị Mai", /^Theo dõi/);
    await clerk.card("1").getByRole("button", { name: "Điểm 1" }).click();
    const item = clerk.pane.getByTestId("item-screen");
    await item.getByText("Phòng Tư pháp · Đã quán triệt", { exact: true }).waitFor();
    expect(await item.getByText(/^[^:]+ · Đã quán triệt$/).count()).toBe(1);
    expect(await item.getByRole("button", { name: "Đã quán triệt" }).count()).toBe(0);
    await item.getByLabel("Thay mặt đơn vị").selectOption("Phòng Tài chính - Kế hoạch");
    await item.getByRole("button", { name: "Đã quán triệt" }).click();
    await item.getByText("Phòng Tài chính - Kế hoạch · Đã quán triệt", { exact: true }).waitFor();
    expect(await item.getByText(/^[^:]+ · Đã quán triệt$/).count()).toBe(2);
    expect(await isNarrow(clerk)).toBe(true);
    expect(clerk.faults).toEqual([]);
    await clerk.context.close();
  });

  test("what a unit returned does not go back to it unless somebody says so", async () => {
    const unit = await atDesk("Phạm Minh Tuấn", /^Chờ tôi/);
    await unit.card("8").getByRole("button", { name: "Trả lại" }).click();
    await unit.card("8").getByRole("button", { name: "Không thuộc chức năng" }).click();
    await unit.card("8").getByRole("button", { name: "Trả lại", exact: true }).click();
    await unit.card("8").waitFor({ state: "detached" });
    await unit.context.close();

    const leader = await atDesk("Nguyễn Hữu Phước", /^Chờ tôi/);
    const card = leader.card("8");
    await card.getByRole("button", { name: "Giữ nguyên đơn vị" }).waitFor();
    expect(await card.getByRole("button", { name: "Đồng ý" }).count()).toBe(0);
    await card.getByRole("button", { name: "Giao lại" }).click();
    await card.getByLabel("Đơn vị chủ trì").waitFor();
    await card.getByRole("button", { name: "Giao lại" }).click();
    await card.getByText("Đơn vị này đã trả lại.").waitFor();
    await card.getByLabel("Đơn vị chủ trì").fill("noi vu");
    await card.getByRole("option", { name: "Phòng Nội vụ" }).click();
    await card.getByRole("button", { name: "Giao lại" }).click();
    await card.waitFor({ state: "detached" });
    expect(leader.faults).toEqual([]);
    await leader.context.close();

    const next = await atDesk("Trần Thị Lan", /^Chờ tôi/);
    await next.card("8").getByRole("button", { name: "Nhận và phân công" }).waitFor();
    await next.context.close();
  });
});
