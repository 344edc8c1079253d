import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { UnitRef } from "../../directive/contract/primitives.ts";
import { useDesk } from "../session.ts";
import { useWords } from "../words.ts";
import { UnitCombobox } from "./UnitCombobox.tsx";
import { useLayout } from "./useLayout.ts";

interface Props {
  readonly label: string;
  readonly units: readonly UnitRef[];
  readonly onChange: (units: readonly UnitRef[]) => void;
}

/** Several units: each can be taken out, and others found and added. */
export function UnitTags({ label, units, onChange }: Props) {
  const { w } = useWords();
  const { index } = useDesk();
  const layout = useLayout();
  const same = (a: UnitRef, b: UnitRef) => a.id === b.id && (a.id !== null || a.name === b.name);
  return (
    <div className={layout.tight} role="group" aria-label={label}>
      <UnitCombobox
        label={label}
        value={null}
        onChange={(unit) => {
          if (!units.some((other) => same(other, unit))) onChange([...units, unit]);
        }}
      />
      <span className={layout.row}>
        {units.map((unit) => {
          const name = index.nameOf(unit) + (unit.id === null ? ` · ${w.editor.outside}` : "");
          return (
            <Button
              key={unit.id ?? unit.name}
              size="small"
              icon={<DismissRegular />}
              iconPosition="after"
              aria-label={w.editor.remove(name)}
              onClick={() => onChange(units.filter((other) => !same(other, unit)))}
            >
              {name}
            </Button>
          );
        })}
      </span>
    </div>
  );
}
