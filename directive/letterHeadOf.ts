import type { LetterHead } from "./contract/directive.ts";
import type { ReadHead } from "./letter/reading.ts";

/** What the reader found in the letterhead, as the clerk gets it to complete: what is blank stays null. */
export function letterHeadOf(head: ReadHead): LetterHead {
  const { authority, title, name } = head.signer;
  const signer = [authority, title, name].filter((part) => part !== null).join(" - ");
  return {
    issuer: cut(head.issuer?.value, 300),
    docType: cut(head.docType?.value, 100),
    number: cut(head.number?.value, 100),
    symbol: cut(head.symbol?.value, 100),
    day: head.day?.value ?? null,
    month: head.month?.value ?? null,
    subject: cut(head.subject?.value, 1000),
    urgency: head.urgency?.value ?? null,
    signer: cut(signer, 300),
    arrivalNumber: null,
    arrivalDay: null,
  };
}

/** Null for what holds no word, for the contract takes none. */
function cut(text: string | undefined, length: number): string | null {
  const kept = (text ?? "").slice(0, length).trim();
  return /[\p{L}\p{N}]/u.test(kept) ? kept : null;
}
