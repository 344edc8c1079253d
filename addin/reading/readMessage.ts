import PostalMime from "postal-mime";
import { ownLines } from "./ownLines.ts";
import type { Dom } from "./dom.ts";
import { byLikelihood } from "./byLikelihood.ts";
import { mailMargins } from "./mailMargins.ts";
import { readMailBody } from "./readMailBody.ts";

export interface Message {
  readonly subject: string;
  /** The body's lines without earlier mails. */
  readonly lines: readonly string[];
  /** All that the guard must see, whichever part is the letter. */
  readonly margins: readonly string[];
  /** Likeliest letter first. */
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** An Internet mail (RFC 5322, .eml) taken apart. Mails within it stay attachments. */
export async function readMessage(bytes: Uint8Array, dom: Dom): Promise<Message> {
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, attachmentEncoding: "arraybuffer" });
  const subject = mail.subject ?? "";
  const lines = mail.html === undefined ? (mail.text ?? "").split(/\r\n?|\n/) : readMailBody(mail.html, dom);
  const attachments = mail.attachments
    .filter((attachment) => attachment.related !== true)
    .map(({ filename, mimeType, content }, index) => ({
      name: filename ?? `${String(index + 1)}${mimeType === "message/rfc822" ? ".eml" : ""}`,
      bytes: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content),
    }))
    .sort(byLikelihood);
  const names = attachments.map(({ name }) => name);
  return { subject, lines: ownLines(lines, subject), margins: mailMargins(subject, lines, names), attachments };
}
