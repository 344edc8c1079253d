import { useState } from "react";
import { Field, Input, Textarea } from "@fluentui/react-components";
import type { Evidence } from "../../directive/contract/item.ts";
import { useWords } from "../words.ts";
import { ActForm } from "./ActForm.tsx";
import { DayField } from "./DayField.tsx";

interface Props {
  readonly busy: boolean;
  readonly onSend: (evidence: Evidence) => void;
  readonly onCancel: () => void;
}

const orNull = (words: string | null) => (words === null || words.trim() === "" ? null : words.normalize("NFC").trim());

/** What shows that the item is done: the outgoing document, a link, a note; at least one of them. */
export function EvidenceForm({ busy, onSend, onCancel }: Props) {
  const { w } = useWords();
  const [evidence, setEvidence] = useState<Evidence>({ number: null, day: null, link: null, note: null });
  const [asked, setAsked] = useState(false);
  const set = (change: Partial<Evidence>) => setEvidence((now) => ({ ...now, ...change }));
  const blank = orNull(evidence.number) === null && orNull(evidence.link) === null && orNull(evidence.note) === null;
  const wrongLink = orNull(evidence.link) !== null && !/^https:\/\/\S+$/.test(evidence.link ?? "");
  return (
    <ActForm
      label={w.mine.reportHeading}
      action={w.mine.report}
      busy={busy}
      onSubmit={() => {
        setAsked(true);
        if (blank || wrongLink) return;
        onSend({
          number: orNull(evidence.number),
          day: evidence.day,
          link: orNull(evidence.link),
          note: orNull(evidence.note),
        });
      }}
      onCancel={onCancel}
    >
      <Field label={w.mine.evidenceNumber} {...(asked && blank ? { validationMessage: w.mine.evidenceNeeded } : {})}>
        <Input
          autoFocus
          value={evidence.number ?? ""}
          maxLength={100}
          onChange={(_, { value }) => set({ number: value })}
        />
      </Field>
      <DayField label={w.mine.evidenceDay} day={evidence.day} onChange={(day) => set({ day })} />
      <Field label={w.mine.evidenceLink} {...(asked && wrongLink ? { validationMessage: w.mine.linkWrong } : {})}>
        <Input
          type="url"
          value={evidence.link ?? ""}
          maxLength={500}
          onChange={(_, { value }) => set({ link: value })}
        />
      </Field>
      <Field label={w.mine.evidenceNote}>
        <Textarea
          value={evidence.note ?? ""}
          maxLength={2000}
          resize="vertical"
          onChange={(_, { value }) => set({ note: value })}
        />
      </Field>
    </ActForm>
  );
}
