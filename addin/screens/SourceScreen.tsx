import { Suspense, useId, useRef, useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import type { Offer } from "../host/Host.ts";
import { lazyPart } from "../parts/lazyPart.tsx";
import { ListSkeleton } from "../parts/ListSkeleton.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { useSession } from "../session.ts";
import type { LetterDesk } from "../useLetter.ts";
import { useWords } from "../words.ts";

/** Whoever opens the web page has no file there yet. */
const OffersForm = lazyPart(() => import("./OffersForm.tsx"));

const useStyles = makeStyles({
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: "center",
    "& svg": { fontSize: "32px", color: tokens.colorBrandForeground1 },
  },
  over: { border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}` },
  hidden: { display: "none" },
});

/** Which text is the letter: the message's body, one of its attachments, or a file from this machine. */
export function SourceScreen({ offers, letter }: { offers: readonly Offer[]; letter: LetterDesk }) {
  const { host } = useSession();
  const { w } = useWords();
  const layout = useLayout();
  return (
    <div className={mergeClasses(layout.page, layout.narrow)}>
      <h2 className={layout.heading}>{w.source.heading}</h2>
      <span className={layout.small}>{w.source.explain}</span>
      {host.give !== undefined && <DropZone onFiles={letter.give} />}
      {offers.length > 0 ? (
        <Suspense fallback={<ListSkeleton />}>
          <OffersForm offers={offers} onRead={letter.read} />
        </Suspense>
      ) : (
        host.give === undefined && <span>{w.source.nothingHere}</span>
      )}
    </div>
  );
}

function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { w } = useWords();
  const layout = useLayout();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const hint = useId();
  const take = (files: FileList | null) => onFiles([...(files ?? [])]);
  return (
    <div
      className={mergeClasses(styles.drop, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <DocumentArrowUpRegular aria-hidden />
      <span>{w.source.drop}</span>
      <Button appearance="primary" aria-describedby={hint} onClick={() => input.current?.click()}>
        {w.source.pick}
      </Button>
      <span id={hint} className={layout.small}>
        {w.source.accepted}
      </span>
      <input
        ref={input}
        type="file"
        multiple
        className={styles.hidden}
        tabIndex={-1}
        aria-hidden
        data-testid="letter-file"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
    </div>
  );
}
