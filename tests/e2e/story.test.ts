import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MailSummary } from "../../local/mailSink.ts";
import { launchBrowser } from "../browser.ts";
import { openPane, type Desk } from "./openPane.ts";
import { startTestProduct, type TestProduct } from "./startTestProduct.ts";

/**
 * The main job, whole: the clerk in Word, the agency leader, two unit leaders, the assignee, the reminders and their mails,
 * each person in a browser profile of their own, on the product that `npm start` brings up. The steps build on each other.
 */
describe("from the letter to the reminder, in Word", { timeout: 60_000 }, () => {
  let product: TestProduct;
  let browser: Browser;
  let clerk: Desk;
  const letter = "/word/?file=/local/letters/sa-dec-2024.docx&office=city";

  beforeAll(async () => {
    [product, browser] = await Promise.all([startTestProduct(), launchBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  const mails = async () => {
    const rows = (await (await clerk.page.request.get(`${product.url}/local/mails`)).json()) as { id: string }[];
    return Promise.all(
      rows.map(
        async ({ id }) =>
          (await (await clerk.page.request.get(`${product.url}/local/mails/${id}`)).json()) as MailSummary,
      ),
    );
  };
  const atDesk = async (person: string, tab?: RegExp) => {
    const desk = await openPane(browser, product.url, "/pane/");
    await desk.signIn(person);
    if (tab !== undefined) await desk.pane.getByRole("button", { name: tab }).click();
    return desk;
  };

  test("the pane reads the letter in Word before anybody signed in, and shows nine points", async () => {
    clerk = await openPane(browser, product.url, letter);
    await clerk.pane.getByRole("heading", { name: "Tìm thấy 9 điểm có giao việc" }).waitFor();
    for (const point of ["1", "9"]) await clerk.pane.getByText(`Điểm ${point}`, { exact: true }).waitFor();
  });

  test("signed in, the clerk sees lead, coordinating units, deadline and why; seven are for everybody", async () => {
    await clerk.signIn("Lê Thị Mai", "Đăng nhập để rà và trình");
    await clerk.card("9").waitFor();
    for (const point of ["1", "2", "3", "4", "5", "6", "7"]) {
      expect(await clerk.card(point).innerText()).toContain("Tất cả nơi nhận · 25 đơn vị");
    }
    expect(await clerk.card("8").innerText()).toContain("Phòng Văn hóa và Thông tin");
    expect(await clerk.card("8").innerText()).toContain("+2 phối hợp");
    const nine = await clerk.card("9").innerText();
    expect(nine).toContain("Phòng Nội vụ");
    expect(nine).toContain("thứ Ba, 31/12/2024");
    await clerk.card("9").getByRole("button", { name: "Điểm 9" }).click();
    await clerk.card("9").getByText("«từ nay đến cuối năm» → ngày cuối năm của văn bản → 31/12/2024").waitFor();
  });

  test("corrects one, sets one aside, confirms the rest: every point is handled, and tagged in the document", async () => {
    await clerk.card("9").getByLabel("Ghi chú gửi lãnh đạo").fill("Đề nghị giao hạn sớm hơn");
    await clerk.card("9").getByRole("button", { name: "Xác nhận", exact: true }).click();
    await clerk.card("7").getByRole("button", { name: "Không giao việc" }).click();
    await clerk.pane.getByRole("button", { name: /^Xác nhận \d+ điểm đã rõ$/ }).click();
    await clerk.card("8").getByRole("button", { name: "Xác nhận" }).click();
    await clerk.pane.getByText("Đã rà 9/9 điểm", { exact: true }).waitFor();
    for (const point of ["1", "8", "9"])
      await clerk.page.getByLabel(`Giao việc · điểm ${point}`, { exact: true }).waitFor();
  });

  test("submits, with number and day still blank, and completes them later", async () => {
    await clerk.pane.getByRole("button", { name: "Trình", exact: true }).click();
    await clerk.pane.getByText("2 việc có đơn vị chủ trì").waitFor();
    await clerk.pane.getByRole("button", { name: "Trình ngay" }).click();
    await clerk.pane.getByText("Văn bản đã trình").waitFor();
    expect(await clerk.card("9").innerText()).toContain("Chờ cho ý kiến");
  });

  test("the agency leader changes one deadline and directs the whole letter in one touch", async () => {
    const leader = await atDesk("Nguyễn Hữu Phước", /^Chờ tôi/);
    await leader.card("9").getByRole("button", { name: "Sửa" }).click();
    await leader.card("9").getByLabel("Ngày hết hạn").fill("2024-12-20");
    await leader.card("9").getByRole("button", { name: "Xong" }).click();
    await leader.pane.getByRole("button", { name: "Đồng ý cả văn bản" }).click();
    await leader.pane.getByText("Đã đồng ý 8 việc của văn bản.").first().waitFor();
    expect(leader.faults).toEqual([]);
    await leader.context.close();
  });

  test("one unit leader takes her point on and names a person, and acknowledges a general order", async () => {
    const leader = await atDesk("Trần Thị Lan", /^Chờ tôi/);
    expect(await leader.card("9").innerText()).toContain("thứ Sáu, 20/12/2024");
    await leader.card("9").getByRole("button", { name: "Nhận và phân công" }).click();
    await leader.card("9").waitFor({ state: "detached" });
    await leader.card("1").getByRole("button", { name: "Đã quán triệt" }).click();
    await leader.card("1").waitFor({ state: "detached" });
    expect(leader.faults).toEqual([]);
    await leader.context.close();
  });

  test("another returns his with a reason", async () => {
    const leader = await atDesk("Phạm Minh Tuấn", /^Chờ tôi/);
    await leader.card("8").getByRole("button", { name: "Trả lại" }).click();
    await leader.card("8").getByLabel("Lý do trả lại").fill("Nội dung này thuộc Phòng Kinh tế");
    await leader.card("8").getByRole("button", { name: "Trả lại", exact: true }).click();
    await leader.card("8").waitFor({ state: "detached" });
    expect(leader.faults).toEqual([]);
    await leader.context.close();
  });

  test("the assignee marks it in progress", async () => {
    const assignee = await atDesk("Võ Thành Nhân", /^Việc của tôi/);
    await assignee.card("9").getByRole("button", { name: "Bắt đầu" }).click();
    await assignee.card("9").getByText("Đang thực hiện").waitFor();
    expect(assignee.faults).toEqual([]);
    await assignee.context.close();
  });

  test("saved and opened again, the document shows its tags, and the pane the state of each point", async () => {
    await clerk.page.getByRole("button", { name: "Lưu", exact: true }).click();
    await clerk.page.getByText("Chưa lưu").waitFor({ state: "detached" });
    expect(clerk.faults).toEqual([]);
    const names = (await (await clerk.page.request.get(`${product.url}/local/documents`)).json()) as string[];
    const saved = `/local/documents/${encodeURIComponent(names[0] ?? "")}`;

    const again = await openPane(browser, product.url, `/word/?file=${encodeURIComponent(saved)}&office=city`);
    await again.page.getByLabel("Giao việc · điểm 9", { exact: true }).waitFor();
    await again.signIn("Lê Thị Mai");
    await again.pane.getByText("Văn bản đã trình").waitFor();
    expect(await again.card("9").innerText()).toContain("Đang thực hiện");
    expect(await again.card("9").innerText()).toContain("Võ Thành Nhân");
    expect(await again.card("8").innerText()).toContain("Bị trả lại");
    expect(await again.card("8").innerText()).toContain("Nội dung này thuộc Phòng Kinh tế");
    expect(await again.card("1").innerText()).toContain("1/25 đơn vị");

    await again.pane.getByRole("button", { name: "Sửa thông tin văn bản" }).click();
    await again.pane.getByLabel("Số, ký hiệu", { exact: true }).fill("1532/UBND-HC");
    await again.pane.getByLabel("Ngày văn bản").fill("2024-09-12");
    await again.pane.getByRole("button", { name: "Xong", exact: true }).click();
    await again.pane.getByText("1532/UBND-HC").first().waitFor();
    expect(again.faults).toEqual([]);
    await again.context.close();
  });

  test("LibreOffice opens the saved document and finds its text unchanged", async (context) => {
    const office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));
    if (office === undefined) context.skip("LibreOffice is not installed");
    const names = (await (await clerk.page.request.get(`${product.url}/local/documents`)).json()) as string[];
    const folder = mkdtempSync(join(tmpdir(), "saved-"));
    try {
      const saved = await clerk.page.request.get(
        `${product.url}/local/documents/${encodeURIComponent(names[0] ?? "")}`,
      );
      const file = join(folder, names[0] ?? "");
      writeFileSync(file, await saved.body());
      execFileSync(office ?? "", [
        "--headless",
        `-env:UserInstallation=file://${folder}/profile`,
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        folder,
        file,
      ]);
      const text = readFileSync(join(folder, (names[0] ?? "").replace(/\.docx$/, ".txt")), "utf8").normalize("NFC");
      expect(text).toContain("9. Giao phòng Nội vụ chủ trì, phối hợp cùng với các cơ quan, đơn vị có liên quan");
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 90_000);

  test("on the next working day the digest comes, once, with links that open the item", async () => {
    await clerk.page.goto(`${product.url}/mailbox/`);
    await clerk.page.getByRole("button", { name: "Ngày làm việc kế tiếp" }).click();
    await clerk.page.getByText(/^Hệ thống vừa gửi \d+ thư\.$/).waitFor({ timeout: 60_000 });
    const first = await mails();
    const to = (address: string) => first.filter((mail) => mail.to.includes(address)).map((mail) => mail.subject);
    expect(
      to("lan.noivu@sadec.example").some((subject) => subject.startsWith("Đề nghị tiếp nhận và phân công: Điểm 9")),
    ).toBe(true);
    expect(to("nhan.noivu@sadec.example").some((subject) => subject.startsWith("Giao thực hiện: Điểm 9"))).toBe(true);
    expect(
      to("phuoc.pct@sadec.example").some((subject) => subject.startsWith("Đề nghị xem xét nhiệm vụ bị trả lại")),
    ).toBe(true);
    expect(to("phuoc.pct@sadec.example").some((subject) => subject.startsWith("Việc cần xử lý ngày 17/09/2024"))).toBe(
      true,
    );
    expect(new Set(first.map((mail) => mail.messageId)).size).toBe(first.length);
    for (const mail of first) {
      expect(mail.html).toContain(`${product.url}/pane/?directive=`);
      expect(mail.text).toContain(`${product.url}/pane/?directive=`);
    }

    await clerk.page.getByRole("button", { name: "Nhắc việc lại hôm nay" }).click();
    await clerk.page.getByText("Không có thư mới.").waitFor({ timeout: 60_000 });
    expect((await mails()).length).toBe(first.length);
  }, 150_000);

  test("in December the ladder speaks before the deadline, on it, and after it to the leader, then the chief", async () => {
    const on = async (day: string, address: string) => {
      const before = (await mails()).length;
      await clerk.page.getByLabel("Đến ngày").fill(day);
      await clerk.page.getByRole("button", { name: "Chuyển đến ngày này" }).click();
      await clerk.page.getByText(/^Hệ thống vừa gửi \d+ thư\.$/).waitFor({ timeout: 60_000 });
      const came = (await mails()).slice(before).filter((mail) => mail.to.includes(address));
      return came.map((mail) => `${mail.subject}\n${mail.text ?? ""}`).join("\n");
    };
    const assignee = "nhan.noivu@sadec.example";
    const soon = await on("2024-12-17", assignee);
    expect(soon).toMatch(/sắp đến hạn/i);
    expect(soon).toContain("Điểm 9");
    expect(await on("2024-12-20", assignee)).toMatch(/đến hạn hôm nay/i);
    expect(await on("2024-12-23", "lan.noivu@sadec.example")).toMatch(/quá hạn/i);
    expect(await on("2024-12-25", "binh.cvp@sadec.example")).toMatch(/quá hạn/i);
  }, 200_000);

  test("a mail's link opens the pane on its item", async () => {
    const mail = (await mails()).find(({ subject }) => subject.startsWith("Giao thực hiện: Điểm 9"));
    const link = /https:\S+directive=\S+item=09/.exec(mail?.text ?? "")?.[0] ?? "";
    const assignee = await openPane(browser, product.url, new URL(link).pathname + new URL(link).search);
    await assignee.signIn("Võ Thành Nhân");
    await assignee.pane.getByText("Giao phòng Nội vụ chủ trì").first().waitFor();
    expect(assignee.faults).toEqual([]);
    await assignee.context.close();
  });
});
