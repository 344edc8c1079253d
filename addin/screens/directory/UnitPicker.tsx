import { useState } from "react";
import { Combobox, Field, Option } from "@fluentui/react-components";
import type { UnitId } from "../../../directive/contract/primitives.ts";
import { foldMarks } from "../../../directive/vietnamese.ts";
import { useDesk, useSession } from "../../session.ts";
import { useWords } from "../../words.ts";
import { tellUnit } from "./tellUnit.ts";
import { useDirectoryWords } from "./useDirectoryWords.ts";

const SHOWN = 12;

interface Props {
  readonly label: string;
  readonly value: UnitId | null;
  readonly onChange: (unit: UnitId | null) => void;
  /** Whether there may be none. */
  readonly optional?: boolean;
  readonly without?: readonly UnitId[];
  readonly fault?: string | undefined;
  readonly hint?: string;
}

/** Any unit of the directory, also one that has ended or has not begun, found by typing with or without marks. */
export function UnitPicker({ label, value, onChange, optional = false, without = [], fault, hint }: Props) {
  const { w } = useWords();
  const d = useDirectoryWords();
  const { clock } = useSession();
  const { index } = useDesk();
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = foldMarks(typed ?? "")
    .split(/\s+/)
    .filter(Boolean);
  const units = index.directory.units
    .filter(({ id }) => !without.includes(id))
    .filter(({ name, aliases }) => {
      const words = foldMarks([name, ...aliases].join("\n"));
      return wanted.every((word) => words.includes(word));
    })
    .slice(0, SHOWN);
  const message = fault ?? hint;
  return (
    <Field
      label={label}
      required={!optional}
      validationState={fault === undefined ? "none" : "error"}
      {...(message === undefined ? {} : { validationMessage: message })}
    >
      <Combobox
        freeform
        inlinePopup
        placeholder={optional ? d.none : w.editor.leadPlaceholder}
        value={typed ?? (value === null ? "" : (index.unit(value)?.name ?? value))}
        selectedOptions={value === null ? [] : [value]}
        onChange={(event) => {
          setTyped(event.target.value);
          if (optional && event.target.value.trim() === "") onChange(null);
        }}
        onOpenChange={(_, { open }) => {
          if (!open) setTyped(null);
        }}
        onOptionSelect={(_, { optionValue }) => {
          // Typing takes the selection back without choosing anything: that changes nothing yet.
          if (optionValue === undefined) return;
          setTyped(null);
          onChange(optionValue === "" ? null : optionValue);
        }}
      >
        {optional && wanted.length === 0 && (
          <Option key="none" value="" text={d.noUnit}>
            {d.noUnit}
          </Option>
        )}
        {units.map((unit) => (
          <Option key={unit.id} value={unit.id} text={unit.name}>
            {[unit.name, ...tellUnit(unit, clock.today(), d).ended].join(" · ")}
          </Option>
        ))}
        {units.length === 0 && (
          <Option key="nothing" disabled value="nothing" text="">
            {w.editor.noMatch}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
