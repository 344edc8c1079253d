import { useState } from "react";
import { Button, Checkbox, Radio, RadioGroup } from "@fluentui/react-components";
import type { Offer } from "../host/Host.ts";
import { useLayout } from "../parts/useLayout.ts";
import { useWords } from "../words.ts";

interface Props {
  readonly offers: readonly Offer[];
  readonly onRead: (offers: readonly Offer[]) => void;
}

/** One is the letter; others may be read with it as its appendices, in the order shown. */
export default function OffersForm({ offers, onRead }: Props) {
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
