import { useState } from "react";
import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { EditRegular, WarningRegular } from "@fluentui/react-icons";
import type { LetterHead } from "../../directive/contract/directive.ts";
import { Chip } from "../parts/Chip.tsx";
import { DayField } from "../parts/DayField.tsx";
import { focusSoon } from "../parts/moveBetweenCards.ts";
import { useLayout } from "../parts/useLayout.ts";
import { formatShortDay, tellNumberAndDay } from "../wording/format.ts";
import { useWords } from "../words.ts";

interface Props {
  readonly head: LetterHead;
  /** Null where it can only be read. */
  readonly onSave: ((head: LetterHead) => void) | null;
}

/** What the letter is; what it leaves blank stands in amber, and is filled in right here. */
export function HeadCard({ head, onSave }: Props) {
  const { w } = useWords();
  const layout = useLayout();
  const [editing, setEditing] = useState(false);
  const { number, day } = tellNumberAndDay(head, w);
  const close = () => {
    setEditing(false);
    focusSoon(() => document.getElementById("edit-head"));
  };

  if (editing && onSave !== null) {
    return (
      <HeadForm
        head={head}
        onCancel={close}
        onSave={(changed) => {
          onSave(changed);
          close();
        }}
      />
    );
  }
  return (
    <section className={layout.card} aria-label={w.head.heading} data-testid="letter-head">
      <div className={layout.row}>
        <Fact name={w.head.number} told={number} blank={head.number === null} />
        <Fact name={w.head.day} told={day} blank={head.day === null} />
        {head.urgency !== null && <Chip tone="amber">{head.urgency.toUpperCase()}</Chip>}
      </div>
      <h2 className={layout.subheading}>{head.issuer ?? `${w.head.issuer}: ${w.head.blank}`}</h2>
      {head.subject !== null && <span>{head.subject}</span>}
      {(onSave !== null || head.arrivalNumber !== null || head.arrivalDay !== null) && (
        <div className={layout.row}>
          <Fact
            name={w.head.arrivalNumber}
            told={head.arrivalNumber ?? w.head.blank}
            blank={head.arrivalNumber === null}
          />
          <Fact
            name={w.head.arrivalDay}
            told={head.arrivalDay === null ? w.head.blank : formatShortDay(head.arrivalDay)}
            blank={head.arrivalDay === null}
          />
        </div>
      )}
      {onSave !== null && (
        <span>
          <Button id="edit-head" size="small" icon={<EditRegular />} onClick={() => setEditing(true)}>
            {w.head.edit}
          </Button>
        </span>
      )}
    </section>
  );
}

/** Amber only where something is missing. */
function Fact({ name, told, blank }: { name: string; told: string; blank: boolean }) {
  const layout = useLayout();
  if (blank) return <Chip tone="amber" icon={<WarningRegular />}>{`${name}: ${told}`}</Chip>;
  return (
    <span>
      <span className={layout.small}>{`${name}: `}</span>
      {told}
    </span>
  );
}

const orNull = (value: string) => (value.trim() === "" ? null : value.trim());

function HeadForm({
  head,
  onSave,
  onCancel,
}: {
  head: LetterHead;
  onSave: (head: LetterHead) => void;
  onCancel: () => void;
}) {
  const { w } = useWords();
  const layout = useLayout();
  const [changed, setChanged] = useState(head);
  const set = (change: Partial<LetterHead>) => setChanged((now) => ({ ...now, ...change }));

  return (
    <form
      className={layout.card}
      aria-label={w.head.heading}
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ ...changed, number: withSymbol(changed), month: changed.day?.slice(0, 7) ?? changed.month });
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <h2 className={layout.subheading}>{w.head.heading}</h2>
      <Field label={w.head.number} hint={w.head.mayStayBlank}>
        <Input
          autoFocus
          value={changed.number ?? ""}
          placeholder={head.symbol === null ? "" : `…/${head.symbol}`}
          maxLength={100}
          onChange={(_, { value }) => set({ number: orNull(value) })}
        />
      </Field>
      <DayField label={w.head.day} day={changed.day} onChange={(day) => set({ day })} />
      <Field label={w.head.issuer}>
        <Input
          value={changed.issuer ?? ""}
          maxLength={300}
          onChange={(_, { value }) => set({ issuer: value || null })}
        />
      </Field>
      <Field label={w.head.subject}>
        <Textarea
          value={changed.subject ?? ""}
          maxLength={1000}
          resize="vertical"
          onChange={(_, { value }) => set({ subject: value || null })}
        />
      </Field>
      <Field label={w.head.arrivalNumber}>
        <Input
          value={changed.arrivalNumber ?? ""}
          maxLength={50}
          inputMode="numeric"
          onChange={(_, { value }) => set({ arrivalNumber: orNull(value) })}
        />
      </Field>
      <DayField label={w.head.arrivalDay} day={changed.arrivalDay} onChange={(arrivalDay) => set({ arrivalDay })} />
      <div className={layout.row}>
        <Button appearance="primary" type="submit">
          {w.head.done}
        </Button>
        <Button onClick={onCancel}>{w.frame.cancel}</Button>
      </div>
    </form>
  );
}

/** Whoever types only "1234" means "1234/UBND-HC" where the letter already bears its symbol. */
function withSymbol({ number, symbol }: LetterHead): string | null {
  return number !== null && symbol !== null && /^\d+$/.test(number) ? `${number}/${symbol}` : number;
}
