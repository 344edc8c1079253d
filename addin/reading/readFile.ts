import { HostFailure } from "../host/Host.ts";
import { loadPart, PartMissing } from "../loadPart.ts";
import { composeLines } from "./composeLetter.ts";
import { maxBytes } from "./maxBytes.ts";
import { joinResults } from "./joinResults.ts";
import { isAppendix } from "./byLikelihood.ts";
import type { ReadContext, ReadTools } from "./ReadContext.ts";
import { ReadQuestion } from "./ReadQuestion.ts";
import { withMargins, type ReadResult } from "./ReadResult.ts";
import type { Message } from "./readMessage.ts";
import { readBodyText } from "./readBodyText.ts";
import { readOffice } from "./readOffice.ts";
import { sniff } from "./sniff.ts";

/** Mails within mails within mails: nobody's letter lies deeper. */
const maxDepth = 3;

/**
 * Reads whatever a clerk may have been sent, on this machine. What it is, its bytes decide; `context.file` is a file's name
 * or a mail's subject, which tells whether the mail only passes on what it quotes. What cannot be read surely is refused.
 * The result has not passed the secrecy guard yet: `guardLetter` comes before anything else is done with it.
 * @throws HostFailure, ReadQuestion, PartMissing, the signal's reason
 */
export async function readFile(
  bytes: Uint8Array,
  context: ReadContext,
  tools: ReadTools,
  depth = 0,
): Promise<ReadResult> {
  context.signal.throwIfAborted();
  try {
    return await readContent(bytes, context, tools, depth);
  } catch (error) {
    context.signal.throwIfAborted();
    // Parsers throw all kinds of things at damaged files; to the user they are one.
    throw error instanceof HostFailure || error instanceof PartMissing || error instanceof ReadQuestion
      ? error
      : new HostFailure("unreadable_file", { cause: error });
  }
}

async function readContent(
  bytes: Uint8Array,
  context: ReadContext,
  tools: ReadTools,
  depth: number,
): Promise<ReadResult> {
  if (bytes.length > maxBytes) throw new HostFailure("too_large");
  if (bytes.length === 0) throw new HostFailure("empty_letter");
  const content = sniff(bytes);
  switch (content.kind) {
    case "zip":
      return readOffice(bytes);
    case "pdf":
      return tools.pages.pdf(bytes, context);
    case "picture":
      return tools.pages.picture(bytes, context);
    case "text":
      return { letter: composeLines(content.text.split(/\r\n?|[\n\f\u2028\u2029]/), "text"), margins: [] };
    case "html":
      return readBodyText(content.text, context.file, tools.dom);
    case "message": {
      // Few letters come as a mail's file: its parsers load when one does.
      const { readMessage } = await loadPart(() => import("./readMessage.ts"));
      return readLikeliest(await readMessage(bytes, tools.dom), context, tools, depth);
    }
    case "outlookMessage": {
      const { readOutlookMessage } = await loadPart(() => import("./readOutlookMessage.ts"));
      return readLikeliest(readOutlookMessage(bytes, tools.dom), context, tools, depth);
    }
    case "otherPicture":
    case "legacy":
    case "encrypted":
    case "unknown":
      throw new HostFailure(refused[content.kind]);
  }
}

/** Why what is not read is not read. */
const refused = {
  otherPicture: "unsupported_picture",
  legacy: "unsupported_legacy",
  encrypted: "encrypted_file",
  unknown: "unreadable_file",
} as const;

/**
 * A mail's letter: its likeliest attachment, with those that call themselves its appendices. Where the likeliest is a
 * document which cannot be read, the covering words of the mail are no letter either; where it is no document, the body is.
 */
async function readLikeliest(
  message: Message,
  context: ReadContext,
  tools: ReadTools,
  depth: number,
): Promise<ReadResult> {
  const [likeliest, ...others] = message.attachments;
  if (likeliest && depth < maxDepth && isDocument(likeliest.bytes)) {
    const read = ({ name, bytes }: Message["attachments"][number]) =>
      readFile(bytes, { ...context, file: name }, tools, depth + 1);
    return withMargins(await withAppendices(await read(likeliest), others, read), message.margins);
  }
  return { letter: composeLines(message.lines, "mailBody"), margins: message.margins };
}

async function withAppendices(
  main: ReadResult,
  others: Message["attachments"],
  read: (attachment: Message["attachments"][number]) => Promise<ReadResult>,
): Promise<ReadResult> {
  const all: [ReadResult, ...ReadResult[]] = [main];
  for (const attachment of others) if (isAppendix(attachment.name)) all.push(await read(attachment));
  if (all.length === 1) return main;
  const stamps = all.map(({ stamp }) => stamp).filter((stamp) => stamp !== undefined);
  const stamp = stamps.find(({ found }) => found === "marked") ?? stamps.find(({ found }) => found !== "none");
  return {
    ...joinResults(all),
    // Each has a letterhead of its own; in the joined letter's text only the first would count as one.
    margins: all.some(({ margins }) => margins === null)
      ? null
      : all.flatMap(({ letter, margins }, file) => [...(file === 0 ? [] : [letter.text]), ...(margins ?? [])]),
    unread: all.reduce((sum, { unread }) => sum + (unread ?? 0), 0),
    signed: all.some(({ signed }) => signed === true),
    ...(stamp && { stamp }),
  };
}

function isDocument(bytes: Uint8Array): boolean {
  const { kind } = sniff(bytes);
  return kind !== "text" && kind !== "html" && kind !== "unknown";
}
