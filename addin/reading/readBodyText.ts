import { composeLines } from "./composeLetter.ts";
import type { Dom } from "./dom.ts";
import { mailMargins } from "./mailMargins.ts";
import { ownLines } from "./ownLines.ts";
import type { ReadResult } from "./ReadResult.ts";
import { readMailBody } from "./readMailBody.ts";

/** An HTML mail's body as a letter: its own words, without the earlier mails below them. @throws HostFailure */
export function readBodyText(html: string, subject: string, dom: Dom): ReadResult {
  const lines = readMailBody(html, dom);
  return { letter: composeLines(ownLines(lines, subject), "mailBody"), margins: mailMargins(subject, lines, []) };
}

/** The same body, subject and file names as what stands around an attachment. */
export function readBodyMargins(html: string, subject: string, names: readonly string[], dom: Dom): string[] {
  return mailMargins(subject, readMailBody(html, dom), names);
}
