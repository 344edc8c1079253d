import { useState } from "react";
import { Combobox, Field, Option } from "@fluentui/react-components";
import type { UnitRef } from "../../directive/contract/primitives.ts";
import { useDesk, useSession } from "../session.ts";
import { useWords } from "../words.ts";

const SHOWN = 12;
const OUTSIDE = "outside:";

interface Props {
  readonly label: string;
  readonly value: UnitRef | null;
  readonly onChange: (unit: UnitRef) => void;
}

/** A unit of the directory, found by typing with or without marks; or, flagged, one that the directory does not know. */
export function UnitCombobox({ label, value, onChange }: Props) {
  const { w } = useWords();
  const { clock } = useSession();
  const { index } = useDesk();
  const chosen = value === null ? "" : index.nameOf(value);
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const words = typed?.trim() ?? "";
  const units = index.findUnits(words, clock.today()).slice(0, SHOWN);
  const outside = words !== "" && !units.some(({ name }) => name === words);
  const flagged = value !== null && value.id === null;
  return (
    <Field
      label={label}
      validationState={flagged ? "warning" : "none"}
      {...(flagged ? { validationMessage: w.editor.outsideHint } : {})}
    >
      <Combobox
        freeform
        open={open}
        inlinePopup
        placeholder={w.editor.leadPlaceholder}
        value={typed ?? chosen}
        selectedOptions={value?.id === undefined || value.id === null ? [] : [value.id]}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
        }}
        onOpenChange={(_, { open: opens }) => {
          setOpen(opens);
          if (!opens) setTyped(null);
        }}
        onOptionSelect={(_, { optionValue, optionText }) => {
          // Typing takes the selection back without choosing anything: that changes nothing yet.
          if (optionValue === undefined) return;
          setTyped(null);
          setOpen(false);
          if (optionValue.startsWith(OUTSIDE)) {
            onChange({ id: null, name: optionValue.slice(OUTSIDE.length).normalize("NFC") });
          } else {
            onChange({ id: optionValue, name: optionText ?? optionValue });
          }
        }}
      >
        {units.map((unit) => (
          <Option key={unit.id} value={unit.id}>
            {unit.name}
          </Option>
        ))}
        {outside && (
          <Option key="outside" value={OUTSIDE + words} text={words}>
            {w.editor.useOutside(words)}
          </Option>
        )}
        {units.length === 0 && !outside && (
          <Option key="none" disabled value="" text="">
            {w.editor.noMatch}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
