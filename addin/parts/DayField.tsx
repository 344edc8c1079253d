import { useRef, useState } from "react";
import { Button, Field, Input } from "@fluentui/react-components";
import { CalendarRegular } from "@fluentui/react-icons";
import type { IsoDay } from "../../directive/contract/primitives.ts";
import { isoDayOf } from "../../directive/deadline/isoDay.ts";
import type { WorkingCalendar } from "../../directive/deadline/workingCalendar.ts";
import { formatDay, formatShortDay } from "../wording/format.ts";
import { useWords } from "../words.ts";

interface Props {
  readonly label: string;
  readonly day: IsoDay | null;
  readonly onChange: (day: IsoDay | null) => void;
  /** Tells whether the day is worked; absent for dates where that does not matter. */
  readonly calendar?: WorkingCalendar | undefined;
  readonly hint?: string;
  /** What is wrong with the day beyond its being one. */
  readonly fault?: string | undefined;
}

/**
 * A day, typed as every letter writes it (31/12/2024) or picked from the browser's own calendar; its weekday, and whether
 * it is a day off, stand beneath. (The browser's date field alone would show 12/31/2024 wherever Windows speaks English.)
 */
export function DayField({ label, day, onChange, calendar, hint, fault }: Props) {
  const { w, language } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const wrong = typed !== null && typed.trim() !== "" && readDay(typed) === null;
  const off = day !== null && calendar !== undefined && !calendar.isWorkingDay(day);
  const told = wrong
    ? w.editor.dayWrong
    : (fault ?? (day === null ? hint : `${formatDay(day, language)}${off ? ` · ${w.editor.nonWorking}` : ""}`));
  return (
    <Field
      label={label}
      validationState={wrong || fault !== undefined ? "error" : off ? "warning" : "none"}
      {...(told === undefined ? {} : { validationMessage: told })}
    >
      <Input
        value={typed ?? (day === null ? "" : formatShortDay(day))}
        placeholder={w.editor.dayPlaceholder}
        inputMode="numeric"
        maxLength={10}
        // A form is not sent while one of its days is none: the day before would go instead.
        data-wrong={wrong || undefined}
        onChange={(_, { value }) => {
          setTyped(value);
          const read = readDay(value);
          if (read !== null || value.trim() === "") onChange(read);
        }}
        onBlur={() => {
          if (!wrong) setTyped(null);
        }}
        contentAfter={
          <>
            <Button
              size="small"
              appearance="transparent"
              icon={<CalendarRegular />}
              aria-label={w.editor.pickDay}
              onClick={() => picker.current?.showPicker()}
            />
            <input
              ref={picker}
              type="date"
              tabIndex={-1}
              aria-hidden
              style={{ position: "absolute", width: 0, height: 0, opacity: 0, border: 0, insetInlineEnd: 0 }}
              value={day ?? ""}
              min="1945-01-01"
              max="2100-12-31"
              onChange={({ target }) => {
                setTyped(null);
                onChange(target.value === "" ? null : target.value);
              }}
            />
          </>
        }
      />
    </Field>
  );
}

/** "31/12/2024", "31-12-2024", "31.12.2024"; also as machines write it. Null for a day that does not exist. */
function readDay(typed: string): IsoDay | null {
  const [, day, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed) ?? [];
  if (day !== undefined) return isoDayOf(Number(year), Number(month), Number(day));
  const [, y, m, d] = /^\s*(\d{4})-(\d\d)-(\d\d)\s*$/.exec(typed) ?? [];
  return y === undefined ? null : isoDayOf(Number(y), Number(m), Number(d));
}
