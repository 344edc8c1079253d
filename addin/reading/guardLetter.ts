import { letterOf, type Letter } from "../../directive/letter/letter.ts";
import { findSecretMark, type SecretMark } from "../../directive/letter/secretMark.ts";
import { SecretRefusal } from "../host/Host.ts";
import type { ReadResult, Stamp } from "./ReadResult.ts";

/**
 * The door that every letter passes before anything else is done with it (DESIGN §3.7): what carries a secrecy mark, in its
 * text, around it or stamped on its picture, goes no further. What is doubtful passes only if the clerk has looked and says
 * that it is unmarked.
 * @throws SecretRefusal
 */
export function guardLetter({ letter, margins, stamp }: ReadResult, answer?: { readonly unmarked?: boolean }): Letter {
  const inText = findSecretMark(letter);
  // Each stands alone: a page header is the head of its page, whatever comes before it in this list.
  const inMargins = (margins ?? []).map((words) => findSecretMark(letterOf([words], letter.source)));
  const found: Finding[] = [
    { place: "stamp", mark: markOf(stamp) },
    { place: "text", mark: inText },
    ...inMargins.map((mark): Finding => ({ place: "margin", mark })),
  ];
  const certain = found.find(({ mark }) => mark?.strength === "block");
  if (certain?.mark) throw new SecretRefusal("state_secret", certain.mark.level, certain.place);
  if (answer?.unmarked === true) return letter;
  const doubtful = found.find(({ mark }) => mark !== null);
  if (doubtful?.mark) throw new SecretRefusal("state_secret_doubtful", doubtful.mark.level, doubtful.place);
  if (margins === null) throw new SecretRefusal("state_secret_doubtful", null, "unseen");
  return letter;
}

interface Finding {
  readonly place: "text" | "margin" | "stamp";
  readonly mark: Pick<SecretMark, "level" | "strength"> | null;
}

function markOf(stamp: Stamp | undefined): Finding["mark"] {
  switch (stamp?.found) {
    case "marked":
      return { level: stamp.level, strength: "block" };
    case "unreadable":
      return { level: null, strength: "ask" };
    case "none":
    case undefined:
      return null;
  }
}
