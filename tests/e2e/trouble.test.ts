import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { killPart } from "./killPart.ts";
import { openPane, type Desk } from "./openPane.ts";
import { startTestProduct, type TestProduct } from "./startTestProduct.ts";
import {
  damagedDocx,
  englishPdf,
  letterWithoutPoints,
  letterWithPoints,
  markedLetter,
  secretPhrase,
  unreadable,
  type TroubleFile,
} from "./troubleLetters.ts";

/**
 * What goes wrong at an office's desk, on the product that `npm start` brings up: what the person reads then, and that
 * nothing of theirs is lost. One product for all, because starting it costs more than most of the tests; the last two
 * kill a part of it.
 */
const clerkName = "Lê Thị Mai";
const root = fileURLToPath(new URL("../../", import.meta.url));
const data = mkdtempSync(join(tmpdir(), "giao-viec-trouble-"));
let product: TestProduct;
let browser: Browser;
let blocker: Server;
let clerk: Desk;
/** Seconds on a quiet machine; the rest is for a busy one. */
const patient = { timeout: 120_000 };

beforeAll(async () => {
  for (const folder of ["mails", "documents", "so-tay"]) mkdirSync(join(data, folder), { recursive: true });
  writeFileSync(join(data, "mails", "2024-01-01.eml"), "an old mail");
  writeFileSync(join(data, "documents", "cu.docx"), "an old document");
  writeFileSync(join(data, "so-tay", "ghi-chu.txt"), "not the product's");
  writeFileSync(join(data, "cong-van.docx"), "not the product's either");
  blocker = createServer().listen(0, "127.0.0.1");
  await once(blocker, "listening");
  [product, browser] = await Promise.all([
    startTestProduct(data, { port: wantedPort(), fresh: true }),
    launchBrowser(),
  ]);
  clerk = await openPane(browser, product.url, "/pane/");
  await clerk.signIn(clerkName);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await product.stop();
  blocker.close();
  rmSync(data, { recursive: true, force: true });
});

const wantedPort = () => (blocker.address() as AddressInfo).port;
const give = (desk: Desk, file: TroubleFile) => desk.pane.getByTestId("letter-file").setInputFiles(file);
const another = (desk: Desk) =>
  desk.pane
    .getByRole("main")
    .getByRole("button", { name: /^(?:Đọc văn bản khác|Read another letter)$/ })
    .click();

async function confirmAll(desk: Desk): Promise<void> {
  await desk.pane.getByRole("button", { name: /^Xác nhận \d+ điểm đã rõ$/ }).click();
  await desk.pane.getByText("Đã rà 2/2 điểm", { exact: true }).waitFor();
}

async function submit(desk: Desk): Promise<void> {
  await desk.pane.getByRole("button", { name: "Trình", exact: true }).click();
  await desk.pane.getByRole("button", { name: "Trình ngay" }).click();
}

/** How many directives the server knows for the letter that is read next. */
async function storedWhen(desk: Desk, act: () => Promise<void>): Promise<number> {
  const [answer] = await Promise.all([
    desk.page.waitForResponse((answer) => answer.url().includes("/v1/directives?fingerprint=") && answer.ok()),
    act(),
  ]);
  return ((await answer.json()) as { rows: unknown[] }).rows.length;
}

describe("starting", patient, () => {
  test("another port is used and named where the wanted one is taken", () => {
    const used = new URL(product.url).port;
    expect(used).not.toBe(String(wantedPort()));
    expect(product.output()).toContain(`cổng ${String(wantedPort())} đang bận, dùng ${used}`);
    expect(product.output()).toContain(`port ${String(wantedPort())} is taken, using ${used}`);
  });

  test("--fresh deletes what the product kept there, and nothing else", () => {
    expect(readdirSync(join(data, "mails"))).toEqual([]);
    expect(readdirSync(join(data, "documents"))).toEqual([]);
    expect(readFileSync(join(data, "so-tay", "ghi-chu.txt"), "utf8")).toBe("not the product's");
    expect(readFileSync(join(data, "cong-van.docx"), "utf8")).toBe("not the product's either");
  });

  test("a second one on the same data is refused, and the first goes on", async () => {
    const refused = await startTestProduct(data, { fresh: true }).catch(String);
    expect(refused).toContain("exit code 1");
    expect(refused).toContain(`Một bản khác đang chạy với thư mục dữ liệu này (tiến trình ${String(product.pid)}).`);
    expect(refused).toContain(`Another one is running with this data folder (process ${String(product.pid)}).`);
    expect((await clerk.page.request.get(`${product.url}/api/v1/status`)).status()).toBe(200);
  });

  test("without Azurite it says what to run", () => {
    const away = mkdtempSync(join(tmpdir(), "no-azurite-"));
    try {
      cpSync(join(root, "local/azurite.ts"), join(away, "azurite.ts"));
      const script = `import("./azurite.ts").then(({ startAzurite }) => startAzurite({ inMemory: true, log() {} })).catch((error) => console.log(error.message))`;
      const said = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
        cwd: away,
        encoding: "utf8",
      });
      expect(said).toContain("Chưa cài Azurite: chạy «npm ci» trong thư mục của dự án rồi thử lại.");
      expect(said).toContain("Azurite is not installed: run npm ci in the project's folder, then try again.");
    } finally {
      rmSync(away, { recursive: true });
    }
  });
});

