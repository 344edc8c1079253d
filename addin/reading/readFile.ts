import { HostFailure } from "../host/Host.ts";
import { loadPart, PartMissing } from "../loadPart.ts";
import { composeLines } from "./composeLetter.ts";
import type { ReadResult } from "./ReadResult.ts";
import { ownLines } from "./ownLines.ts";
import type { Dom } from "./dom.ts";
import { readDocx } from "./readDocx.ts";
import { readMailBody } from "./readMailBody.ts";
import { sniff } from "./sniff.ts";

/** Letters with annexes and pictures stay below; the pane has to hold it in memory more than once. */
const maxBytes = 30e6;

/** Mails within mails within mails: nobody's letter lies deeper. */
const maxDepth = 3;

/**
 * Reads whatever a clerk may have been sent, on this machine. What it is, its bytes decide; `name` is a
 * file's name or a mail's subject, which tells whether the mail only passes on what it quotes. What cannot be read surely
 * is refused. The result has not passed the secrecy guard yet: `guardLetter` comes before anything else is done with it.
 * @throws HostFailure
 */
export async function readFile(bytes: Uint8Array, name: string, dom: Dom, depth = 0): Promise<ReadResult> {
  try {
    return await readContent(bytes, name, dom, depth);
  } catch (error) {
    // Parsers throw all kinds of things at damaged files; to the user they are one.
    throw error instanceof HostFailure || error instanceof PartMissing
      ? error
      : new HostFailure("unreadable_file", { cause: error });
  }
}

async function readContent(bytes: Uint8Array, name: string, dom: Dom, depth: number): Promise<ReadResult> {
  if (bytes.length > maxBytes) throw new HostFailure("too_large");
  if (bytes.length === 0) throw new HostFailure("empty_letter");
  const content = sniff(bytes);
  switch (content.kind) {
    case "zip":
      return readDocx(bytes, dom);
    case "text":
      return { letter: composeLines(content.text.split(/\r\n?|[\n\f\u2028\u2029]/), "text"), margins: [] };
    case "html":
      return { letter: composeLines(ownLines(readMailBody(content.text, dom), name), "mailBody"), margins: [] };
    case "message":
      return readLikeliest(bytes, dom, depth);
    case "pdf":
    case "scannedPdf":
    case "image":
    case "legacy":
    case "unknown":
      throw new HostFailure(refused[content.kind]);
  }
}

/** Why what is not read is not read. */
const refused = {
  pdf: "unsupported_pdf",
  scannedPdf: "unsupported_scan",
  image: "unsupported_scan",
  legacy: "unsupported_legacy",
  unknown: "unreadable_file",
} as const;

/**
 * A mail's letter: its likeliest attachment. Where that is a document which cannot be read, the covering words of the mail
 * are no letter either; where it is no document, the body is.
 */
async function readLikeliest(bytes: Uint8Array, dom: Dom, depth: number): Promise<ReadResult> {
  // Few letters come as .eml: its parser loads when one does.
  const { readMessage } = await loadPart(() => import("./readMessage.ts"));
  const message = await readMessage(bytes, dom);
  const [likeliest] = message.attachments;
  if (likeliest && depth < maxDepth) {
    const { kind } = sniff(likeliest.bytes);
    if (kind !== "text" && kind !== "html" && kind !== "unknown") {
      try {
        return await readFile(likeliest.bytes, likeliest.name, dom, depth + 1);
      } catch (error) {
        if (!(error instanceof HostFailure) || error.code !== "unreadable_file") throw error;
      }
    }
  }
  return {
    letter: composeLines(message.lines, "mailBody"),
    margins: [message.subject].filter((words) => words !== ""),
  };
}
