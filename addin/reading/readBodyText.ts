import { composeLines } from "./composeLetter.ts";
import type { Dom } from "./dom.ts";
import { ownLines } from "./ownLines.ts";
import type { ReadResult } from "./ReadResult.ts";
import { readMailBody } from "./readMailBody.ts";

/** An HTML mail's body as a letter: its own words, without the earlier mails below them. @throws HostFailure */
export function readBodyText(html: string, subject: string, dom: Dom): ReadResult {
  return { letter: composeLines(ownLines(readMailBody(html, dom), subject), "mailBody"), margins: [subject] };
}
