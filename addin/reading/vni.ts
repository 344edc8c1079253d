/**
 * VNI for Windows (fonts VNI-Times …): a plain letter, followed by a sign for what stands above or below it; "i" with a tone,
 * "đ", "ơ", "ư" and "ỵ" are one sign each. Capitals take the sign's capital.
 */
const tones = { ù: "\u0301", ø: "\u0300", û: "\u0309", õ: "\u0303", ï: "\u0323" } as const;
const round = { â: "", á: "\u0301", à: "\u0300", å: "\u0309", ã: "\u0303", ä: "\u0323" } as const;
const short = { ê: "", é: "\u0301", è: "\u0300", ú: "\u0309", ü: "\u0303", ë: "\u0323" } as const;
const singles: Readonly<Record<string, string>> = {
  í: "í",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  ñ: "đ",
  ô: "ơ",
  ö: "ư",
  î: "ỵ",
};

const table = new Map<string, string>(Object.entries(singles));
for (const vowel of "aeouy") for (const [sign, tone] of Object.entries(tones)) table.set(vowel + sign, vowel + tone);
for (const [sign, tone] of Object.entries(tones)) {
  table.set(`ô${sign}`, `ơ${tone}`);
  table.set(`ö${sign}`, `ư${tone}`);
}
for (const vowel of "aeo") {
  for (const [sign, tone] of Object.entries(round)) table.set(vowel + sign, `${vowel}\u0302${tone}`);
}
for (const [sign, tone] of Object.entries(short)) table.set(`a${sign}`, `a\u0306${tone}`);
for (const [coded, meant] of [...table]) {
  table.set(coded.toUpperCase(), meant.toUpperCase());
  // A capital may carry the small sign: "Aù".
  if (coded.length === 2)
    table.set(coded.charAt(0).toUpperCase() + coded.charAt(1), meant.normalize("NFC").toUpperCase());
}

const pair = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[íìæóòñôöî]/giu;

/** Text in the old code as it was meant, NFC. Must come before any cleaning. */
export function fromVni(text: string): string {
  return text.replaceAll(pair, (coded) => table.get(coded) ?? singly(coded)).normalize("NFC");
}

/** "oá" is "ố", but in "uá" the second is no sign of the first. */
function singly(coded: string): string {
  return Array.from(coded, (sign) => table.get(sign) ?? sign).join("");
}
