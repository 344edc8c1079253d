import { foldMarks } from "../vietnamese.ts";
import { sliceLine, type Line } from "./lines.ts";

/** "From: …", "Người gửi: …", "Sent: …": a field of a mail's head. */
const FIELD =
  /^(?:from|sent|date|to|cc|bcc|subject|reply-to|attachments?|tu|nguoi gui|da gui|ngay gui|gui luc|den|toi|nguoi nhan|dong gui|chu de|tieu de|dinh kem|tep dinh kem) ?:(?! *$)/u;
const SENDER = /^(?:from|tu|nguoi gui) ?:/u;
/** "-----Original Message-----", "Begin forwarded message:", "Vào T2, 9 thg 6 … đã viết:". */
const SEPARATOR =
  /^(?:[-_*=>\s]*(?:original message|forwarded message|begin forwarded message|thu goc|tin nhan goc|thu chuyen tiep|tin nhan duoc chuyen tiep)[-_*=>: \s]*$|(?:on|vao) .{1,200} (?:wrote|da viet) ?:$)/u;
/** "> " before each line of a quoted mail. */
const QUOTED = /^(?:> ?)+/u;
/** A first look, before marks are taken off every line. */
const CARRIED =
  /^(?:>|[-_*=]{2,} ?\p{L}|from ?:|từ ?:|người gửi ?:|begin forwarded|on .* wrote ?:|vào .* đã viết ?:)/iu;
/** What only a letter has. */
const MARKS: readonly RegExp[] = [
  /cong hoa xa hoi chu nghia/u,
  /^so ?: ?.{0,12}[/-]/u,
  /^(?:dong )?kinh gui/u,
  /^v\/v /u,
  /^noi nhan/u,
  /^(?:tm|kt|tl|tuq)\. /u,
  /\.\/\.?$/u,
];
const LONGEST_HEAD = 8;

/**
 * The letter among the mails that carry it: heads of mails ("From: … Sent: … Subject: …"), forwarding lines and quoting signs
 * stand around it, covering notes above it and older mails below. Without any of them the lines are the letter.
 */
export function letterWithin(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => CARRIED.test(text))) return lines;
  const bare = lines.map(unquoted).filter(({ text }) => text !== "");
  const folded = bare.map(({ text }) => foldMarks(text.slice(0, 240)));
  const parts: Line[][] = [[]];
  let begun = false;
  for (let at = 0; at < bare.length;) {
    const length = headAt(folded, at);
    if (length === 0) {
      parts.at(-1)?.push(bare[at] as Line);
      at += 1;
      continue;
    }
    begun = true;
    parts.push([]);
    at += length;
  }
  if (!begun) return bare;
  // The best of them, the first of equals; where none looks like a letter, what was written last stands first.
  const marks = parts.map(marksIn);
  const best = parts[marks.indexOf(Math.max(...marks))];
  const isLetter = Math.max(...marks) > 0;
  return (isLetter ? best : parts.find((part) => part.length > 0)) ?? [];
}

function unquoted(line: Line): Line {
  const signs = QUOTED.exec(line.text)?.[0].length ?? 0;
  return signs === 0 ? line : sliceLine(line, signs, line.text.length);
}

/** How many lines of a mail's head begin here: a separator with what follows it, or a sender with further fields. */
function headAt(lines: readonly string[], at: number): number {
  const line = lines[at] ?? "";
  let end = at;
  if (SEPARATOR.test(line)) end += 1;
  else if (!SENDER.test(line)) return 0;
  let fields = 0;
  // A field may go on over a line ("To: …;\n …"): one line in between is let pass.
  for (let next = end; next < lines.length && next < at + LONGEST_HEAD; next += 1) {
    if (!FIELD.test(lines[next] ?? "")) continue;
    if (next > end + 1) break;
    fields += 1;
    end = next + 1;
  }
  return fields >= 2 || SEPARATOR.test(line) ? end - at : 0;
}

const marksIn = (part: readonly Line[]) =>
  MARKS.filter((mark) => part.some(({ text }) => mark.test(foldMarks(text.slice(0, 240))))).length;
