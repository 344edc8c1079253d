import type { LetterHead } from "../../directive/contract/directive.ts";
import type { IsoDay } from "../../directive/contract/primitives.ts";
import { fitOnLine } from "./fitOnLine.ts";
import type { MailWords } from "./mailWording.ts";

/** "2024-09-16" as it is written in Viet Nam: "16/09/2024". */
export const writtenDay = (day: IsoDay): string => day.split("-").reverse().join("/");

/** Who issued the letter and what it is about, at most `max` characters: tells letters apart while they have no number. */
export function aboutLetter({ issuer, subject }: LetterHead, words: MailWords, max: number): readonly string[] {
  return [
    ...(issuer === null ? [] : [words.issuedBy(fitOnLine(issuer, 100))]),
    ...(subject === null ? [] : [words.about(fitOnLine(subject, max))]),
  ];
}

/** The same with a few words of its subject where it has no number, for the subject of a mail. */
export function nameLetter(head: LetterHead, words: MailWords): string {
  const letter = describeLetter(head, words);
  return head.number !== null || head.subject === null ? letter : `${letter}: ${fitOnLine(head.subject, 60)}`;
}

/** "Công văn số 4240/UBND-VX ngày 16/09/2024", with what is known; never the letter's own text. */
export function describeLetter(head: LetterHead, words: MailWords): string {
  const parts = [fitOnLine(head.docType ?? words.letter, 60)];
  if (head.number !== null) parts.push(words.numbered(fitOnLine(head.number, 60)));
  else if (head.symbol !== null) parts.push(`(${words.withoutNumber(fitOnLine(head.symbol, 60))})`);
  if (head.day !== null) parts.push(words.dated(writtenDay(head.day)));
  else if (head.month !== null) parts.push(words.inMonth(head.month.split("-").reverse().join("/")));
  return parts.join(" ");
}
