import { useEffect, useState } from "react";
import { makeStyles, Spinner, ToggleButton, tokens } from "@fluentui/react-components";
import type { DoubtfulWord } from "../doubtfulWords.ts";
import type { HowRead } from "../host/Host.ts";
import { useWords } from "../words.ts";
import { useLayout } from "./useLayout.ts";

const useStyles = makeStyles({
  crop: {
    maxWidth: "100%",
    // Scans are dark on light, whatever the pane's theme.
    backgroundColor: "#fff",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
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
  const [address, setAddress] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    let made: string | null = null;
    crop(doubt)
      // It is for the eye only; the file itself can still be opened.
      .catch(() => null)
      .then((picture) => {
        if (gone) return;
        made = picture === null ? null : URL.createObjectURL(picture);
        setAddress(made);
      })
      .catch(() => undefined);
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [crop, doubt]);
  if (address === undefined) return <Spinner size="tiny" label={w.loading} />;
  if (address === null) return <span className={layout.small}>{w.how.noCrop}</span>;
  return <img className={styles.crop} src={address} alt={w.how.crop(word)} data-testid="scan-crop" />;
}
