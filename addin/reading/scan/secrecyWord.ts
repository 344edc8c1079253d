import { foldMarks } from "../../../directive/vietnamese.ts";
import type { Stamp } from "../ReadResult.ts";

export type SecrecyLevel = Extract<Stamp, { found: "marked" }>["level"];

/**
 * What a line read in a frame or in red ink says of secrecy. Marks over letters are often misread there, and the last
 * letters of a tilted stamp ("TỐI MẬ#h"), so the beginning decides. `like`: it may be such a word.
 */
export function secrecyWord(line: string): SecrecyLevel | "like" | null {
  const letters = foldMarks(line.normalize("NFC"))
    .toUpperCase()
    .replaceAll(/^[^A-Z]+|[^A-Z]+$/g, "")
    .replaceAll("0", "O")
    .replaceAll(/[1|!]/g, "I")
    .replaceAll(/[^A-Z]/g, "");
  // "DO MAT: …" before it is a label.
  const word = letters.replace(/^(?:MUC)?DOMAT(?=.)/, "");
  if (word.startsWith("TUYETM")) return "tuyệt mật";
  if (word.startsWith("TOIM")) return "tối mật";
  if (word === "MAT") return "mật";
  return word.length <= 10 && /^(?:TUYE|T[OU]I?M|.?MA[TI1]?.?$|.?AT$)|MAT$/.test(word) ? "like" : null;
}
