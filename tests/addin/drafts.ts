import { startDraft, type Draft } from "../../addin/draft.ts";
import type { LetterHead } from "../../directive/contract/directive.ts";
import type { DraftItem } from "../../directive/contract/item.ts";

/** Readable drafts for the tests of the pane. */

const reader = (rule: string, certain = true) => ({ by: "reader", rule, phrase: "phrase", certain }) as const;

export function aHead(given: Partial<LetterHead> = {}): LetterHead {
  return {
    issuer: "Ủy ban nhân dân thành phố Sa Đéc",
    docType: "Công văn",
    number: null,
    symbol: null,
    day: null,
    month: null,
    subject: null,
    urgency: null,
    signer: null,
    arrivalNumber: null,
    arrivalDay: null,
    ...given,
  };
}

export function aPoint(id: string, given: Partial<DraftItem> = {}): DraftItem {
  return {
    id,
    path: String(Number(id)),
    quote: `Giao phòng Nội vụ việc thứ ${id}`,
    anchor: { start: 0, end: 10, hash: id.padStart(64, "0") },
    disposition: "task",
    assignment: {
      to: "lead",
      lead: { id: "phong-noi-vu", name: "phòng Nội vụ" },
      coordinating: [],
      origin: reader("lead-named"),
    },
    deadline: { kind: "dated", day: "2024-12-31", origin: reader("end-of-year") },
    internalDay: null,
    note: null,
    ...given,
  };
}

export const unresolved = {
  kind: "unresolved",
  needs: "issueDay",
  origin: reader("working-days-from-issue"),
} as const;

export function aDraft(items: readonly DraftItem[] = [aPoint("01"), aPoint("02"), aPoint("03")]): Draft {
  return startDraft(
    { head: aHead(), items },
    { key: "01J7W5NR2RZ59XWDHF0EDH7CG8", fingerprint: "f".repeat(64), source: "web" },
  );
}
