import { Field, Input, Select, ToggleButton } from "@fluentui/react-components";
import type { Deadline } from "../../directive/contract/deadline.ts";
import { useDesk, useSession } from "../session.ts";
import { frequencyOf, tellDeadline, type Frequency } from "../wording/format.ts";
import { useWords } from "../words.ts";
import { DayField } from "./DayField.tsx";
import { useLayout } from "./useLayout.ts";

const rrules: Record<Frequency, string> = {
  DAILY: "FREQ=DAILY",
  WEEKLY: "FREQ=WEEKLY",
  MONTHLY: "FREQ=MONTHLY",
  QUARTERLY: "FREQ=MONTHLY;INTERVAL=3",
  HALFYEARLY: "FREQ=MONTHLY;INTERVAL=6",
  YEARLY: "FREQ=YEARLY",
};

const byPerson = { by: "person" } as const;

interface Props {
  readonly deadline: Deadline;
  /** What the letter's words offer, where they name several. */
  readonly choices?: readonly Deadline[] | undefined;
  readonly onChange: (deadline: Deadline) => void;
}

/**
 * The letter's deadlines to choose from, the kind, and what that kind asks for. Whatever is entered here is a person's,
 * no longer the reader's.
 */
export function DeadlineField({ deadline, choices = [], onChange }: Props) {
  const { w, language } = useWords();
  const { clock } = useSession();
  const { index } = useDesk();
  const layout = useLayout();
  const kinds = (["dated", "recurring", "byEvent", "byReference", "standing", "none"] as const).filter(
    (kind) => kind !== deadline.kind,
  );

  const choose = (kind: Deadline["kind"]) => {
    const next = index.calendar.addWorkingDays(clock.today(), 5).day;
    if (kind === "dated") onChange({ kind, day: next, origin: byPerson });
    if (kind === "recurring") onChange({ kind, rrule: rrules.MONTHLY, next, origin: byPerson });
    if (kind === "byEvent") onChange({ kind, event: w.deadline.kinds.byEvent, origin: byPerson });
    if (kind === "byReference") onChange({ kind, reference: w.deadline.kinds.byReference, origin: byPerson });
    if (kind === "standing") onChange({ kind, origin: byPerson });
    if (kind === "none") onChange({ kind });
  };

  return (
    <div className={layout.tight}>
      {choices.length > 1 && (
        <div role="group" aria-label={w.deadline.choices} className={layout.row}>
          {choices.map((choice) => (
            <ToggleButton
              key={JSON.stringify(choice)}
              size="small"
              checked={JSON.stringify(choice) === JSON.stringify(deadline)}
              onClick={() => onChange(choice)}
            >
              {tellDeadline(choice, { today: clock.today(), calendar: null, language, open: true }, w).text}
            </ToggleButton>
          ))}
        </div>
      )}
      <Field label={w.editor.deadlineKind}>
        <Select value={deadline.kind} onChange={(_, { value }) => choose(value as Deadline["kind"])}>
          <option value={deadline.kind}>{w.deadline.kinds[deadline.kind]}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {w.deadline.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {deadline.kind === "dated" && (
        <DayField
          label={w.editor.deadlineDay}
          day={deadline.day}
          calendar={index.calendar}
          onChange={(day) => {
            if (day !== null) onChange({ kind: "dated", day, origin: byPerson });
          }}
        />
      )}
      {deadline.kind === "recurring" && (
        <>
          <Field label={w.editor.rrule}>
            <Select
              value={frequencyOf(deadline.rrule)}
              onChange={(_, { value }) =>
                onChange({ ...deadline, rrule: rrules[value as Frequency], origin: byPerson })
              }
            >
              {(Object.keys(rrules) as Frequency[]).map((frequency) => (
                <option key={frequency} value={frequency}>
                  {w.deadline.often[frequency]}
                </option>
              ))}
            </Select>
          </Field>
          <DayField
            label={w.editor.next}
            day={deadline.next}
            calendar={index.calendar}
            onChange={(next) => onChange({ ...deadline, next, origin: byPerson })}
          />
        </>
      )}
      {deadline.kind === "byEvent" && (
        <Field label={w.editor.event}>
          <Input
            value={deadline.event}
            maxLength={500}
            onChange={(_, { value }) => onChange({ kind: "byEvent", event: value, origin: byPerson })}
          />
        </Field>
      )}
      {deadline.kind === "byReference" && (
        <Field label={w.editor.reference}>
          <Input
            value={deadline.reference}
            maxLength={500}
            onChange={(_, { value }) => onChange({ kind: "byReference", reference: value, origin: byPerson })}
          />
        </Field>
      )}
    </div>
  );
}
