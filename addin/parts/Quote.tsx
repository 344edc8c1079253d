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
});

interface Props {
  readonly text: string;
  readonly full?: boolean;
  /** Phrases from which values were read: underlined. */
  readonly phrases?: readonly string[];
}

/** The letter's own words: two lines of them, or all. Always text, whatever stands in it. */
export function Quote({ text, full = false, phrases = [] }: Props) {
  const styles = useStyles();
  return (
    <p className={mergeClasses(styles.quote, full ? styles.full : styles.short)}>
      {full
        ? split(text, phrases).map(({ words, read }, at) =>
            read ? (
              <mark key={at} className={styles.read}>
                {words}
              </mark>
            ) : (
              words
            ),
          )
        : text}
    </p>
  );
}

/** Cuts the text at the first place of each phrase, in the text's order. */
function split(text: string, phrases: readonly string[]): readonly { words: string; read: boolean }[] {
  const places = phrases
    .map((phrase) => ({ start: text.indexOf(phrase), length: phrase.length }))
    .filter(({ start, length }) => start >= 0 && length > 0)
    .sort((a, b) => a.start - b.start);
  const pieces: { words: string; read: boolean }[] = [];
  let at = 0;
  for (const { start, length } of places) {
    if (start < at) continue;
    pieces.push(
      { words: text.slice(at, start), read: false },
      { words: text.slice(start, start + length), read: true },
    );
    at = start + length;
  }
  pieces.push({ words: text.slice(at), read: false });
  return pieces.filter(({ words }) => words !== "");
}
