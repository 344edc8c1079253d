import type { Letter } from "../../directive/letter/letter.ts";
import { SecretRefusal, type SecretLevel } from "../host/Host.ts";
import type { ReadResult } from "./composeLetter.ts";

const levels: Readonly<Record<string, SecretLevel>> = { MẬT: "mật", "TỐI MẬT": "tối mật", "TUYỆT MẬT": "tuyệt mật" };

/**
 * The door that every letter passes before anything else is done with it (DESIGN §3.7): what carries a secrecy mark, in its
 * text or around it, goes no further. What is doubtful passes only if the clerk has looked and says that it is unmarked.
 * @throws SecretRefusal
 */
export function guardLetter({ letter, margins }: ReadResult, answer?: { readonly unmarked: boolean }): Letter {
  for (const line of letter.text.split("\n")) {
    const level = levels[line.trim()];
    if (level) throw new SecretRefusal("state_secret", level, "text");
  }
  for (const line of margins ?? []) {
    const level = levels[line.normalize("NFC").trim()];
    if (level) throw new SecretRefusal("state_secret", level, "margin");
  }
  if (margins === null && answer?.unmarked !== true) throw new SecretRefusal("state_secret_doubtful", null, "unseen");
  return letter;
}
