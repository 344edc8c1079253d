import { useEffect, useState } from "react";
import { makeStyles, Spinner, ToggleButton, tokens } from "@fluentui/react-components";
import type { DoubtfulWord } from "../doubtfulWords.ts";
import type { HowRead } from "../host/Host.ts";
import type { Box } from "../reading/ReadResult.ts";
import { useWords } from "../words.ts";
import { useLayout } from "./useLayout.ts";

const useStyles = makeStyles({
  crop: {
    position: "relative",
    alignSelf: "flex-start",
    maxWidth: "100%",
    lineHeight: 0,
    overflow: "hidden",
    // Scans are dark on light, whatever the pane's theme.
    backgroundColor: "#fff",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    "& img": { maxWidth: "100%" },
  },
  word: {
    position: "absolute",
    boxSizing: "border-box",
    // On white paper, in both themes.
    border: "2px solid #bc4b09",
    borderRadius: tokens.borderRadiusSmall,
  },
});

/** The words of a point that recognition was not sure of; each can be looked at where it stands on the scan. */
export function ScanWords({ words, crop }: { words: readonly DoubtfulWord[]; crop: HowRead["crop"] }) {
  const { w } = useWords();
  const layout = useLayout();
  const [shown, setShown] = useState<number | null>(null);
  const chosen = shown === null ? undefined : words[shown];
  return (
    <div className={layout.tight} role="group" aria-label={w.how.compare}>
      <span className={layout.small}>{w.how.compare}</span>
      <span className={layout.row}>
        {words.map(({ word }, at) => (
          <ToggleButton
            key={at}
            size="small"
            checked={shown === at}
            aria-label={w.how.showCrop(word)}
            onClick={() => setShown(shown === at ? null : at)}
          >
            {word}
          </ToggleButton>
        ))}
      </span>
      {chosen !== undefined && <Crop key={shown} of={chosen} crop={crop} />}
    </div>
  );
}

function Crop({ of: { word, doubt }, crop }: { of: DoubtfulWord; crop: HowRead["crop"] }) {
  const { w } = useWords();
  const styles = useStyles();
  const layout = useLayout();
  const [shown, setShown] = useState<{ address: string; place: Box } | null | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    let made: string | null = null;
    crop(doubt)
      // It is for the eye only; the file itself can still be opened.
      .catch(() => null)
      .then((piece) => {
        if (gone) return;
        made = piece && URL.createObjectURL(piece.picture);
        setShown(piece && made !== null ? { address: made, place: piece.word } : null);
      })
      .catch(() => undefined);
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [crop, doubt]);
  if (shown === undefined) return <Spinner size="tiny" label={w.loading} />;
  if (shown === null) return <span className={layout.small}>{w.how.noCrop}</span>;
  const { address, place } = shown;
  return (
    <span className={styles.crop}>
      <img src={address} alt={w.how.crop(word)} data-testid="scan-crop" />
      <span
        className={styles.word}
        style={{
          left: percent(place.left),
          top: percent(place.top),
          width: percent(place.width),
          height: percent(place.height),
        }}
      />
    </span>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