describe("reading", patient, () => {
  test.each(unreadable.map(([file, sentence]) => [file.name, sentence, file] as const))(
    "%s: %s",
    async (name, sentence, file) => {
      await give(clerk, file);
      const notice = clerk.pane.getByRole("alert").filter({ hasText: name });
      expect(await notice.innerText()).toContain(sentence);
      expect(await clerk.pane.getByRole("article").count()).toBe(0);
      await another(clerk);
    },
  );

  test("a real PDF is read; the same with a secrecy mark is refused", async (context) => {
    const folder = join(root, "../shared/letters/files");
    if (!existsSync(folder)) context.skip("../shared/letters is not there");
    const real = (name: string) => ({ name, mimeType: "application/pdf", buffer: readFileSync(join(folder, name)) });
    await give(clerk, real("sa-dec-mat.pdf"));
    expect(await clerk.pane.getByTestId("secret-refusal").innerText()).toContain("MẬT");
    expect(await clerk.pane.getByRole("article").count()).toBe(0);
    await another(clerk);
    await give(clerk, real("sa-dec-auto.pdf"));
    await clerk.pane.getByRole("article").nth(8).waitFor();
    expect(await clerk.pane.getByRole("article").count()).toBe(9);
    await another(clerk);
  });

  test("a letter without points: nothing found, what was looked for, and what to do next", async () => {
    await give(clerk, letterWithoutPoints);
    await clerk.pane.getByText("Không tìm thấy điểm nào có giao việc").waitFor();
    await clerk.pane.getByText("Nếu đây là văn bản để biết thì không cần làm gì thêm.").waitFor();
    await another(clerk);
  });

  test("a damaged document in Word", async () => {
    const page = await clerk.context.newPage();
    await page.goto(`${product.url}/word/`);
    await page.locator('input[type="file"]').setInputFiles(damagedDocx);
    await page.getByText("Tệp này không phải văn bản .docx, hoặc đã hỏng. Hãy chọn tệp .docx khác.").waitFor();
    await page.close();
  });

  test("a secrecy mark stops everything: nothing is sent, kept or logged", async () => {
    const asked: string[] = [];
    const listen = (request: { url(): string; postData(): string | null }) => {
      asked.push(`${request.url()} ${request.postData() ?? ""}`);
    };
    clerk.context.on("request", listen);
    await give(clerk, markedLetter);
    const refusal = await clerk.pane.getByTestId("secret-refusal").innerText();
    expect(refusal).toContain("Văn bản có dấu chỉ độ mật");
    expect(refusal).toContain("Tìm thấy dấu «TỐI MẬT».");
    expect(refusal).toContain("Đã dừng lại. Không có nội dung nào được lưu hay gửi đi.");
    expect(refusal).toContain("pháp luật về bảo vệ bí mật nhà nước");
    expect(await clerk.pane.getByRole("main").getByRole("button").allInnerTexts()).toEqual(["Đọc văn bản khác"]);
    await clerk.page.waitForTimeout(1000);
    clerk.context.off("request", listen);

    // The reader itself may have been fetched; nothing else, and nothing of the letter.
    expect(asked.filter((line) => !/\/pane\/assets\/[\w.-]+\.js $/.test(line))).toEqual([]);
    const kept = await clerk.page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    expect(kept).not.toContain(secretPhrase);
    expect(await clerk.page.locator("body").innerText()).not.toContain(secretPhrase);
    expect(product.output()).not.toMatch(new RegExp(`${secretPhrase}|MẬT|van-ban-den`, "iu"));
    for (const entry of readdirSync(data, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      expect(readFileSync(join(entry.parentPath, entry.name)).includes(secretPhrase), entry.name).toBe(false);
    }
    await another(clerk);
    expect(await clerk.pane.getByRole("main").innerText()).not.toContain("van-ban-den");
  });

  test("a secrecy mark in Word: the document is not changed", async () => {
    const word = await openPane(browser, product.url, "/word/");
    await word.page.locator('input[type="file"]').setInputFiles(markedLetter);
    await word.pane.getByText("Tìm thấy dấu «TỐI MẬT».").waitFor();
    await word.page.waitForTimeout(500);
    expect(await word.page.getByText("Chưa lưu").count()).toBe(0);
    expect(await word.pane.getByRole("article").count()).toBe(0);
    await word.context.close();
  });

  test("in English: nothing found, a PDF in a foreign language, a secrecy mark", async () => {
    const reader = await openPane(browser, product.url, "/pane/", { language: "en" });
    await give(reader, letterWithoutPoints);
    await reader.pane
      .getByText("A letter for information needs nothing more. If the letter is in another file, choose that file.")
      .waitFor();
    await another(reader);
    await give(reader, englishPdf);
    await reader.pane.getByText("The text in the file is not Vietnamese, so no orders can be found.").waitFor();
    await another(reader);
    await give(reader, markedLetter);
    expect(await reader.pane.getByTestId("secret-refusal").innerText()).toContain("TỐI MẬT");
    expect(reader.faults).toEqual([]);
    await reader.context.close();
  });
});

describe("while the clerk works", patient, () => {
  const everyCall = "**/api/v1/**";
  const fail = (context: BrowserContext, answer: (route: Route) => unknown) => context.route(everyCall, answer);
  /** The server itself refuses: the token it gets is none of its issuer's. */
  const expire = () =>
    fail(clerk.context, (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: "Bearer x.y.z" } }),
    );

  test("the server is away: the letter waits, survives closing the pane, and is stored once", async () => {
    await give(clerk, letterWithPoints("101"));
    await confirmAll(clerk);
    // It even stored the letter the first time; only its answer never came.
    await fail(clerk.context, async (route) => {
      if (route.request().method() === "PUT") await route.fetch();
      await route.abort();
    });
    await submit(clerk);
    await clerk.pane.getByText("Văn bản đang chờ gửi").waitFor();
    await clerk.pane.getByText("Bản trình được giữ trên máy này và chỉ được gửi một lần.").waitFor();

    clerk = await clerk.reopen();
    const [popup] = await Promise.all([
      clerk.context.waitForEvent("page"),
      clerk.page.getByRole("button", { name: "Đăng nhập" }).first().click(),
    ]);
    await popup.getByRole("button", { name: clerkName }).click();
    await clerk.pane.getByText("Máy chủ chưa trả lời. Những gì đã nhập vẫn được giữ; thử lại sau ít phút.").waitFor();

    await clerk.context.unroute(everyCall);
    await clerk.pane.getByRole("button", { name: "Thử lại" }).click();
    await clerk.pane.getByText("Đã gửi văn bản đang chờ.").waitFor();
    expect(await storedWhen(clerk, () => give(clerk, letterWithPoints("101")))).toBe(1);
    await clerk.pane.getByText("Văn bản đã trình").waitFor();
    await another(clerk);
  });

  test("the session has run out: signs in again, and the draft is as it was", async () => {
    await give(clerk, letterWithPoints("102"));
    await clerk.card("1").getByRole("button", { name: "Điểm 1" }).click();
    await clerk.pane.getByLabel("Ghi chú gửi lãnh đạo").fill("Xin giữ nguyên thời hạn");
    await confirmAll(clerk);
    await expire();
    await submit(clerk);
    await clerk.pane
      .getByText("Phiên đăng nhập đã hết hạn. Đăng nhập lại để tiếp tục; bản nháp vẫn được giữ.")
      .first()
      .waitFor();

    await clerk.context.unroute(everyCall);
    await clerk.signIn(clerkName, "Đăng nhập");
    await clerk.pane.getByRole("complementary", { name: "Tình trạng kết nối" }).waitFor({ state: "detached" });
    const [sent] = await Promise.all([
      clerk.page.waitForRequest((request) => request.method() === "PUT"),
      clerk.pane.getByRole("button", { name: "Trình ngay" }).click(),
    ]);
    expect(sent.postData()).toContain("Xin giữ nguyên thời hạn");
    await clerk.pane.getByText("Văn bản đã trình").waitFor();
    await another(clerk);
  });

  test("the session has run out before the next letter: signing in is offered there, too", async () => {
    await expire();
    await give(clerk, letterWithPoints("103"));
    await clerk.pane.getByText("Phiên đăng nhập đã hết hạn").first().waitFor();
    await clerk.context.unroute(everyCall);
    await clerk.signIn(clerkName, "Đăng nhập");
    await clerk.card("2").waitFor();
    await another(clerk);
  });

  test("the storage is away: a sentence of its own, in both languages", async () => {
    await fail(clerk.context, (route) =>
      route.fulfill({
        status: 503,
        contentType: "application/problem+json",
        body: JSON.stringify({ type: "about:blank", title: "", status: 503, code: "storage_unavailable" }),
      }),
    );
    await clerk.pane.getByTestId("tab-follow").click();
    await clerk.pane.getByText("Kho dữ liệu tạm thời chưa sẵn sàng. Những gì đã nhập vẫn được giữ").waitFor();
    await clerk.pane.getByRole("button", { name: `Tài khoản: ${clerkName}` }).click();
    await clerk.page.getByRole("menuitem", { name: "English" }).click();
    await clerk.pane
      .getByText("The data store is not ready. What was entered is kept; try again in a few minutes.")
      .waitFor();
    await clerk.pane.getByRole("button", { name: new RegExp(clerkName) }).click();
    await clerk.page.getByRole("menuitem", { name: "Tiếng Việt" }).click();
    await clerk.context.unroute(everyCall);
    await clerk.pane.getByTestId("tab-letter").click();
  });

  test("a new version has replaced the pane's files: says so, and after reloading the draft is there", async () => {
    const pane = await openPane(browser, product.url, "/pane/");
    await pane.signIn(clerkName);
    await give(pane, letterWithPoints("104"));
    await pane.card("2").getByRole("button", { name: "Xác nhận" }).click();
    await pane.pane.getByText("Đã rà 1/2 điểm", { exact: true }).waitFor();

    await pane.context.route("**/pane/assets/**", (route) => route.fulfill({ status: 404, body: "" }));
    await pane.context.route("**/pane/", async (route) => {
      const page = await route.fetch();
      await route.fulfill({ response: page, body: (await page.text()).replace(/index-[\w-]+\.js/, "index-newer.js") });
    });
    await pane.card("1").getByRole("button", { name: "Điểm 1" }).click();
    await pane.pane.getByText("Giao việc đã có bản mới. Tải lại để dùng tiếp; bản nháp vẫn được giữ.").waitFor();
    await pane.pane.getByText("Đã rà 1/2 điểm", { exact: true }).waitFor();

    await pane.context.unrouteAll();
    await pane.pane.getByRole("button", { name: "Tải lại" }).click();
    await pane.pane.getByText(clerkName).first().waitFor();
    await give(pane, letterWithPoints("104"));
    await pane.pane.getByText("Đã rà 1/2 điểm", { exact: true }).waitFor();
    await pane.context.close();
  });
});

