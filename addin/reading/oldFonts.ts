import { fromTcvn3 } from "../../directive/tcvn3.ts";
import { fromVni } from "./vni.ts";

/** The fonts' own codes from before Unicode. */
export type OldCode = "tcvn3" | "tcvn3Capitals" | "vni";

/** By a font's name as Word or a PDF gives it (".VnTimeH", "ABCDEF+.VnTime,Bold", "VNI-Times"); null for any other font. */
export function oldCodeOf(font: string): OldCode | null {
  const name = font.replace(/^[A-Z]{6}\+/, "").replace(/[,-](?:bold|italic|regular|roman|oblique|normal).*$/i, "");
  if (/^VNI[-\s]/i.test(name)) return "vni";
  if (!/^\.Vn[A-Z]/.test(name)) return null;
  return name.endsWith("H") ? "tcvn3Capitals" : "tcvn3";
}

/** Text of a run in such a font, as it was meant. Fonts marked as symbols have their codes in the private area. */
export function fromOldCode(text: string, code: OldCode): string {
  const coded = text.replaceAll(/[\uF020-\uF0FF]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf000));
  return code === "vni" ? fromVni(coded) : fromTcvn3(coded, code === "tcvn3Capitals");
}
