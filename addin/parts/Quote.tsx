import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  quote: { margin: 0, overflowWrap: "break-word", whiteSpace: "pre-line" },
  short: {
    display: "-webkit-box",
    WebkitLineClamp: 2,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- no browser clamps lines without it yet
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
  full: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
  read: {
    backgroundColor: "transparent",
    color: "inherit",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationColor: tokens.colorBrandForeground1,
    textUnderlineOffset: "3px",
  },
  doubtful: {
    backgroundColor: "transparent",
    color: "inherit",
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    textDecorationColor: tokens.colorPaletteDarkOrangeForeground1,
    textUnderlineOffset: "3px",
  },
});

interface Props {
  readonly text: string;
  readonly full?: boolean;
  /** Phrases from which values were read: underlined. */
  readonly phrases?: readonly string[];
  /** Words of a scan that may be wrong, in the text's order: underlined otherwise. */
  readonly doubtful?: readonly string[];
}

/** The letter's own words: two lines of them, or all. Always text, whatever stands in it. */
export function Quote({ text, full = false, phrases = [], doubtful = [] }: Props) {
  const styles = useStyles();
  const marks = full ? [...placesOf(text, phrases), ...placesInOrder(text, doubtful)] : placesInOrder(text, doubtful);
  return (
    <p className={mergeClasses(styles.quote, full ? styles.full : styles.short)}>
      {cut(text, marks).map(({ words, as }, at) =>
        as === null ? (
          words
        ) : (
          <mark key={at} className={styles[as]}>
            {words}
          </mark>
        ),
      )}
    </p>
  );
}

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly as: "read" | "doubtful";
}

/** The first place of each phrase. */
function placesOf(text: string, phrases: readonly string[]): Marked[] {
  return phrases
    .map((phrase) => ({ start: text.indexOf(phrase), end: text.indexOf(phrase) + phrase.length, as: "read" as const }))
    .filter(({ start, end }) => start >= 0 && end > start);
}

/** Each word where it comes next. */
function placesInOrder(text: string, words: readonly string[]): Marked[] {
  let at = 0;
  return words.flatMap((word) => {
    const start = text.indexOf(word, at);
    if (start < 0 || word === "") return [];
    at = start + word.length;
    return [{ start, end: at, as: "doubtful" as const }];
  });
}

/** Cuts the text at every mark; where two overlap, the doubt shows. */
function cut(text: string, marks: readonly Marked[]): readonly { words: string; as: Marked["as"] | null }[] {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const as = over.some((mark) => mark.as === "doubtful") ? "doubtful" : over.length > 0 ? "read" : null;
    return { words: text.slice(start, end), as };
  });
}
