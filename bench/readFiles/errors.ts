const fold = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** Edit distance over characters, as a share of the truth's. */
export function charactersWrong(read: string, truth: string): number {
  const [a, b] = [Array.from(fold(read)), Array.from(fold(truth))];
  let above = Uint32Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of a.entries()) {
    const row = new Uint32Array(b.length + 1);
    row[0] = i + 1;
    for (let j = 1; j <= b.length; j++) {
      const kept = (above[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
      row[j] = Math.min(kept, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    }
    above = row;
  }
  return (above[b.length] ?? 0) / b.length;
}

/** The share of the truth's words that were not read, in whatever order. */
export function wordsMissed(read: string, truth: string): number {
  const words = fold(truth).split(" ");
  return missing(fold(read).split(" "), words).length / words.length;
}

/** Numbers and dates of the truth that were not read. */
export function numbersMissed(read: string, truth: string): readonly string[] {
  const numbers = (text: string) => fold(text).match(/\d(?:[\d./]*\d)?/gu) ?? [];
  return missing(numbers(read), numbers(truth));
}

function missing(found: readonly string[], wanted: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
