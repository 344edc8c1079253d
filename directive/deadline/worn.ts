/** Every letter that shares its base with a Vietnamese one, as OCR and lost marks confuse them. */
const FAMILIES = ["aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩịyỳýỷỹỵ", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "dđ"];

/**
 * A pattern for a key word with its marks lost or misread ("thang", "nám", "quí", "qúy"), in small letters. Only where a
 * number stands beside it: without one "nam" is the south and "ngay" is "at once".
 */
export function worn(word: string): string {
  return word.replace(/\p{L}/gu, (letter) => familyOf(letter) ?? letter);
}

function familyOf(letter: string): string | undefined {
  const family = FAMILIES.find((letters) => letters.includes(letter));
  return family === undefined ? undefined : `[${family}]`;
}
