import { Field, Input } from "@fluentui/react-components";
import type { IsoDay } from "../../directive/contract/primitives.ts";
import type { WorkingCalendar } from "../../directive/deadline/workingCalendar.ts";
import { formatDay } from "../wording/format.ts";
import { useWords } from "../words.ts";

interface Props {
  readonly label: string;
  readonly day: IsoDay | null;
  readonly onChange: (day: IsoDay | null) => void;
  /** Tells whether the day is worked; absent for dates where that does not matter. */
  readonly calendar?: WorkingCalendar | undefined;
  readonly hint?: string;
  readonly min?: IsoDay;
  readonly required?: boolean;
}

/** A day, by the browser's own date field; its weekday, and whether it is a day off, stand beneath. */
export function DayField({ label, day, onChange, calendar, hint, min, required = false }: Props) {
  const { w, language } = useWords();
  const off = day !== null && calendar !== undefined && !calendar.isWorkingDay(day);
  const told = day === null ? hint : `${formatDay(day, language)}${off ? ` · ${w.editor.nonWorking}` : ""}`;
  return (
    <Field
      label={label}
      required={required}
      {...(told === undefined ? {} : { validationMessage: told })}
      validationState={off ? "warning" : "none"}
    >
      <Input
        type="date"
        value={day ?? ""}
        min={min ?? "1945-01-01"}
        max="2100-12-31"
        onChange={(_, { value }) => onChange(/^\d{4}-\d\d-\d\d$/.test(value) ? value : null)}
      />
    </Field>
  );
}
