/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Frame, Page } from "playwright-core";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentControl } from "../../../local/office/docx/contentControl.ts";
import { launchBrowser } from "../../browser.ts";
import { documentOf, open, p } from "./documents.ts";
import { openOfficePage, readyPane, type OfficePage } from "./officeInBrowser.ts";

const pages = new URL("../../../local/pages/", import.meta.url);
const LETTER = "/local/letters/sa-dec-2024.docx";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** One of our pages with its own HTML, so with its own policy; scripts come from its folder. */
const openPage = (
  name: "word" | "outlook",
  search: string,
  files: Readonly<Record<string, Uint8Array>> = {},
): Promise<OfficePage> =>
  openOfficePage(browser, {
    entry: fileURLToPath(new URL(`${name}/main.tsx`, pages)),
    html: readFileSync(new URL(`${name}/index.html`, pages), "utf8"),
    address: `/${name}/${search}`,
    office: "@microsoft/office-js",
    files,
  });

/** What the pane does when it tags point 9 and a unit's name in it. */
const tag = (frame: Frame): Promise<void> =>
  frame.evaluate(() =>
    Word.run(async (context) => {
      const paragraphs = context.document.body.paragraphs;
      paragraphs.load("items/text");
      await context.sync();
      const ninth = paragraphs.items.find(({ text }) => text.startsWith("9. "))!;
      const control = ninth.insertContentControl();
      control.title = "Điểm 9";
      control.tag = "dir:9";
      control.color = "#0F6CBD";
      const unit = ninth.search("phòng Nội vụ").getFirst().insertContentControl();
      unit.title = "Chủ trì";
      unit.color = "#0E700E";
      await context.sync();
    }),
  );

const boxTitles = (page: Page): Promise<(string | undefined)[]> =>
  page.locator(".content-control").evaluateAll((boxes) => boxes.map((box) => (box as HTMLElement).dataset["title"]));

describe("the simulated Word's page", () => {
  test(
    "shows the letter, boxes what the pane tags, saves it, and shows the boxes again",
    { timeout: 60_000 },
    async () => {
      const host = await openPage("word", `?file=${LETTER}&office=city`);
      const { page } = host;
      await page.getByText("9. Giao phòng Nội vụ chủ trì").waitFor();
      const frame = await readyPane(page);
      await page.getByTestId("document").evaluate((view) => {
        view.scrollTop = 300;
      });
      await tag(frame);
      await page.locator(".content-control .content-control").waitFor();
      expect(await boxTitles(page)).toEqual(["Điểm 9", "Chủ trì"]);
      expect(await page.locator("span.content-control").textContent()).toBe("phòng Nội vụ");
      expect(await page.getByTestId("document").evaluate((view) => view.scrollTop)).toBe(300);

      await page.getByRole("button", { name: "Lưu", exact: true }).click();
      await page.getByText("Đã lưu «sa-dec-2024.docx».").waitFor();
      const bytes = host.stored.get("/local/documents/sa-dec-2024.docx")!;
      expect(
        open(bytes)
          .controls()
          .map((sdt) => contentControl.get(sdt, "alias")),
      ).toEqual(["Điểm 9", "Chủ trì"]);
      expect(new URL(page.url()).searchParams.get("file")).toBe("/local/documents/sa-dec-2024.docx");

      await page.reload();
      await page.locator(".content-control .content-control").waitFor();
      expect(await boxTitles(page)).toEqual(["Điểm 9", "Chủ trì"]);
      expect([host.unexpected, host.errors]).toEqual([[], []]);
      await host.close();
    },
  );

  test("carries the selection both ways", { timeout: 60_000 }, async () => {
    const host = await openPage("word", `?file=${LETTER}`);
    const { page } = host;
    await page.getByText("9. Giao phòng Nội vụ chủ trì").waitFor();
    const frame = await readyPane(page);
    await page.getByText("9. Giao phòng Nội vụ chủ trì").evaluate((run) => {
      const text = document.createTreeWalker(run, NodeFilter.SHOW_TEXT).nextNode()!;
      document.getSelection()!.setBaseAndExtent(text, 3, text, 22);
    });
    const read = (): Promise<string> =>
      frame.evaluate(() =>
        Word.run(async (context) => {
          const selection = context.document.getSelection();
          selection.load("text");
          await context.sync();
          return selection.text;
        }),
      );
    await expect.poll(read).toBe("Giao phòng Nội vụ c");

    await frame.evaluate(() =>
      Word.run(async (context) => {
        context.document.body.search("Phòng Văn hóa và Thông tin").getFirst().select();
        await context.sync();
      }),
    );
    await expect
      .poll(() => page.evaluate(() => document.getSelection()?.toString()))
      .toBe("Phòng Văn hóa và Thông tin");
    expect(await page.getByText("Phòng Văn hóa và Thông tin").isVisible()).toBe(true);
    await host.close();
  });

  test(
    "says plainly what is wrong: no such file, no document, nothing open; in both languages",
    { timeout: 60_000 },
    async () => {
      const host = await openPage("word", "?file=/local/letters/none.docx");
      const { page } = host;
      await page.getByText("Không tìm thấy tệp này.").waitFor();
      await page.getByRole("button", { name: "English" }).click();
      await page.getByText("This file was not found.").waitFor();
      await page.setInputFiles("input[type=file]", {
        name: "x.docx",
        mimeType: "text/plain",
        buffer: Buffer.from("không phải"),
      });
      await page.getByText("This file is not a .docx document").waitFor();
      await host.close();

      const empty = await openPage("word", "");
      await empty.page.getByText("Chưa mở văn bản nào.").waitFor();
      await empty.close();
    },
  );

  test("draws a stranger's document without its dangers", { timeout: 60_000 }, async () => {
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const link = (id: string, target: string): string =>
      `<Relationship Id="${id}" Type="${office}/hyperlink" TargetMode="External" Target="${target}"/>`;
    const bytes = documentOf(
      `<w:p><w:hyperlink xmlns:r="${office}" r:id="rId8"><w:r><w:t>bẫy</w:t></w:r></w:hyperlink>` +
        `<w:hyperlink xmlns:r="${office}" r:id="rId9"><w:r><w:t>trang</w:t></w:r></w:hyperlink></w:p>` +
        p("&lt;img src=x onerror=alert(1)&gt;") +
        `<w:p><w:r><w:rPr><w:rFonts w:ascii="x;}body{display:none"/></w:rPr><w:t>chữ</w:t></w:r></w:p>`,
      {
        files: {
          "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${link("rId8", "javascript:alert(1)")}${link("rId9", "https://example.com/")}</Relationships>`,
        },
      },
    );
    const host = await openPage("word", "?file=/d.docx", { "/d.docx": bytes });
    const { page } = host;
    await page.getByText("<img src=x onerror=alert(1)>").waitFor();
    expect(await page.getByText("bẫy").evaluate((run) => run.closest("a")?.getAttribute("href") ?? null)).toBeNull();
    expect(await page.getByText("trang", { exact: true }).evaluate((run) => run.closest("a")?.href)).toBe(
      "https://example.com/",
    );
    expect(await page.locator("[data-testid=document] img").count()).toBe(0);
    await host.close();
  });
});

