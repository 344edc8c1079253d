import { useState } from "react";
import { Field, Input } from "@fluentui/react-components";
import type { ItemAct } from "../../directive/contract/act.ts";
import type { Directive } from "../../directive/contract/directive.ts";
import type { Extension } from "../../directive/contract/item.ts";
import type { IsoDay } from "../../directive/contract/primitives.ts";
import { isSuperiors } from "../../directive/extension.ts";
import { useDesk } from "../session.ts";
import { tellExtension } from "../tellExtension.ts";
import { useWords } from "../words.ts";
import { ActForm } from "./ActForm.tsx";
import { DayField } from "./DayField.tsx";
import { useLayout } from "./useLayout.ts";

interface Props {
  readonly request: Extension;
  /** Where the letter is at hand, it says whose the date is; else the server does. */
  readonly whole: Directive | null;
  readonly busy: boolean;
  readonly onSend: (act: Extract<ItemAct, { act: "grantExtension" }>) => void;
  readonly onCancel: () => void;
}

/** The day that is granted and, for a superior's date, the superior's document that grants it. */
export function GrantForm({ request, whole, busy, onSend, onCancel }: Props) {
  const { w } = useWords();
  const { me, index } = useDesk();
  const layout = useLayout();
  const [day, setDay] = useState<IsoDay | null>(request.day);
  const [number, setNumber] = useState("");
  const [documentDay, setDocumentDay] = useState<IsoDay | null>(null);
  const [asked, setAsked] = useState(false);
  const official = request.of === "deadline";
  const needsDocument = official && whole !== null && isSuperiors(whole.head, me.directory);
  const typed = number.normalize("NFC").trim();
  const complete = typed !== "" && documentDay !== null;
  const half = !complete && (typed !== "" || documentDay !== null);
  const missing = half || (needsDocument && !complete);
  return (
    <ActForm
      label={w.waiting.grantExtension}
      action={w.waiting.grantExtension}
      busy={busy}
      onSubmit={() => {
        setAsked(true);
        if (day === null || missing) return;
        onSend({
          act: "grantExtension",
          day,
          ...(typed !== "" && documentDay !== null ? { document: { number: typed, day: documentDay } } : {}),
        });
      }}
      onCancel={onCancel}
    >
      <span className={layout.small}>{tellExtension(request, w)}</span>
      <DayField label={w.waiting.extensionDay} day={day} onChange={setDay} calendar={index.calendar} />
      {official && (
        <>
          <Field
            label={w.waiting.superiorNumber}
            required={needsDocument}
            hint={needsDocument ? null : w.waiting.superiorHint}
            {...(asked && missing ? { validationMessage: w.waiting.superiorNeeded } : {})}
          >
            <Input value={number} maxLength={100} onChange={(_, { value }) => setNumber(value)} />
          </Field>
          <DayField label={w.waiting.superiorDay} day={documentDay} onChange={setDocumentDay} />
        </>
      )}
    </ActForm>
  );
}
