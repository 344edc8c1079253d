import { useId, useRef, useState } from "react";
import { Button, Checkbox, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from "@fluentui/react-components";
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
        <Offers offers={offers} onRead={letter.read} />
      ) : (
        host.give === undefined && <span>{w.source.nothingHere}</span>
      )}
    </div>
  );
}

/** One is the letter; others may be read with it as its appendices, in the order shown. */
function Offers({ offers, onRead }: { offers: readonly Offer[]; onRead: (offers: readonly Offer[]) => void }) {
  const { w } = useWords();
  const layout = useLayout();
  const [main, setMain] = useState(offers[0]?.id ?? "");
  const [together, setTogether] = useState(() => offers.filter((offer) => offer.together).map(({ id }) => id));
  const attachable = offers.filter(({ id, kind }) => id !== main && kind !== "body");
  const chosen = [...offers.filter(({ id }) => id === main), ...attachable.filter(({ id }) => together.includes(id))];
  return (
    <>
      <RadioGroup aria-label={w.source.heading} value={main} onChange={(_, { value }) => setMain(value)}>
        {offers.map((offer, at) => (
          <Radio key={offer.id} value={offer.id} label={<Named offer={offer} likeliest={at === 0} />} />
        ))}
      </RadioGroup>
      {attachable.length > 0 && (
        <div role="group" aria-labelledby="together" className={layout.tight}>
          <h3 id="together" className={layout.subheading}>
            {w.source.together}
          </h3>
          <span className={layout.small}>{w.source.togetherExplain}</span>
          {attachable.map((offer) => (
            <Checkbox
              key={offer.id}
              checked={together.includes(offer.id)}
              label={<Named offer={offer} likeliest={false} />}
              onChange={(_, { checked }) =>
                setTogether((now) => (checked === true ? [...now, offer.id] : now.filter((id) => id !== offer.id)))
              }
            />
          ))}
        </div>
      )}
      <span>
        <Button appearance="primary" disabled={chosen.length === 0} onClick={() => onRead(chosen)}>
          {chosen.length > 1 ? w.source.readTogether(chosen.length) : w.source.read}
        </Button>
      </span>
    </>
  );
}

function Named({ offer: { kind, name, size }, likeliest }: { offer: Offer; likeliest: boolean }) {
  const { w } = useWords();
  const layout = useLayout();
  const facts = [
    w.source[kind],
    size === null ? null : `${Math.ceil(size / 1024)} KB`,
    likeliest ? w.source.likeliest : null,
  ];
  return (
    <span className={layout.tight}>
      <span className={layout.name}>{kind === "body" ? w.source.body : name}</span>
      <span className={layout.small}>{facts.filter((part) => part !== null).join(" · ")}</span>
    </span>
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
