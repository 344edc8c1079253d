import { useState } from "react";
import { Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import type { ItemAct } from "../../directive/contract/act.ts";
import type { ExtensionCause, Item } from "../../directive/contract/item.ts";
import type { IsoDay } from "../../directive/contract/primitives.ts";
import { effectiveDayOf } from "../../directive/dueState.ts";
import { useDesk, useSession } from "../session.ts";
import { formatShortDay } from "../wording/format.ts";
import { useWords } from "../words.ts";
import { ActForm } from "./ActForm.tsx";
import { DayField } from "./DayField.tsx";
import { useLayout } from "./useLayout.ts";

interface Props {
  readonly item: Item;
  readonly busy: boolean;
  readonly onSend: (act: Extract<ItemAct, { act: "askExtension" }>) => void;
  readonly onCancel: () => void;
}

/** Until when, why, and whose doing it is that the day cannot be kept. */
export function ExtensionForm({ item, busy, onSend, onCancel }: Props) {
  const { w } = useWords();
  const { clock } = useSession();
  const { index } = useDesk();
  const layout = useLayout();
  const [day, setDay] = useState<IsoDay | null>(null);
  const [reason, setReason] = useState("");
  const [kind, setKind] = useState<ExtensionCause["kind"]>("objective");
  const [causedBy, setCausedBy] = useState("");
  const [asked, setAsked] = useState(false);
  const blank = reason.trim() === "";
  const today = clock.today();
  const last = effectiveDayOf(item) ?? today;
  const tooEarly = day === null || day <= last || day < today;
  return (
    <ActForm
      label={w.waiting.askExtension}
      action={w.waiting.askExtension}
      busy={busy}
      onSubmit={() => {
        setAsked(true);
        if (blank || tooEarly) return;
        const whose = causedBy.normalize("NFC").trim();
        onSend({
          act: "askExtension",
          day,
          reason: reason.normalize("NFC").trim(),
          cause: { kind, causedBy: whose === "" ? null : whose },
        });
      }}
      onCancel={onCancel}
    >
      <DayField label={w.waiting.extensionDay} day={day} onChange={setDay} calendar={index.calendar} />
      {asked && tooEarly && (
        <span role="alert" className={layout.small}>
          {w.waiting.extensionDayNeeded(formatShortDay(last > today ? last : today))}
        </span>
      )}
      <Field
        label={w.waiting.extensionReason}
        required
        {...(asked && blank ? { validationMessage: w.waiting.reasonNeeded } : {})}
      >
        <Textarea value={reason} maxLength={2000} resize="vertical" onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={w.waiting.extensionCause}>
        <RadioGroup
          value={kind}
          onChange={(_, { value }) => setKind(value === "subjective" ? "subjective" : "objective")}
        >
          <Radio value="objective" label={w.item.extensionWords.objective} />
          <Radio value="subjective" label={w.item.extensionWords.subjective} />
        </RadioGroup>
      </Field>
      <Field label={w.waiting.extensionCausedBy}>
        <Input value={causedBy} maxLength={300} onChange={(_, { value }) => setCausedBy(value)} />
      </Field>
    </ActForm>
  );
}
