const romanDigits = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

function roman(value: number): string {
  let rest = value;
  let digits = "";
  for (const [worth, digit] of romanDigits) {
    digits += digit.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return digits;
}

/** a … z, then aa, bb … zz, aaa: as Word and HTML 4 lists of this product's letters count. */
function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

const digitWords = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;

/** "một", "mười lăm", "hai mươi mốt": numbers below a hundred in words. */
function words(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const digit = (at: number) => digitWords[at] ?? "";
  if (tens === 0) return digit(ones);
  const ten = tens === 1 ? "mười" : `${digit(tens)} mươi`;
  if (ones === 0) return ten;
  return `${ten} ${ones === 5 ? "lăm" : ones === 1 && tens > 1 ? "mốt" : digit(ones)}`;
}

/** A counter in one of Word's number formats (ST_NumberFormat). Formats that letters here do not use come out as digits. */
export function formatNumber(value: number, format: string): string {
  const small = value >= 1 && value <= 3999;
  switch (format) {
    case "lowerRoman":
      return small ? roman(value) : String(value);
    case "upperRoman":
      return small ? roman(value).toUpperCase() : String(value);
    case "lowerLetter":
      return small ? letters(value) : String(value);
    case "upperLetter":
      return small ? letters(value).toUpperCase() : String(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "vietnameseCounting":
      return value >= 0 && value < 100 ? words(value) : String(value);
    case "none":
      return "";
    default:
      return String(value);
  }
}
