import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Letter } from "../../../directive/letter/letter.ts";
import { launchBrowser } from "../../browser.ts";
import { bundle, openOfficePage, readyPane } from "../../local/office/officeInBrowser.ts";
// For the names that it gives to the host page's window.
import type {} from "../../local/office/hostPage.ts";
import type {} from "./panePage.ts";
import { readWord } from "../reading/parsers.ts";
import { p, wordFile } from "../reading/wordFiles.ts";

const hostEntry = fileURLToPath(new URL("../../local/office/hostPage.ts", import.meta.url));
const paneEntry = fileURLToPath(new URL("panePage.ts", import.meta.url));
const office = "@microsoft/office-js";
const sample = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../../local/sample/${path}`, import.meta.url)));
const letter = sample("letters/sa-dec-2024.docx");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function withPane(frame: Frame | Page): Promise<void> {
  const content = Buffer.from(await bundle(paneEntry)).toString("utf8");
  await frame.addScriptTag({ content, type: "module" });
  await frame.waitForFunction(() => "panePage" in window);
}

async function openWord(file: Uint8Array, options: { readOnly?: boolean } = {}) {
  const files = { "/letter.docx": file };
  const opened = await openOfficePage(browser, { entry: hostEntry, address: "/host/", office, files });
  await opened.page.evaluate((how) => window.hostPage.openWord("/letter.docx", how), options);
  const frame = await readyPane(opened.page);
  await withPane(frame);
  expect(await frame.evaluate(() => window.panePage.detect())).toBe("word");
  const saved = async () => Uint8Array.from(await opened.page.evaluate(() => window.hostPage.savedDocument()));
  return { ...opened, frame, saved };
}

const all = (state: string) =>
  Object.fromEntries(Array.from({ length: 9 }, (_, index) => [String(index + 1).padStart(2, "0"), state]));

function rewrite(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  files["word/document.xml"] = strToU8(change(strFromU8(files["word/document.xml"]!)));
  return zipSync(files);
}

describe("in Word, by the real office.js", () => {
  let tagged: Uint8Array;

  test("the Sa Đéc letter is read as from its file, its nine points are tagged, and the file is saved", async () => {
    const word = await openWord(letter);
    const read = (await word.frame.evaluate(() => window.panePage.read())) as Letter;
    expect(read.text).toBe(readWord(letter).letter.text);
    expect(await word.frame.evaluate(() => window.panePage.tag())).toEqual(all("tagged"));
    tagged = await word.saved();
    expect(strFromU8(unzipSync(tagged)["word/document.xml"]!).match(/w:val="gv:[^"]*"/g)).toHaveLength(9);
    expect(word.unexpected).toEqual([]);
    await word.close();
  });

  test("opened again, tags and mark are back, can be shown, and go without a trace", async () => {
    const word = await openWord(tagged);
    expect(await word.frame.evaluate(() => window.panePage.loadMark())).toMatchObject({ items: { length: 9 } });
    expect(await word.frame.evaluate(() => window.panePage.locate())).toEqual(all("tagged"));
    expect(await word.frame.evaluate(() => window.panePage.show(8))).toBe(true);
    expect(await word.page.evaluate(() => window.hostPage.word?.selection?.first.textContent)).toMatch(/^9\. Giao/);
    await word.frame.evaluate(() => window.panePage.remove());
    const file = unzipSync(await word.saved());
    expect(Object.keys(file).filter((name) => name.startsWith("customXml"))).toEqual([]);
    expect(strFromU8(file["word/document.xml"]!)).not.toContain("<w:sdt>");
    await word.close();
  });

  test("a deleted control, an edited point and lost tags are told apart", async () => {
    const unwrapFirst = (xml: string) => xml.replace(/<w:sdt>.*?<w:sdtContent>(.*?)<\/w:sdtContent><\/w:sdt>/s, "$1");
    const edited = rewrite(tagged, (xml) => unwrapFirst(xml).replace("Giao phòng Nội vụ", "Giao Văn phòng"));
    const word = await openWord(edited);
    const expected = { ...all("tagged"), "01": "found", "09": "changed" };
    expect(await word.frame.evaluate(() => window.panePage.locate())).toEqual(expected);
    await word.close();

    // As LibreOffice saves it: titles stay, tags go.
    const untagged = await openWord(rewrite(tagged, (xml) => xml.replaceAll(/<w:tag w:val="[^"]*"\/>/g, "")));
    expect(await untagged.frame.evaluate(() => window.panePage.locate())).toEqual(all("tagged"));
    await untagged.close();
  });

  test("says in one word what does not work: read-only, marked", async () => {
    const readOnly = await openWord(letter, { readOnly: true });
    expect(await readOnly.frame.evaluate(() => window.panePage.tag())).toBe("read_only_document");
    await readOnly.close();
    const secret = await openWord(wordFile(p("1. Giao"), { header: p("MẬT") }));
    expect(await secret.frame.evaluate(() => window.panePage.read())).toBe("state_secret");
    await secret.close();
  });
});

describe("in Outlook, by the real office.js", () => {
  const mails = {
    "/attached.eml": sample("messages/sa-dec-attachment.eml"),
    "/body.eml": sample("messages/sa-dec-body.eml"),
  };

  async function openOutlook(requirements?: Record<string, string | number>) {
    const opened = await openOfficePage(browser, { entry: hostEntry, address: "/host/", office, files: mails });
    await opened.page.evaluate(
      (how) => window.hostPage.openOutlook(["/attached.eml", "/body.eml"], how),
      requirements ? { requirements } : {},
    );
    const frame = await readyPane(opened.page);
    await withPane(frame);
    expect(await frame.evaluate(() => window.panePage.detect())).toBe("outlook");
    return { ...opened, frame };
  }

  test("offers the attached document before the body, reads both, and the message remembers its mark", async () => {
    const outlook = await openOutlook();
    const { frame, page } = outlook;
    const offers = (await frame.evaluate(() => window.panePage.offers())) as { kind: string; name: string }[];
    expect(offers.map(({ kind }) => kind)).toEqual(["attachment", "body"]);
    expect(((await frame.evaluate(() => window.panePage.read(1))) as Letter).source).toBe("mailBody");
    expect(await frame.evaluate(() => window.panePage.tag(0))).toEqual(all("found"));
    expect(await frame.evaluate(() => window.panePage.loadMark())).toMatchObject({ items: { length: 9 } });
    expect(await page.evaluate(() => window.hostPage.states.get("id-1")?.categories)).toEqual(["Giao việc"]);
    await frame.evaluate(() => window.panePage.remove());
    expect(await page.evaluate(() => window.hostPage.states.get("id-1"))).toMatchObject({
      categories: [],
      customProperties: {},
    });
    expect(outlook.unexpected).toEqual([]);
    await outlook.close();
  });

  test("a mark meant for one message never falls on another", async () => {
    const outlook = await openOutlook();
    const { frame, page } = outlook;
    await frame.evaluate(() => window.panePage.tag(0));
    const mark = (await frame.evaluate(() => window.panePage.loadMark())) as never;
    await page.evaluate(() => {
      window.hostPage.selectMessage("/body.eml");
    });
    await frame.waitForFunction(() => window.panePage.changes === 1);
    expect(await frame.evaluate(() => window.panePage.loadMark())).toBeNull();
    expect(await frame.evaluate((old) => window.panePage.save(old), mark)).toBe("other_message");
    expect(((await frame.evaluate(() => window.panePage.read(0))) as Letter).source).toBe("mailBody");
    await outlook.close();
  });

  test("without the attachments' API the body is still there", async () => {
    const outlook = await openOutlook({ Mailbox: "1.5", react: 1 });
    expect(await outlook.frame.evaluate(() => window.panePage.offers())).toMatchObject([{ kind: "body" }]);
    await outlook.close();
  });
});

describe("as a web page", () => {
  const html = "<!doctype html><body>pane</body>";

  test("where office.js is beside no host, and where it did not load", async () => {
    const beside = await openOfficePage(browser, { entry: hostEntry, address: "/pane/", office });
    await withPane(beside.page);
    expect(await beside.page.evaluate(() => window.panePage.detect())).toBe("web");
    await beside.close();

    const without = await openOfficePage(browser, { entry: hostEntry, address: "/plain/", office, html });
    await withPane(without.page);
    expect(await without.page.evaluate(() => window.panePage.detect())).toBe("web");
    await without.page.evaluate(() => {
      window.panePage.give("1. Giao");
    });
    expect(await without.page.evaluate(() => window.panePage.tag())).toEqual({ "01": "found" });
    expect(await without.page.evaluate(() => window.panePage.loadMark())).toMatchObject({ items: { length: 1 } });
    await without.close();
  });

  test("where office.js came but never answers, after a while", async () => {
    const silent =
      "<!doctype html><script>window.Office = { onReady: () => new Promise(() => {}) }</script><body>pane</body>";
    const opened = await openOfficePage(browser, { entry: hostEntry, address: "/plain/", office, html: silent });
    await withPane(opened.page);
    const started = performance.now();
    expect(await opened.page.evaluate(() => window.panePage.detect())).toBe("web");
    expect(performance.now() - started).toBeGreaterThan(7000);
    await opened.close();
  });
});
