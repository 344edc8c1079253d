/// <reference types="office-js" />
import { fileURLToPath } from "node:url";
import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../browser.ts";
import { documentOf, item, open, p, sampleLetter } from "./documents.ts";
import { drive, driveMail, driveMembers, mailArguments } from "./driveMembers.ts";
import { openOfficePage, readyPane, type OfficePage } from "./officeInBrowser.ts";
import { officePackages, type OfficePackage } from "./realWord.ts";

const entry = fileURLToPath(new URL("hostPage.ts", import.meta.url));
const numbering =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
const control = `<w:sdt><w:sdtPr><w:tag w:val="x"/><w:id w:val="1"/></w:sdtPr><w:sdtContent>${p("trong ô")}</w:sdtContent></w:sdt>`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const openHost = (office: OfficePackage, files: Readonly<Record<string, Uint8Array>> = {}): Promise<OfficePage> =>
  openOfficePage(browser, { entry, address: "/host/", office, files });

/** Calls a function of the common API in the pane and gives its value, or the error as office.js names it. */
const ask = <T>(frame: Frame, call: string): Promise<T | { failed: string }> =>
  frame.evaluate(
    (source) =>
      new Promise<never>((resolve) => {
        const done = (result: Office.AsyncResult<never>): void => {
          resolve(String(result.status) === "succeeded" ? result.value : ({ failed: result.error.name } as never));
        };
        // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- a call written in the test, to run in the pane
        new Function("done", source)(done);
      }),
    call,
  );

/** Loads the pane's page anew, as the user's browser would. */
async function reopenPane(host: OfficePage, frame: Frame): Promise<Frame> {
  await frame.evaluate(() => {
    location.reload();
  });
  return readyPane(host.page);
}

describe.each(officePackages)("simulated Word under the real %s", (office) => {
  test("every public member is answered or refused, as the table says", async () => {
    const host = await openHost(office, { "/d.docx": documentOf(p("một") + control + item("hai", 1), { numbering }) });
    await host.page.evaluate(() => window.hostPage.openWord("/d.docx"));
    const frame = await readyPane(host.page);
    const lines = await frame.evaluate(driveMembers, drive);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("wordMembers.txt");
    expect([host.unexpected, host.errors]).toEqual([[], []]);
    await host.close();
  });

  test("tells what it is, which sets it has, in which language; and what it has not", async () => {
    const host = await openHost(office, { "/d.docx": sampleLetter() });
    await host.page.evaluate(() =>
      window.hostPage.openWord("/d.docx", { readOnly: true, requirements: { File: 1.1 } }),
    );
    const frame = await readyPane(host.page);
    const told = await frame.evaluate(() => ({
      host: Office.context.host,
      platform: Office.context.platform,
      language: Office.context.displayLanguage,
      mode: Office.context.document.mode,
      // Up to 1.3 office.js says yes by itself.
      sets: ["1.3", "1.4"].map((version) => Office.context.requirements.isSetSupported("WordApi", version)),
      files: ["File", "CompressedFile"].map((set) => Office.context.requirements.isSetSupported(set, "1.1")),
    }));
    expect(told).toEqual({
      host: "Word",
      platform: "OfficeOnline",
      language: "vi-VN",
      mode: "readOnly",
      sets: [true, false],
      files: [true, false],
    });
    expect(await ask(frame, "Office.context.document.customXmlParts.addAsync('<a/>', done)")).toEqual({
      failed: expect.stringMatching(/./) as unknown,
    });
    await host.close();
  });

  test("keeps custom XML, settings and file as the common API has them, and refuses the rest by name", async () => {
    const host = await openHost(office, { "/d.docx": sampleLetter() });
    await host.page.evaluate(() => window.hostPage.openWord("/d.docx"));
    const frame = await readyPane(host.page);
    const parts = "Office.context.document.customXmlParts";
    const namespace = "urn:example:giao-viec";
    await ask(
      frame,
      `${parts}.addAsync('<mark xmlns="${namespace}">9</mark>', (r) => { window.part = r.value; done(r); })`,
    );
    expect(await ask(frame, `window.part.getXmlAsync(done)`)).toBe(`<mark xmlns="${namespace}">9</mark>`);
    expect(
      await ask(
        frame,
        `${parts}.getByIdAsync(window.part.id, (r) => done({ ...r, value: r.value.id === window.part.id }))`,
      ),
    ).toBe(true);
    expect(
      await ask(frame, `${parts}.getByNamespaceAsync("${namespace}", (r) => done({ ...r, value: r.value.length }))`),
    ).toBe(1);
    expect(await ask(frame, `${parts}.addAsync("<mark>", done)`)).toHaveProperty("failed");
    await ask(frame, "window.part.deleteAsync(done)");
    expect(
      await ask(frame, `${parts}.getByNamespaceAsync("${namespace}", (r) => done({ ...r, value: r.value.length }))`),
    ).toBe(0);
    expect(await ask(frame, "window.part.getXmlAsync(done)")).toHaveProperty("failed");

    await ask(
      frame,
      "Office.context.document.settings.set('k', { a: 'ô' }); Office.context.document.settings.saveAsync(done)",
    );
    expect(await host.page.evaluate(() => window.hostPage.word?.settings)).toEqual({ k: '{"a":"ô"}' });

    const bytes = await ask<number[]>(
      frame,
      "Office.context.document.getFileAsync('compressed', { sliceSize: 4096 }, async (r) => { const all = [];" +
        "for (let i = 0; i < r.value.sliceCount; i++) all.push(...await new Promise((next) => r.value.getSliceAsync(i, (s) => next(s.value.data))));" +
        "r.value.closeAsync(() => done({ status: 'succeeded', value: all })); })",
    );
    expect(open(new Uint8Array(bytes as number[])).paragraphs()).toHaveLength(42);
    expect(await ask(frame, "Office.context.document.getFileAsync('pdf', done)")).toHaveProperty("failed");
    expect(await ask(frame, "Office.context.document.getSelectedDataAsync('text', done)")).toHaveProperty("failed");
    expect([host.unexpected, host.errors]).toEqual([[], []]);
    await host.close();
  });

  test("the user's selection reaches the pane as an event and as a range", async () => {
    const host = await openHost(office, { "/d.docx": sampleLetter() });
    await host.page.evaluate(() => window.hostPage.openWord("/d.docx"));
    const frame = await readyPane(host.page);
    await ask(
      frame,
      "Office.context.document.addHandlerAsync('documentSelectionChanged', () => { window.changed = true; }, done)",
    );
    await host.page.evaluate(() => {
      const { word, pane } = window.hostPage;
      const paragraph = word!.docx.paragraphs()[25]!;
      word!.selection = { first: paragraph, start: 3, last: paragraph, end: 22 };
      pane!.fire("documentSelectionChanged", {});
    });
    await frame.waitForFunction(() => "changed" in window);
    const text = await frame.evaluate(() =>
      Word.run(async (context) => {
        const selection = context.document.getSelection();
        selection.load("text");
        await context.sync();
        return selection.text;
      }),
    );
    expect(text).toBe("Giao phòng Nội vụ c");
    await host.close();
  });
});

