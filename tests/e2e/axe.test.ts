import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MailSummary } from "../../local/mailSink.ts";
import { launchBrowser } from "../browser.ts";
import { openPane, type Desk } from "./openPane.ts";
import { startTestProduct, type TestProduct } from "./startTestProduct.ts";

const NARROW = { width: 320, height: 800 };
const WIDE = { width: 1100, height: 800 };
/** Two columns, then one. */
const BOTH = [WIDE, NARROW];

/** axe finds nothing to say against any screen, narrow and wide, light and dark. The steps build on each other. */
describe("every screen suits accessibility checks", { timeout: 90_000 }, () => {
  let product: TestProduct;
  let browser: Browser;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startTestProduct(), launchBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  // The letter's and the message's markup are their senders'; a frame without scripts cannot be looked into; Fluent's menu
  // has hidden stops of its own, which hand the focus on.
  const others = [".docx-wrapper", "iframe[sandbox]", "[data-tabster-dummy]"];
  const violations = async (page: Page, rules?: string[]) => {
    const builder = new AxeBuilder({ page });
    for (const foreign of others) builder.exclude(foreign);
    const { violations: found } = await (rules === undefined ? builder : builder.withRules(rules)).analyze();
    return found.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, target }) => `${String(target)} ${html}`).join("\n")}`,
    );
  };
  /** All rules; in the dark only what colours decide. A host's page stays as wide as it was opened. */
  const look = async (page: Page, name: string, sizes: readonly { width: number; height: number }[] = [NARROW]) => {
    // No colour is measured on its way from one to another.
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.waitForTimeout(50);
      expect(await violations(page), `${name}, ${size.width} px`).toEqual([]);
      const { scroll, view } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        view: document.documentElement.clientWidth,
      }));
      expect(scroll, `${name} scrolls sideways at ${size.width} px`).toBeLessThanOrEqual(view);
    }
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForTimeout(200);
    expect(await violations(page, ["color-contrast"]), `${name}, dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
  };
  const atDesk = async (person: string, tab: RegExp, language: "vi" | "en" = "vi") => {
    const desk = await openPane(browser, product.url, "/pane/", { language });
    await desk.signIn(person);
    await desk.pane.getByRole("button", { name: tab }).click();
    return desk;
  };
  const give = async (desk: Desk, name: string, buffer: Buffer) =>
    desk.page.getByTestId("letter-file").setInputFiles({ name, mimeType: "application/octet-stream", buffer });

  test("start page, in both languages", async () => {
    for (const language of ["vi", "en"] as const) {
      const { page, context } = await openPane(browser, product.url, "/", { language });
      await page.getByRole("heading", { level: 1 }).waitFor();
      await look(page, `start ${language}`, language === "vi" ? BOTH : undefined);
      await context.close();
    }
  });

  test("simulated Word and Outlook, the pane's frame among them", async () => {
    const word = await openPane(browser, product.url, "/word/?file=/local/letters/sa-dec-2024.docx&office=city");
    await word.pane.getByRole("heading", { name: /^Tìm thấy 9 điểm/ }).waitFor();
    await look(word.page, "word", [{ width: 1280, height: 800 }]);
    await word.context.close();
    const outlook = await openPane(browser, product.url, "/outlook/?office=city");
    await outlook.pane.getByRole("radio").first().waitFor();
    await look(outlook.page, "outlook", [{ width: 1280, height: 800 }]);
    await outlook.context.close();
  });

  test("the clerk's screens: source, secrecy, preview, sign-in, review, head, summary, submitted", async () => {
    const clerk = await openPane(browser, product.url, "/pane/");
    const { page, pane } = clerk;
    await pane.getByRole("heading", { name: "Chọn văn bản để đọc" }).waitFor();
    await look(page, "source");
    await give(clerk, "mat.txt", Buffer.from("ỦY BAN NHÂN DÂN\nMẬT\nSố: 12/UBND\n1. Giao phòng Nội vụ chủ trì."));
    await pane.getByTestId("secret-refusal").waitFor();
    await look(page, "secret");

    await page.reload();
    const letter = await page.request.get(`${product.url}/local/letters/sa-dec-2024.docx`);
    await give(clerk, "cong-van.docx", await letter.body());
    await pane.getByRole("heading", { name: /^Tìm thấy 9 điểm/ }).waitFor();
    await look(page, "preview");
    const [popup] = await Promise.all([
      clerk.context.waitForEvent("page"),
      pane.getByRole("button", { name: "Đăng nhập để rà và trình" }).click(),
    ]);
    await popup.getByRole("heading", { level: 1 }).waitFor();
    await look(popup, "sign-in");
    await popup.getByRole("button", { name: "Lê Thị Mai" }).click();

    await clerk.card("9").waitFor();
    await look(page, "review", BOTH);
    await page.setViewportSize(NARROW);
    await clerk.card("9").getByRole("button", { name: "Điểm 9" }).click();
    await pane.getByLabel("Ghi chú gửi lãnh đạo").waitFor();
    await look(page, "card open");
    await pane.getByRole("combobox", { name: "Đơn vị chủ trì" }).fill("van hoa");
    await pane.getByRole("option", { name: "Phòng Văn hóa và Thông tin" }).waitFor();
    await look(page, "units open");
    await page.keyboard.press("Escape");
    await pane.getByRole("button", { name: "Sửa thông tin văn bản" }).click();
    await look(page, "head form");
    await pane.getByRole("button", { name: "Hủy", exact: true }).click();

    await pane.getByRole("button", { name: /^Xác nhận \d+ điểm đã rõ$/ }).click();
    await clerk.card("7").getByRole("button", { name: "Rà lại" }).click();
    await clerk.card("7").getByRole("button", { name: "Không giao việc" }).click();
    for (const point of ["8", "9"]) {
      const confirm = clerk.card(point).getByRole("button", { name: "Xác nhận", exact: true });
      if ((await confirm.count()) > 0) await confirm.click();
    }
    await pane.getByText("Đã rà 9/9 điểm", { exact: true }).waitFor();
    await look(page, "reviewed");
    await pane.getByRole("button", { name: "Trình", exact: true }).click();
    await pane.getByTestId("submit-summary").waitFor();
    await look(page, "submit summary");
    await pane.getByRole("button", { name: "Trình ngay" }).click();
    await pane.getByTestId("submitted").waitFor();
    await look(page, "submitted");
    await clerk.context.close();
  });

  test("the agency leader's letter, with a point open to change", async () => {
    const leader = await atDesk("Nguyễn Hữu Phước", /^Chờ tôi/);
    await leader.card("9").waitFor();
    await look(leader.page, "to direct", BOTH);
    await leader.card("9").getByRole("button", { name: "Sửa" }).click();
    await leader.pane.getByRole("textbox", { name: "Ngày hết hạn" }).waitFor();
    await look(leader.page, "changing a point");
    await leader.card("9").getByRole("button", { name: "Xong" }).click();
    await leader.pane.getByRole("button", { name: "Đồng ý cả văn bản" }).click();
    await leader.pane.getByText("Đã đồng ý 8 việc của văn bản.").first().waitFor();
    await look(leader.page, "nothing waiting");
    await leader.context.close();
  });

  test("the unit leader's list, a return, and a general order among units", async () => {
    const leader = await atDesk("Trần Thị Lan", /^Chờ tôi/);
    await leader.card("9").waitFor();
    await look(leader.page, "to take on", BOTH);
    await leader.card("9").getByRole("button", { name: "Trả lại" }).click();
    await leader.pane.getByLabel("Lý do trả lại").waitFor();
    const nine = leader.card("9");
    // What is missing is told in the pane's words, not in a bubble of the browser's.
    await nine.getByRole("button", { name: "Trả lại" }).click();
    await nine.getByText("Cần ghi lý do.").waitFor();
    await look(leader.page, "returning");
    await leader.pane.getByRole("button", { name: "Hủy", exact: true }).click();
    await nine.getByRole("button", { name: "Đề nghị chuyển đơn vị khác" }).click();
    await nine.getByRole("combobox", { name: "Đơn vị được đề nghị" }).waitFor();
    await nine.getByRole("button", { name: "Đề nghị chuyển đơn vị khác" }).click();
    await nine.getByText("Chọn đơn vị trong danh mục, khác đơn vị đang được giao.").waitFor();
    await nine.getByText("Cần ghi lý do.").waitFor();
    await look(leader.page, "proposing another lead");
    await leader.pane.getByRole("button", { name: "Hủy", exact: true }).click();
    await leader.card("9").getByRole("button", { name: "Nhận và phân công" }).click();
    await leader.card("9").waitFor({ state: "detached" });
    await leader.card("1").getByRole("button", { name: "Điểm 1" }).click();
    await leader.pane.getByTestId("item-screen").getByText("Lịch sử xử lý").waitFor();
    await look(leader.page, "general order");
    await leader.context.close();
  });

  test("the assignee's items, one of them open, a result being written", async () => {
    const assignee = await atDesk("Võ Thành Nhân", /^Việc của tôi/);
    await assignee.card("9").waitFor();
    await look(assignee.page, "mine");
    await assignee.page.setViewportSize(NARROW);
    await assignee.card("9").getByRole("button", { name: "Điểm 9" }).click();
    await assignee.pane.getByTestId("item-screen").getByText("Lịch sử xử lý").waitFor();
    await look(assignee.page, "item", BOTH);
    await assignee.page.setViewportSize(NARROW);
    await assignee.pane.getByTestId("item-screen").getByRole("button", { name: "Báo hoàn thành" }).click();
    await look(assignee.page, "reporting");
    const item = assignee.pane.getByTestId("item-screen");
    await item.getByRole("button", { name: "Hủy", exact: true }).click();
    await item.getByRole("button", { name: "Xin gia hạn" }).click();
    await item.getByLabel("Lý do gia hạn").waitFor();
    await item.getByRole("button", { name: "Xin gia hạn" }).click();
    await item.getByText("Chọn ngày sau 31/12/2024.").waitFor();
    await item.getByText("Cần ghi lý do.").waitFor();
    await look(assignee.page, "asking for more time");
    await item.getByRole("textbox", { name: "Gia hạn đến ngày" }).fill("17/02/2025");
    await item.getByLabel("Lý do gia hạn").fill("Chờ số liệu của các phường.");
    await item.getByRole("button", { name: "Xin gia hạn" }).click();
    await assignee.pane.getByText("Đã gửi đề nghị gia hạn.").first().waitFor();
    await assignee.context.close();

    const leader = await atDesk("Nguyễn Hữu Phước", /^Chờ tôi/);
    await leader.card("9").getByRole("button", { name: "Đồng ý gia hạn" }).click();
    await leader.card("9").getByLabel("Số, ký hiệu văn bản cấp trên cho gia hạn").waitFor();
    await look(leader.page, "granting more time");
    await leader.card("9").getByRole("button", { name: "Đồng ý gia hạn" }).click();
    await leader.pane.getByText("Đã gia hạn.").first().waitFor();
    await leader.context.close();
  });

  test("follow-up, in English", async () => {
    const chief = await atDesk("Đặng Quốc Bình", /^Follow-up/, "en");
    await chief.pane.getByTestId("figure-general").waitFor();
    await look(chief.page, "follow-up", BOTH);
    await chief.pane.getByRole("button", { name: /^Account/ }).click();
    await chief.pane.getByRole("menuitem").first().waitFor();
    await look(chief.page, "account menu");
    await chief.context.close();
  });

  test("the office's directory, in English", async () => {
    const administrator = await atDesk("Huỳnh Ngọc Anh", /^Settings/, "en");
    const { pane, page } = administrator;
    await pane.getByRole("button", { name: /^Phòng Nội vụ/ }).click();
    await pane.getByLabel("Unit name").waitFor();
    await look(page, "a unit of the directory", BOTH);
    await pane.getByTestId("scope-people").click();
    await pane.getByRole("button", { name: /^Huỳnh Ngọc Anh/ }).click();
    await pane.getByRole("group", { name: "Post 1" }).waitFor();
    await look(page, "a person of the directory");
    await pane.getByTestId("scope-calendar").click();
    await pane.getByRole("button", { name: /^Year/ }).first().click();
    await look(page, "a year of the calendar");
    await pane.getByTestId("scope-rules").click();
    await look(page, "rules of the office");
    await pane.getByTestId("scope-exchange").click();
    const faulty = "Mã đơn vị,Tên đơn vị,Loại,Từ ngày\n,Trung tâm X,Khác,01/09/2024\n,Trung tâm Y,Khác,hôm nay";
    await pane
      .getByTestId("directory-file")
      .setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer: Buffer.from(faulty) });
    await pane.getByTestId("import-preview").waitFor();
    await look(page, "an import before it is saved");
    await pane.getByTestId("scope-history").click();
    await pane.getByTestId("directory-history").waitFor();
    await look(page, "history of the directory");
    await administrator.context.close();
  });

  test("mailbox, with a mail open", async () => {
    const { page, context } = await openPane(browser, product.url, "/mailbox/");
    await page
      .getByRole("button", { name: /điểm 9/i })
      .first()
      .click();
    await page.getByRole("article").waitFor();
    await look(page, "mailbox", BOTH);
    const [row] = (await (await page.request.get(`${product.url}/local/mails`)).json()) as [{ id: string }];
    const mail = (await (await page.request.get(`${product.url}/local/mails/${row.id}`)).json()) as MailSummary;
    await page.goto("about:blank");
    await page.setContent(mail.html ?? "");
    // A mail is no page: it has no landmarks and no heading of its own.
    const { violations: inMail } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa"]).analyze();
    expect(inMail).toEqual([]);
    await context.close();
  });
});
