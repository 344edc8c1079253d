import { loadPart } from "../loadPart.ts";
import { byLikelihood, isAppendix } from "../reading/byLikelihood.ts";
import type { ReadTools } from "../reading/ReadContext.ts";
import { withMargins, type ReadResult } from "../reading/ReadResult.ts";
import type { Capabilities } from "./capabilities.ts";
import { packMark, unpackMark } from "./compactMark.ts";
import { fileSource } from "./fileSource.ts";
import { HostFailure, type Host, type Offer } from "./Host.ts";
import { officeAnswer } from "./officeAnswer.ts";
import { readTogether, type Source } from "./readTogether.ts";

export interface OutlookHostOptions {
  readonly tools: ReadTools;
  readonly capabilities: Capabilities;
}

const property = "giaoViec";
const category = "Giao việc";
const bodyId = "body";

/** The message that is selected in Outlook: its attachments and its body. Needs Mailbox 1.8. */
export function createOutlookHost({ tools, capabilities }: OutlookHostOptions): Host {
  /** The message that was read last, or whose mark was: what is marked belongs to it, whatever is selected by now. */
  let at: string | null = null;

  async function loadProperties(): Promise<Office.CustomProperties> {
    const item = selected();
    return officeAnswer<Office.CustomProperties>((callback) => {
      item.loadCustomPropertiesAsync(callback);
    });
  }

  return {
    kind: "outlook",

    offers() {
      const item = selected();
      // Pictures of a signature are inline; a cloud link has no bytes to read.
      const attachments = (capabilities.mailbox ? item.attachments : [])
        .filter((attachment) => !attachment.isInline && !isCloudLink(attachment))
        .map(({ id, name, size }): Offer => ({ id, kind: "attachment", name, size }))
        .sort(byLikelihood)
        .map((offer, index) => ({ ...offer, together: index > 0 && isAppendix(offer.name) }));
      return Promise.resolve([...attachments, { id: bodyId, kind: "body", name: item.subject, size: null }]);
    },

    async read(order) {
      const item = selected();
      let around: Promise<readonly string[]> | null = null;
      const sources = order.offers.map((offer): Source => {
        if (offer.kind === "body") return { offer, read: () => readBody(item, tools) };
        const source = fileSource(offer, () => attachmentBytes(item, offer), tools);
        const read: Source["read"] = async (context) => {
          const margins = await (around ??= readMargins(item, tools));
          return withMargins(await source.read(context), margins);
        };
        return { ...source, read };
      });
      const read = await readTogether(sources, order);
      if (selected().itemId !== item.itemId) throw new HostFailure("other_message");
      at = item.itemId;
      return read;
    },

    async loadMark() {
      const item = selected();
      const mark = await unpackMark((await loadProperties()).get(property));
      if (mark) at = item.itemId;
      return mark;
    },

    async saveMark(mark) {
      const item = selected();
      const properties = await loadProperties();
      const known = (await unpackMark(properties.get(property)))?.key === mark.key;
      if (!known && item.itemId !== at) throw new HostFailure("other_message");
      properties.set(property, packMark(mark));
      await officeAnswer<undefined>((callback) => {
        properties.saveAsync(callback as (result: Office.AsyncResult<void>) => void);
      });
      if (capabilities.mailbox) await addCategory(item);
      return new Map(mark.items.map(({ id }) => [id, "found"]));
    },

    // A message that was received does not change.
    locate: (mark) => Promise.resolve(new Map(mark.items.map(({ id }) => [id, "found"]))),

    async removeMark() {
      const item = selected();
      if (item.itemId !== at) throw new HostFailure("other_message");
      const properties = await loadProperties();
      properties.remove(property);
      await officeAnswer<undefined>((callback) => {
        properties.saveAsync(callback as (result: Office.AsyncResult<void>) => void);
      });
      if (capabilities.mailbox) {
        await withoutFuss((callback) => {
          item.categories.removeAsync([category], callback);
        });
      }
    },

    show: () => Promise.resolve(false),

    onChange(listener) {
      if (!capabilities.itemChanged) return () => undefined;
      Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => {
        listener();
      });
      // Office knows no handler by itself: all of this kind go, and there is only this one.
      return () => {
        Office.context.mailbox.removeHandlerAsync(Office.EventType.ItemChanged);
      };
    },
  };
}

/** @throws HostFailure `host_refused` where no message is selected, as a pinned pane may find itself */
function selected(): Office.MessageRead {
  const item = Office.context.mailbox.item as Office.MessageRead | null | undefined;
  if (!item) throw new HostFailure("host_refused");
  return item;
}

function htmlOf(item: Office.MessageRead): Promise<string> {
  return officeAnswer<string>((callback) => {
    item.body.getAsync(Office.CoercionType.Html, callback);
  });
}

/** What stands around an attachment: the mail that it came with. */
async function readMargins(item: Office.MessageRead, { dom }: ReadTools): Promise<readonly string[]> {
  const html = await htmlOf(item);
  const { readBodyMargins } = await loadPart(() => import("../reading/readBodyText.ts"));
  const names = item.attachments.filter(({ isInline }) => !isInline).map(({ name }) => name);
  return readBodyMargins(html, item.subject, names, dom);
}

async function readBody(item: Office.MessageRead, { dom }: ReadTools): Promise<ReadResult> {
  const html = await htmlOf(item);
  const { readBodyText } = await loadPart(() => import("../reading/readBodyText.ts"));
  return readBodyText(html, item.subject, dom);
}

async function attachmentBytes(item: Office.MessageRead, offer: Offer): Promise<Uint8Array> {
  const { content, format } = await officeAnswer<Office.AttachmentContent>((callback) => {
    item.getAttachmentContentAsync(offer.id, callback);
  });
  const coding: string = format;
  if (coding === "base64") return bytesOf(content);
  // A mail within the mail comes as its text; a link or a calendar entry is no letter.
  if (coding === "eml") return new TextEncoder().encode(content);
  throw new HostFailure("unreadable_file");
}

function isCloudLink({ attachmentType }: Office.AttachmentDetails): boolean {
  const type: string = attachmentType;
  return type === "cloud";
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch (cause) {
    throw new HostFailure("host_refused", { cause });
  }
}

/**
 * The category only shows in the list of messages that this one is being followed; the custom property is the mark. A
 * category unknown to the mailbox must be made first, which Outlook allows only with ReadWriteMailbox: without that
 * permission, or where the user's mailbox forbids it, the message goes without.
 */
async function addCategory(item: Office.MessageRead): Promise<void> {
  await withoutFuss((callback) => {
    Office.context.mailbox.masterCategories.addAsync(
      [{ displayName: category, color: Office.MailboxEnums.CategoryColor.Preset7 }],
      callback,
    );
  });
  await withoutFuss((callback) => {
    item.categories.addAsync([category], callback);
  });
}

async function withoutFuss(call: (callback: (result: Office.AsyncResult<void>) => void) => void): Promise<void> {
  try {
    await officeAnswer(call);
  } catch {
    // See `addCategory`: nothing hangs on it.
  }
}
