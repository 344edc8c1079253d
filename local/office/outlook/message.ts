import PostalMime, { type Address } from "postal-mime";

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

export interface MailAttachment {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** Shown inside the body, by its content id. */
  readonly contentId: string | null;
  /** A message attached to the message. */
  readonly isMessage: boolean;
}

/** A received message, as it was sent: everything in it is untrusted. */
export interface MailMessage {
  readonly id: string;
  readonly subject: string;
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  /** ISO instant; null where the message has none that can be read. */
  readonly sentAt: string | null;
  readonly internetMessageId: string;
  /** All header lines as they came. */
  readonly headers: string;
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly MailAttachment[];
}

export class NotAMessage extends Error {
  override readonly name = "NotAMessage";
}

/** Reads an .eml. @throws NotAMessage where it has neither sender nor subject nor words */
export async function readMessage(eml: Uint8Array<ArrayBuffer>, id: string): Promise<MailMessage> {
  const mail = await PostalMime.parse(eml, { forceRfc822Attachments: true }).catch((error: unknown) => {
    throw new NotAMessage("unreadable", { cause: error });
  });
  if (!mail.from && !mail.subject && !mail.messageId) throw new NotAMessage("no head of a message");
  const text = mail.text ?? "";
  return {
    id,
    subject: mail.subject ?? "",
    from: (mail.from && addressesOf(mail.from)[0]) ?? { name: "", address: "" },
    to: (mail.to ?? []).flatMap(addressesOf),
    cc: (mail.cc ?? []).flatMap(addressesOf),
    sentAt: mail.date !== undefined && !Number.isNaN(Date.parse(mail.date)) ? new Date(mail.date).toISOString() : null,
    internetMessageId: mail.messageId ?? "",
    headers: headersOf(eml),
    html: mail.html ?? `<pre>${escapeHtml(text)}</pre>`,
    text: text === "" ? textOfHtml(mail.html ?? "") : text,
    attachments: mail.attachments.map((attachment, index) => ({
      id: `${id}/${String(index + 1)}`,
      name: attachment.filename ?? `attachment-${String(index + 1)}`,
      contentType: attachment.mimeType,
      bytes: bytesOf(attachment.content),
      contentId: attachment.contentId?.replace(/^<|>$/g, "") ?? null,
      isMessage: attachment.mimeType === "message/rfc822",
    })),
  };
}

function addressesOf(address: Address): MailAddress[] {
  if (address.group) return address.group.map(({ name, address: mailbox }) => ({ name, address: mailbox }));
  return [{ name: address.name, address: address.address }];
}

function headersOf(eml: Uint8Array): string {
  const text = new TextDecoder("latin1").decode(eml.subarray(0, 256 * 1024));
  const end = /\r?\n\r?\n/.exec(text)?.index;
  return `${end === undefined ? text : text.slice(0, end)}\r\n`;
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The words of a message that was sent as HTML only. Parsed without running or fetching anything. */
function textOfHtml(html: string): string {
  if (typeof DOMParser === "undefined" || html === "") return "";
  const body = new DOMParser().parseFromString(html, "text/html").body;
  for (const unread of body.querySelectorAll("script, style, template")) unread.remove();
  for (const lineBreak of body.querySelectorAll("br")) lineBreak.replaceWith("\n");
  for (const block of body.querySelectorAll("p, div, li, tr, h1, h2, h3, h4, h5, h6, blockquote")) block.append("\n");
  return body.textContent.replaceAll(/\n{3,}/g, "\n\n").trim();
}
