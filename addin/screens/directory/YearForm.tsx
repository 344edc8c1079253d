import { useState } from "react";
import { Checkbox, Field, Textarea } from "@fluentui/react-components";
import { checkYear, draftOfYear } from "../../directory/yearDraft.ts";
import { useDesk } from "../../session.ts";
import { formatShortDay } from "../../wording/format.ts";
import { EntryFormFrame } from "./EntryFormFrame.tsx";
import { useDirectoryEdit } from "./useDirectoryEdit.ts";
import { useDirectoryWords } from "./useDirectoryWords.ts";
import { useEntryForm } from "./useEntryForm.ts";
import { useFormLayout } from "./useFormLayout.ts";

/** The days on which a year's weeks are not Monday to Friday. */
export function YearForm({ year, onDone }: { year: number; onDone: () => void }) {
  const d = useDirectoryWords();
  const styles = useFormLayout();
  const { me } = useDesk();
  const known = me.directory.calendar.find((one) => one.year === year);
  const form = useEntryForm(draftOfYear(known ?? { year, off: [], workedWeekends: [], confirmed: false }));
  const { typed, change } = form;
  const { busy, save } = useDirectoryEdit();
  const [asked, setAsked] = useState(false);
  const check = checkYear(year, typed);
  const faults = {
    off: faultIn("off", d.year.notWeekday),
    workedWeekends: faultIn("workedWeekends", d.year.notWeekend),
  };

  function faultIn(field: "off" | "workedWeekends", misplaced: (days: string) => string): string | null {
    if (check.wrong[field].length > 0) return d.year.wrong(check.wrong[field].join(", "));
    const days = check.misplaced[field];
    return days.length > 0 ? misplaced(days.map(formatShortDay).join(", ")) : null;
  }

  const submit = async () => {
    setAsked(true);
    if (faults.off !== null || faults.workedWeekends !== null) return;
    const outcome = await save({ calendar: [check.value] }, d.saved, d.conflict);
    const saved = form.settle(
      outcome,
      () => null,
      (newest) => {
        const now = newest.calendar.find((one) => one.year === year);
        return now === undefined ? null : draftOfYear(now);
      },
    );
    if (saved) onDone();
  };
  const told = (fault: string | null) =>
    asked && fault !== null ? ({ validationState: "error", validationMessage: fault } as const) : {};

  return (
    <EntryFormFrame
      label={d.year.year(year)}
      busy={busy}
      elsewhere={form.elsewhere}
      overtaken={form.overtaken.map((field) => d.year[field])}
      onSave={() => void submit()}
      onCancel={onDone}
    >
      <div className={styles.fields}>
        <Field label={d.year.off} hint={d.year.hint} {...told(faults.off)}>
          <Textarea
            autoFocus
            rows={6}
            value={typed.off}
            maxLength={2000}
            resize="vertical"
            onChange={(_, { value }) => change({ off: value })}
          />
        </Field>
        <Field label={d.year.workedWeekends} {...told(faults.workedWeekends)}>
          <Textarea
            rows={6}
            value={typed.workedWeekends}
            maxLength={1000}
            resize="vertical"
            onChange={(_, { value }) => change({ workedWeekends: value })}
          />
        </Field>
      </div>
      <Checkbox
        label={d.year.confirmed}
        checked={typed.confirmed}
        onChange={(_, { checked }) => change({ confirmed: checked === true })}
      />
    </EntryFormFrame>
  );
}
