import { useId, useRef, useState } from "react";
import { Button, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import type { Offer } from "../host/Host.ts";
import { useLayout } from "../parts/useLayout.ts";
import { useSession } from "../session.ts";
import type { LetterDesk } from "../useLetter.ts";
import { useWords } from "../words.ts";

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
  name: { overflowWrap: "anywhere" },
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
      {host.give !== undefined && <DropZone onFile={letter.give} />}
      {offers.length > 0 ? (
        <Offers offers={offers} onRead={letter.read} />
      ) : (
        host.give === undefined && <span>{w.source.nothingHere}</span>
      )}
    </div>
  );
}

function Offers({ offers, onRead }: { offers: readonly Offer[]; onRead: (offer: Offer) => void }) {
  const { w } = useWords();
  const layout = useLayout();
  const styles = useStyles();
  const [chosen, setChosen] = useState(offers[0]?.id ?? "");
  const offer = offers.find(({ id }) => id === chosen);
  return (
    <>
      <RadioGroup aria-label={w.source.heading} value={chosen} onChange={(_, { value }) => setChosen(value)}>
        {offers.map(({ id, kind, name, size }, at) => (
          <Radio
            key={id}
            value={id}
            label={
              <span className={layout.tight}>
                <span className={styles.name}>{kind === "body" ? w.source.body : name}</span>
                <span className={layout.small}>
                  {[
                    w.source[kind],
                    size === null ? null : `${Math.ceil(size / 1024)} KB`,
                    at === 0 ? w.source.likeliest : null,
                  ]
                    .filter((part) => part !== null)
                    .join(" · ")}
                </span>
              </span>
            }
          />
        ))}
      </RadioGroup>
      <span>
        <Button
          appearance="primary"
          disabled={offer === undefined}
          onClick={() => {
            if (offer !== undefined) onRead(offer);
          }}
        >
          {w.source.read}
        </Button>
      </span>
    </>
  );
}

function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const { w } = useWords();
  const layout = useLayout();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const hint = useId();
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) onFile(file);
  };
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
