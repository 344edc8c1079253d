import type { LetterHead } from "../../directive/contract/directive.ts";
import { letterOf } from "../../directive/letter/letter.ts";
import { findSecretMark } from "../../directive/letter/secretMark.ts";
import { Refusal } from "../../directive/refusal.ts";
import { words } from "../../directive/vietnamese.ts";

/** In a head's short fields the exact words in capitals are a mark wherever they stand; in prose they are not. */
const MARK_IN_HEAD = words("(?:TỐI|TUYỆT)\\s+MẬT");

interface Sent {
  readonly head: { readonly [F in keyof LetterHead]?: LetterHead[F] | undefined };
  readonly items: readonly { readonly quote: string; readonly note: string | null }[];
}

/**
 * The pane stops at a mark of state secrecy before anything is sent (DESIGN §3.7); the server looks once more, keeps nothing
 * and says nothing of the text. Throws Refusal `state_secret_suspected`.
 */
export function refuseSecrets({ head, items }: Sent): void {
  const fields = [head.docType, head.number, head.symbol, head.subject, head.issuer].filter((field) => field != null);
  const texts = [...fields, ...items.flatMap(({ quote, note }) => [quote, ...(note === null ? [] : [note])])];
  const marked =
    texts.some((text) => findSecretMark(letterOf(text.split("\n"), "text"))?.strength === "block") ||
    fields.some((field) => field.normalize("NFC").search(MARK_IN_HEAD) >= 0);
  if (marked) throw new Refusal("state_secret_suspected");
}
