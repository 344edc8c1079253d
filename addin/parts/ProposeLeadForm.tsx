import { useState } from "react";
import { Field, Textarea } from "@fluentui/react-components";
import type { ItemAct } from "../../directive/contract/act.ts";
import type { UnitId, UnitRef } from "../../directive/contract/primitives.ts";
import { useWords } from "../words.ts";
import { ActForm } from "./ActForm.tsx";
import { UnitCombobox } from "./UnitCombobox.tsx";
import { useLayout } from "./useLayout.ts";

interface Props {
  /** The unit that has it now. */
  readonly unit: UnitId | null;
  readonly busy: boolean;
  readonly onSend: (act: Extract<ItemAct, { act: "proposeLead" }>) => void;
  readonly onCancel: () => void;
}

/** Which unit should lead instead, and why. */
export function ProposeLeadForm({ unit, busy, onSend, onCancel }: Props) {
  const { w } = useWords();
  const layout = useLayout();
  const [lead, setLead] = useState<UnitRef | null>(null);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const blank = reason.trim() === "";
  const chosen = lead?.id ?? null;
  const wrongUnit = chosen === null || chosen === unit;
  return (
    <ActForm
      label={w.waiting.proposeLead}
      action={w.waiting.proposeLead}
      busy={busy}
      onSubmit={() => {
        setAsked(true);
        if (blank || wrongUnit) return;
        onSend({ act: "proposeLead", lead: chosen, reason: reason.normalize("NFC").trim() });
      }}
      onCancel={onCancel}
    >
      <UnitCombobox label={w.waiting.proposedLead} value={lead} onChange={setLead} />
      {asked && wrongUnit && (
        <span role="alert" className={layout.small}>
          {w.waiting.proposedLeadNeeded}
        </span>
      )}
      <Field
        label={w.waiting.proposeLeadReason}
        required
        {...(asked && blank ? { validationMessage: w.waiting.reasonNeeded } : {})}
      >
        <Textarea value={reason} maxLength={2000} resize="vertical" onChange={(_, { value }) => setReason(value)} />
      </Field>
    </ActForm>
  );
}