describe("the simulated Outlook's page", () => {
  test(
    "shows the mails, their chips as the pane sets them, and tells the pane of another choice",
    { timeout: 60_000 },
    async () => {
      const host = await openPage("outlook", "?office=city");
      const { page } = host;
      await page.getByRole("heading", { level: 2, name: /^V\/v Thông báo/ }).waitFor();
      await page.getByRole("button", { name: /CV-UBND-HC-Sa-Dec\.docx/ }).waitFor();
      const frame = await readyPane(page);
      await frame.evaluate(
        () =>
          new Promise((resolve) => {
            Office.context.mailbox.item!.categories.addAsync(["Giao việc"], resolve);
          }),
      );
      await page.getByTestId("categories").getByText("Giao việc").waitFor();

      await page.getByRole("button", { name: /Fwd: V\/v/ }).click();
      await page.getByTestId("body").contentFrame().getByText("9. Giao phòng Nội vụ chủ trì").waitFor();
      await expect.poll(() => page.getByTestId("categories").count()).toBe(0);

      await page.reload();
      await page.getByTestId("categories").getByText("Giao việc").waitFor();
      expect([host.unexpected, host.errors]).toEqual([[], []]);
      await host.close();
    },
  );

  test("shows a stranger's mail without its dangers", { timeout: 60_000 }, async () => {
    const eml =
      "From: a@example.com\r\nSubject: <script>1</script>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" +
      '<p>chào</p><img src="https://example.com/pixel.png"><script>parent.hacked = 1</script><a href="javascript:alert(1)">bẫy</a><form><input></form>';
    const host = await openPage("outlook", "?message=/m.eml", { "/m.eml": new TextEncoder().encode(eml) });
    const body = host.page.getByTestId("body").contentFrame();
    await body.getByText("chào").waitFor();
    expect(await host.page.getByRole("heading", { level: 2 }).textContent()).toBe("<script>1</script>");
    expect(await body.locator("script, form, input").count()).toBe(0);
    expect(await body.getByText("bẫy").getAttribute("href")).toBeNull();
    expect(await host.page.evaluate(() => "hacked" in window)).toBe(false);
    expect([host.unexpected, host.errors]).toEqual([[], []]);
    await host.close();
  });

  test("says plainly that a file is no message", { timeout: 60_000 }, async () => {
    const host = await openPage("outlook", "?message=/local/messages/none.eml");
    const { page } = host;
    await page.getByText("Không tìm thấy thư này.").waitFor();
    await page.setInputFiles("input[type=file]", {
      name: "x.eml",
      mimeType: "text/plain",
      buffer: Buffer.from([0, 1, 2]),
    });
    await page.getByText("không phải thư .eml").waitFor();
    await host.close();
  });
});

describe.each([
  ["word", `?file=${LETTER}`],
  ["outlook", ""],
] as const)("axe finds no violation in the simulated %s's page", (name, search) => {
  test.each(["Sáng", "Tối"])("%s", { timeout: 60_000 }, async (appearance) => {
    const host = await openPage(name, search);
    await readyPane(host.page);
    await host.page.getByText("V/v Thông báo kết luận").first().waitFor();
    await host.page.getByRole("combobox").selectOption({ label: appearance });
    const axe = new AxeBuilder({ page: host.page });
    // The pane has its own test; the letter's and the mail's markup are their senders'; the last is Fluent UI's own.
    for (const foreign of ["iframe", ".docx-wrapper", "[data-tabster-dummy]"]) axe.exclude(foreign);
    const found = await axe.analyze();
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await host.close();
  });
});