describe("a part of the product dies", patient, () => {
  test("the server: the terminal says so, the letter waits, and a new start sends it, once", async () => {
    await give(clerk, letterWithPoints("105"));
    await confirmAll(clerk);
    killPart(product, "server");
    expect(await product.ended).toBe(1);
    expect(product.output()).toContain(
      "Máy chủ (Azure Functions) đã dừng ngoài ý muốn. Bản nháp vẫn được giữ; chạy lại «npm start» để tiếp tục.",
    );
    expect(product.output()).toContain(
      "The server (Azure Functions) ended by itself. Drafts are kept; run npm start again to go on.",
    );
    await submit(clerk);
    await clerk.pane.getByText("Văn bản đang chờ gửi").waitFor();

    product = await startTestProduct(data, { port: Number(new URL(product.url).port) });
    clerk = await clerk.reopen();
    await clerk.signIn(clerkName);
    await clerk.pane.getByText("Đã gửi văn bản đang chờ.").waitFor();
    expect(await storedWhen(clerk, () => give(clerk, letterWithPoints("105")))).toBe(1);
    await another(clerk);
    // What was stored before is there as well.
    expect(await storedWhen(clerk, () => give(clerk, letterWithPoints("101")))).toBe(1);
    await another(clerk);
  });

  test("the storage: the terminal says so, and the pane keeps what was entered", async () => {
    await give(clerk, letterWithPoints("106"));
    await confirmAll(clerk);
    killPart(product, "storage");
    expect(await product.ended).toBe(1);
    expect(product.output()).toContain(
      "Kho dữ liệu (Azurite) đã dừng ngoài ý muốn. Bản nháp vẫn được giữ; chạy lại «npm start» để tiếp tục.",
    );
    expect(product.output()).toContain(
      "The storage (Azurite) ended by itself. Drafts are kept; run npm start again to go on.",
    );
    await submit(clerk);
    await clerk.pane.getByText("1 văn bản chờ gửi · sẽ gửi khi có mạng").waitFor();

    // The pane was left open all the time: it sends by itself, or when told to.
    product = await startTestProduct(data, { port: Number(new URL(product.url).port) });
    await clerk.pane.getByTestId("queued").waitFor();
    await clerk.pane.getByRole("button", { name: "Gửi ngay" }).first().click();
    await clerk.pane.getByText("Văn bản đã trình").waitFor();
    expect(clerk.faults).toEqual([]);
  });
});
