import { foldMarks, foldSpace, isCapitals } from "../vietnamese.ts";
import { spanIn } from "./flow.ts";
import type { Head } from "./headParts.ts";
import type { ReadHead } from "./reading.ts";

const LEVELS = [
  [/^hoa toc(?: hen gio)?(?:[ :(]|$)/u, "hỏa tốc"],
  [/^thuong khan$/u, "thượng khẩn"],
  [/^khan$/u, "khẩn"],
] as const;

/** KHẨN, THƯỢNG KHẨN, HỎA TỐC: a line or column of its own, in capitals; "Độ khẩn: Khẩn" is a form's. */
export function readUrgency({ flow, parts }: Head): ReadHead["urgency"] {
  for (const { text, start, end } of parts) {
    if (text.length > 36) continue;
    const labelled = /^(?:mức )?độ khẩn ?: ?/iu.exec(text);
    if (labelled === null && !isCapitals(text)) continue;
    const words = foldMarks(foldSpace(text.slice(labelled?.[0].length ?? 0).replace(/^[^\p{L}]+|[^\p{L}\d)]+$/gu, "")));
    const level = LEVELS.find(([pattern]) => pattern.test(words))?.[1];
    if (level !== undefined)
      return { value: level, span: spanIn(flow, { start, end }), rule: "urgency-line", certain: true };
  }
  return null;
}
