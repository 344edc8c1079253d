import { Field, Select, Textarea } from "@fluentui/react-components";
import type { Deadline } from "../../directive/contract/deadline.ts";
import type { Assignment, DraftItem } from "../../directive/contract/item.ts";
import { unitsOf } from "../../directive/coordinatingOf.ts";
import type { UnitOffer } from "../../directive/proposeAssignment.ts";
import type { Change } from "../draft.ts";
import { DayField } from "../parts/DayField.tsx";
import { DeadlineField } from "../parts/DeadlineField.tsx";
import { UnitCombobox } from "../parts/UnitCombobox.tsx";
import { UnitOffers } from "../parts/UnitOffers.tsx";
import { UnitTags } from "../parts/UnitTags.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { useDesk } from "../session.ts";
import { useWords } from "../words.ts";

interface Props {
  readonly item: Pick<DraftItem, "assignment" | "deadline" | "internalDay"> & { readonly note?: string | null };
  /** The deadlines the letter names for it, where they are several. */
  readonly choices?: readonly Deadline[] | undefined;
  /** Units to be asked about. */
  readonly offers?: readonly UnitOffer[] | undefined;
  readonly onChange: (change: Change) => void;
  /** The clerk's word to the leader; a leader who directs has none to write. */
  readonly withNote?: boolean;
}

const byPerson = { by: "person" } as const;

/** Who does it, until when, and what the leader should know. Every change counts at once. */
export default function PointEditor({ item, choices, offers = [], onChange, withNote = false }: Props) {
  const { w } = useWords();
  const { index } = useDesk();
  const layout = useLayout();
  const { assignment } = item;
  const units = unitsOf(assignment);
  const assign = (change: Assignment) => onChange({ assignment: change });

  return (
    <div className={layout.column}>
      <UnitOffers offers={offers} assignment={assignment} onChange={assign} />
      <Field label={w.editor.to}>
        <Select
          value={assignment.to}
          onChange={(_, { value }) => assign(turnInto(value as Assignment["to"], assignment))}
        >
          <option value="lead">{w.editor.toLead}</option>
          <option value="many" disabled={units.length === 0}>
            {w.editor.toMany}
          </option>
          <option value="general" disabled={units.length === 0}>
            {w.editor.toGeneral}
          </option>
        </Select>
      </Field>
      {assignment.to === "lead" ? (
        <>
          <UnitCombobox
            label={w.editor.lead}
            value={assignment.lead}
            onChange={(lead) => assign({ ...assignment, lead, origin: byPerson })}
          />
          <UnitTags
            label={w.editor.coordinating}
            units={assignment.coordinating}
            onChange={(units) => assign({ ...assignment, coordinating: [...units], origin: byPerson })}
          />
        </>
      ) : (
        <>
          <UnitTags
            label={w.editor.units}
            units={assignment.units}
            onChange={(units) => {
              if (units.length > 0) assign({ ...assignment, units: [...units], origin: byPerson });
            }}
          />
          {assignment.to === "many" && (
            <UnitTags
              label={w.editor.coordinating}
              units={assignment.coordinating ?? []}
              onChange={(units) => assign({ ...assignment, coordinating: [...units], origin: byPerson })}
            />
          )}
        </>
      )}
      <DeadlineField deadline={item.deadline} choices={choices} onChange={(deadline) => onChange({ deadline })} />
      <DayField
        label={w.editor.internalDay}
        day={item.internalDay}
        calendar={index.calendar}
        hint={w.editor.internalHint}
        onChange={(internalDay) => onChange({ internalDay })}
      />
      {withNote && (
        <Field label={w.editor.note}>
          <Textarea
            value={item.note ?? ""}
            maxLength={2000}
            resize="vertical"
            onChange={(_, { value }) => onChange({ note: value.trim() === "" ? null : value })}
          />
        </Field>
      )}
    </div>
  );
}

/** The same units in another relation; of many, none is the lead before somebody says so. */
function turnInto(to: Assignment["to"], assignment: Assignment): Assignment {
  if (to === assignment.to) return assignment;
  const units = [...unitsOf(assignment)];
  return to === "lead" ? { to, lead: null, coordinating: [], origin: byPerson } : { to, units, origin: byPerson };
}
