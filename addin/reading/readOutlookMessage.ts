import library from "@kenjiuno/msgreader";
import { HostFailure } from "../host/Host.ts";
import type { Dom } from "./dom.ts";
import { ownLines } from "./ownLines.ts";
import { byLikelihood } from "./byLikelihood.ts";
import type { Message } from "./readMessage.ts";
import { mailMargins } from "./mailMargins.ts";
import { readMailBody } from "./readMailBody.ts";

/** The library is CommonJS: its default export lies one deeper where modules are loaded as Node does. */
const MsgReader = "default" in library ? (library as unknown as { default: typeof library }).default : library;

/**
 * A message that Outlook saved as a file of its own ([MS-OXMSG], .msg). Outlook also writes the body's plain text, which is
 * read where the HTML is only there within its compressed RTF.
 * @throws HostFailure `unreadable_file`
 */
export function readOutlookMessage(bytes: Uint8Array, dom: Dom): Message {
  const reader = new MsgReader(bytes.slice().buffer);
  const mail = reader.getFileData();
  if (mail.error !== undefined) throw new HostFailure("unreadable_file");
  const subject = mail.subject ?? "";
  const html = mail.bodyHtml ?? (mail.html === undefined ? undefined : decodeHtml(mail.html));
  const lines = html === undefined ? (mail.body ?? "").split(/\r\n?|\n/) : readMailBody(html, dom);
  const attachments = (mail.attachments ?? [])
    .filter(({ attachmentHidden, innerMsgContent }) => attachmentHidden !== true && innerMsgContent !== true)
    .map((attachment, index) => {
      const { fileName, content } = reader.getAttachment(attachment);
      return { name: attachment.fileName ?? (fileName || String(index + 1)), bytes: new Uint8Array(content) };
    })
    .sort(byLikelihood);
  const names = attachments.map(({ name }) => name);
  return { subject, lines: ownLines(lines, subject), margins: mailMargins(subject, lines, names), attachments };
}

/** HTML bodies are bytes in the code page that they name themselves. */
function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const named = /charset=["']?([\w-]{1,40})/i.exec(head)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