describe.each(officePackages)("simulated Outlook under the real %s", (office) => {
  const mails = ["/local/messages/sa-dec-attachment.eml", "/local/messages/sa-dec-body.eml"];
  const openMails = async (
    permission?: "ReadItem" | "ReadWriteItem" | "ReadWriteMailbox",
  ): Promise<{ host: OfficePage; frame: Frame }> => {
    const host = await openHost(office);
    await host.page.evaluate(
      ([addresses, level]) => window.hostPage.openOutlook(addresses, level === null ? {} : { permission: level }),
      [mails, permission ?? null] as const,
    );
    return { host, frame: await readyPane(host.page) };
  };
  const item = "Office.context.mailbox.item";

  test("every call of the message and the mailbox is answered or refused, as the table says", async () => {
    const { host, frame } = await openMails("ReadWriteMailbox");
    const lines = await frame.evaluate(driveMail, mailArguments);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("mailMembers.txt");
    await host.close();
  });

  test("gives the message: head, body, headers, attachments with their bytes", async () => {
    const { host, frame } = await openMails();
    const head = await frame.evaluate(() => {
      const message = Office.context.mailbox.item!;
      return {
        subject: message.subject,
        from: message.from.emailAddress,
        to: message.to.map(({ emailAddress }) => emailAddress),
        sent: message.dateTimeCreated.toISOString(),
        id: message.internetMessageId,
        attachments: message.attachments.map(({ name, attachmentType, isInline }) => [name, attachmentType, isInline]),
        user: Office.context.mailbox.userProfile.emailAddress,
        mailbox: ["1.8", "1.9"].map((version) => Office.context.requirements.isSetSupported("Mailbox", version)),
      };
    });
    expect(head).toEqual({
      subject: "V/v Thông báo kết luận của Ban Chỉ đạo CCHC Tỉnh tại Phiên họp ngày 13/8/2024",
      from: "ubnd-tp-sa-dec@sadec.example",
      to: ["vp-hdnd-ubnd@sadec.example", "phuong-1@sadec.example"],
      sent: "2024-09-16T00:35:00.000Z",
      id: "<sa-dec-attachment@sadec.example>",
      attachments: [["CV-UBND-HC-Sa-Dec.docx", "file", false]],
      user: "van-thu@sadec.example",
      mailbox: [true, false],
    });
    expect(await ask(frame, `${item}.body.getAsync("text", done)`)).toMatch(/kính chuyển công văn đính kèm/);
    expect(await ask(frame, `${item}.body.getAsync("html", done)`)).toMatch(/<p>Kính gửi Quý cơ quan/);
    expect(await ask(frame, `${item}.getAllInternetHeadersAsync(done)`)).toMatch(/Message-ID: <sa-dec-attachment@/);
    const file = await ask<Office.AttachmentContent>(
      frame,
      `${item}.getAttachmentContentAsync(${item}.attachments[0].id, done)`,
    );
    expect(file).toMatchObject({ format: "base64" });
    const bytes = new Uint8Array(Buffer.from((file as Office.AttachmentContent).content, "base64"));
    expect(open(bytes).paragraphs()).toHaveLength(42);
    expect(await ask(frame, `${item}.getAttachmentContentAsync("x", done)`)).toEqual({ failed: "InvalidAttachmentId" });
    expect([host.unexpected, host.errors]).toEqual([[], []]);
    await host.close();
  });

  test("keeps what the pane leaves: custom properties, categories, notifications, roaming settings", async () => {
    const { host, frame } = await openMails();
    await ask(frame, `${item}.loadCustomPropertiesAsync((r) => { r.value.set("k", "01"); r.value.saveAsync(done); })`);
    expect(await ask(frame, `${item}.loadCustomPropertiesAsync((r) => done({ ...r, value: r.value.get("k") }))`)).toBe(
      "01",
    );
    await ask(frame, `${item}.categories.addAsync(["Giao việc"], done)`);
    expect(await ask(frame, `${item}.categories.getAsync(done)`)).toEqual([
      { displayName: "Giao việc", color: "Preset7" },
    ]);
    expect(await ask(frame, `${item}.categories.addAsync(["Lạ"], done)`)).toEqual({ failed: "InvalidCategory" });
    await ask(frame, `${item}.categories.removeAsync(["Giao việc"], done)`);
    expect(await ask(frame, `${item}.categories.getAsync(done)`)).toEqual([]);
    const notice = `{ type: "informationalMessage", message: "Đã trình", icon: "icon16", persistent: false }`;
    await ask(frame, `${item}.notificationMessages.addAsync("k", ${notice}, done)`);
    expect(await ask(frame, `${item}.notificationMessages.addAsync("k", ${notice}, done)`)).toEqual({
      failed: "DuplicateNotificationKey",
    });
    expect(await ask(frame, `${item}.notificationMessages.removeAsync("l", done)`)).toEqual({
      failed: "NotificationKeyNotFound",
    });
    await ask(
      frame,
      `Office.context.roamingSettings.set("lang", "vi"); Office.context.roamingSettings.saveAsync(done)`,
    );
    expect(await host.page.evaluate(() => window.hostPage.mailbox.roamingSettings)).toEqual({ lang: '"vi"' });
    const again = await reopenPane(host, frame);
    expect(await again.evaluate(() => Office.context.roamingSettings.get("lang") as unknown)).toBe("vi");
    await host.close();
  });

  test("a pinned pane is told of another message, and each keeps its own", async () => {
    const { host, frame } = await openMails();
    await ask(frame, `${item}.loadCustomPropertiesAsync((r) => { r.value.set("k", "01"); r.value.saveAsync(done); })`);
    await ask(
      frame,
      "Office.context.mailbox.addHandlerAsync('olkItemSelectedChanged', () => { window.changed = true; }, done)",
    );
    await host.page.evaluate((address) => window.hostPage.selectMessage(address), mails[1]!);
    await frame.waitForFunction(() => "changed" in window);
    expect(await frame.evaluate(() => Office.context.mailbox.item?.subject)).toMatch(/^Fwd: V\/v/);
    expect(
      await ask(frame, `${item}.loadCustomPropertiesAsync((r) => done({ ...r, value: r.value.get("k") ?? null }))`),
    ).toBeNull();
    expect(await ask(frame, `${item}.body.getAsync("text", done)`)).toMatch(/9\. Giao phòng Nội vụ chủ trì/);
    await host.close();
  });

  test("office.js holds the manifest's permission; calls the host does not know are refused", async () => {
    const { host, frame } = await openMails("ReadItem");
    const thrown = await frame.evaluate(() => {
      try {
        Office.context.mailbox.item!.categories.addAsync(["Giao việc"]);
        return "";
      } catch (error) {
        return String(error);
      }
    });
    expect(thrown).toMatch(/categories\.addAsync/);
    await host.close();

    const { host: full, frame: pane } = await openMails("ReadWriteMailbox");
    const master = "Office.context.mailbox.masterCategories";
    const added = `[{ displayName: "Mới", color: "Preset1" }]`;
    await ask(pane, `${master}.addAsync(${added}, done)`);
    expect(await ask(pane, `${master}.addAsync(${added}, done)`)).toEqual({ failed: "DuplicateCategory" });
    await ask(pane, `${master}.removeAsync(["Mới"], done)`);
    expect(await ask(pane, `${master}.getAsync((r) => done({ ...r, value: r.value.length }))`)).toBe(1);
    expect(await ask(pane, "Office.context.mailbox.getCallbackTokenAsync({ isRest: true }, done)")).toHaveProperty(
      "failed",
    );
    await full.close();
  });
});
