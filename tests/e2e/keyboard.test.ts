import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { openPane } from "./openPane.ts";
import { startTestProduct, type TestProduct } from "./startTestProduct.ts";
import { Typist } from "./Typist.ts";

/**
 * The main job with the keyboard alone. The clerk works inside the simulated Word, where office.js takes Tab, Esc and F6 for
 * itself; the others in a narrow window. The steps build on each other.
 */
describe("the story without a mouse", { timeout: 60_000 }, () => {
  let product: TestProduct;
  let browser: Browser;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startTestProduct(), launchBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const sitDown = async (path: string, width?: number) => {
    const desk = await openPane(browser, product.url, path, width === undefined ? {} : { width });
    const typist = await Typist.at(desk.page);
    return { ...desk, typist };
  };
  /** With the focus on the button that asks for it: chooses the person in the issuer's window. */
  const signIn = async ({ context, page, pane }: Awaited<ReturnType<typeof sitDown>>, person: string) => {
    const [popup] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("Enter")]);
    const chosen = popup.getByRole("button", { name: person });
    await chosen.waitFor();
    while (!(await chosen.evaluate((button) => button === document.activeElement))) await popup.keyboard.press("Tab");
    await popup.keyboard.press("Enter");
    await pane.getByText(person).first().waitFor();
  };
  const atDesk = async (person: string, part: RegExp) => {
    const desk = await sitDown("/pane/", 400);
    await desk.pane.getByRole("heading", { level: 2 }).waitFor();
    await desk.typist.go("Tab", "Đăng nhập");
    await signIn(desk, person);
    await desk.typist.go("Tab", part);
    await desk.typist.press("Enter");
    await desk.typist.standsOn(part);
    return desk;
  };

  test("the clerk reads, signs in, corrects one point, sets one aside, confirms the rest and submits", async () => {
    const clerk = await sitDown("/word/?file=/local/letters/sa-dec-2024.docx&office=city");
    const { typist, page, pane } = clerk;
    await pane.getByRole("heading", { name: "Tìm thấy 9 điểm có giao việc" }).waitFor();
    while (!(await typist.focus()).inPane) await page.keyboard.press("Tab");
    await typist.go("Tab", "Đăng nhập để rà và trình");
    await signIn(clerk, "Lê Thị Mai");
    await clerk.card("9").waitFor();
    await typist.settled("signing in");

    await typist.go("ArrowDown", "Điểm 9", 10);
    await typist.press("Enter");
    await pane.getByLabel("Ghi chú gửi lãnh đạo").waitFor();
    await typist.go("Tab", "Đơn vị phối hợp");
    await typist.press("ArrowDown");
    await typist.press("Escape");
    await typist.standsOn("Đơn vị phối hợp");
    expect(await clerk.card("9").getByRole("listbox").count()).toBe(0);
    await typist.type("tai chinh");
    await typist.press("Enter");
    await clerk
      .card("9")
      .getByRole("button", { name: /^Bỏ .*Tài chính/ })
      .waitFor();
    await typist.go("Tab", "Hạn nội bộ");
    await typist.type("16/12/2024");
    await typist.go("Tab", "Xác nhận");
    await typist.press("Enter");
    await typist.standsOn("Điểm 1");
    await typist.hears("Đã xác nhận. Đã rà 1/9 điểm.");

    await typist.go("ArrowDown", "Điểm 7", 10);
    await typist.press("Enter");
    await typist.press("Escape");
    await typist.standsOn("Điểm 7");
    await typist.go("Tab", "Không giao việc");
    await typist.press("Space");
    await typist.standsOn("Điểm 8");
    await typist.hears("Không giao việc. Đã rà 2/9 điểm.");

    await typist.go("Tab", /^Xác nhận \d+ điểm đã rõ$/);
    await typist.press("Enter");
    await typist.hears(/Đã xác nhận \d điểm\./);
    await typist.settled("confirming what is clear");
    if ((await typist.focus()).name !== "Trình") {
      await typist.go("Tab", "Xác nhận");
      await typist.press("Enter");
    }
    await pane.getByText("Đã rà 9/9 điểm", { exact: true }).waitFor();
    await typist.standsOn("Trình");

    await typist.press("Enter");
    await typist.standsOn("Trình văn bản");
    await typist.go("Tab", "Trình ngay", 8);
    await typist.press("Enter");
    await pane.getByTestId("submitted").waitFor();
    await typist.hears("Đã trình.");
    await typist.settled("submitting");
    await typist.go("ArrowDown", "Điểm 9", 10);
    await typist.press("Enter");
    await pane.getByTestId("item-screen").getByText("Lịch sử xử lý").waitFor();
    await typist.press("Escape");
    await typist.standsOn("Điểm 9");
    expect(clerk.faults).toEqual([]);
    await clerk.context.close();
  });

  test("the agency leader changes one deadline and directs the letter", async () => {
    const { typist, pane, card, faults, context } = await atDesk("Nguyễn Hữu Phước", /^Chờ tôi/);
    await card("9").waitFor();
    await typist.go("Tab", "Tải lại");
    await typist.go("ArrowDown", "Điểm 9", 10);
    await typist.go("Tab", "Sửa", 3);
    await typist.press("Enter");
    await pane.getByLabel("Ngày hết hạn").waitFor();
    await typist.go("Shift+Tab", "Ngày hết hạn");
    await typist.press("Control+A");
    await typist.type("20/12/2024");
    await typist.go("Tab", "Xong");
    await typist.press("Enter");
    await typist.standsOn("Sửa");
    await typist.go("Shift+Tab", "Đồng ý cả văn bản");
    await typist.press("Enter");
    await typist.hears("Đã đồng ý 8 việc của văn bản.");
    await typist.settled("directing");
    expect(faults).toEqual([]);
    await context.close();
  });

  test("a unit leader takes one on and names a person, and acknowledges a general order", async () => {
    const { typist, card, faults, context } = await atDesk("Trần Thị Lan", /^Chờ tôi/);
    await card("9").waitFor();
    await typist.go("Tab", "Tải lại");
    await typist.go("ArrowDown", "Điểm 9", 10);
    await typist.go("Tab", "Người thực hiện", 3);
    await typist.go("Tab", "Nhận và phân công", 3);
    await typist.press("Enter");
    await typist.hears("Đã nhận và phân công Võ Thành Nhân.");
    await card("9").waitFor({ state: "detached" });
    await typist.settled("taking on");
    await typist.go("ArrowDown", "Điểm 1", 10);
    await typist.go("Tab", "Đã quán triệt", 3);
    await typist.press("Enter");
    await card("1").waitFor({ state: "detached" });
    await typist.standsOn("Điểm 2");
    expect(faults).toEqual([]);
    await context.close();
  });

  test("another returns his with a reason", async () => {
    const { typist, card, faults, context } = await atDesk("Phạm Minh Tuấn", /^Chờ tôi/);
    await card("8").waitFor();
    await typist.go("Tab", "Tải lại");
    await typist.go("ArrowDown", "Điểm 8", 10);
    await typist.go("Tab", "Trả lại", 5);
    await typist.press("Enter");
    await typist.standsOn(/^Lý do trả lại/);
    await typist.press("Escape");
    await typist.settled("leaving the form");
    await typist.go("Tab", "Trả lại", 5);
    await typist.press("Enter");
    await typist.type("Nội dung này thuộc Phòng Kinh tế");
    await typist.go("Tab", "Trả lại", 6);
    await typist.press("Enter");
    await typist.hears("Đã trả lại.");
    await card("8").waitFor({ state: "detached" });
    await typist.settled("returning");
    expect(faults).toEqual([]);
    await context.close();
  });

  test("the assignee opens the item, comes back to its card, and starts; then leaves by the account menu", async () => {
    const { typist, pane, card, faults, context } = await atDesk("Võ Thành Nhân", /^Việc của tôi/);
    await card("9").waitFor();
    await typist.go("Tab", "Tải lại");
    await typist.go("ArrowDown", "Điểm 9", 10);
    await typist.press("Enter");
    await pane.getByTestId("item-screen").getByText("Lịch sử xử lý").waitFor();
    await typist.settled("opening");
    await typist.press("Escape");
    await typist.standsOn("Điểm 9");
    await typist.go("Tab", "Bắt đầu", 3);
    await typist.press("Enter");
    await typist.hears("Đã bắt đầu.");
    await card("9").getByText("Đang thực hiện").waitFor();
    await typist.settled("starting");

    await typist.go("Shift+Tab", "Tài khoản: Võ Thành Nhân");
    await typist.press("Enter");
    await typist.standsOn("English");
    await typist.press("Enter");
    await pane.getByRole("heading", { name: "My items" }).waitFor();
    await typist.settled("changing the language");
    expect(faults).toEqual([]);
    await context.close();
  });
});
