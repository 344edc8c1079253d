const separator =
  /^[-_*\s]{2,}(?:original message|forwarded message|(?:thư|tin nhắn|tin|nội dung) gốc|(?:thư|tin) (?:được |đã )?chuyển tiếp)\b/iu;
const sender = /^(?:from|từ|người gửi)\s*:/iu;
const furtherField = /^(?:sent|date|to|subject|đã gửi|ngày|ngày gửi|đến|tới|chủ đề)\s*:/iu;
const wrote = /^(?:on|vào|ngày)\s.{1,300}\s(?:wrote|viết)\s*:$/iu;

/** A subject that says the mail passes another one on. */
const forwarded = /^\s*(?:fwd?|ct|chuyển tiếp)\s*:/iu;

/**
 * A mail's own lines, without the earlier mails quoted below them. A mail that passes another one on keeps it all, and so
 * does one that has no words of its own: there the "history" is the letter.
 */
export function ownLines(lines: readonly string[], subject: string): readonly string[] {
  if (forwarded.test(subject.normalize("NFC"))) return lines;
  const cut = lines.findIndex((line, index) => startsHistory(line, lines.slice(index + 1, index + 6)));
  const own = cut < 0 ? lines : lines.slice(0, cut);
  return own.some((line) => /\p{L}/u.test(line)) ? own : lines;
}

function startsHistory(line: string, following: readonly string[]): boolean {
  const words = line.normalize("NFC").trim();
  // Plain text marks what it quotes with ">".
  if (separator.test(words) || wrote.test(words) || words.startsWith(">")) return true;
  // Outlook's block: several fields, each on its own line.
  return sender.test(words) && following.some((next) => furtherField.test(next.normalize("NFC").trim()));
}
