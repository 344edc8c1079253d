import type { LetterHead } from "../../directive/contract/directive.ts";
import { letterOf } from "../../directive/letter/letter.ts";
import { findSecretMark } from "../../directive/letter/secretMark.ts";
import { Refusal } from "../../directive/refusal.ts";
import { words } from "../../directive/vietnamese.ts";

/** In a short field the exact words in capitals are a mark wherever they stand; in prose they are not. */
const MARK_IN_FIELD = words("(?:TỐI|TUYỆT)\\s+MẬT");

/**
 * The pane stops at a mark of state secrecy before anything is sent (DESIGN §3.7); the server looks once more, at every text
 * of what was sent and at its short fields more strictly, keeps nothing and says nothing of the text. Throws Refusal
 * `state_secret_suspected`.
 */
export function refuseSecrets(sent: unknown, fields: readonly (string | null | undefined)[] = []): void {
  const marked =
    textsIn(sent).some((text) => findSecretMark(letterOf(text.split("\n"), "text"))?.strength === "block") ||
    fields.some((field) => field != null && field.normalize("NFC").search(MARK_IN_FIELD) >= 0);
  if (marked) throw new Refusal("state_secret_suspected");
}

type Head = { readonly [F in keyof LetterHead]?: LetterHead[F] | undefined };

export const shortFieldsOf = (head: Head) => [head.docType, head.number, head.symbol, head.subject, head.issuer];

/** Every text in it, however deep: what a schema let through is not deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
