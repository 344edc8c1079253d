import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useLayout } from "../../parts/useLayout.ts";
import { useDesk, useSession } from "../../session.ts";
import { useDirectoryWords } from "./useDirectoryWords.ts";
import { useFormLayout } from "./useFormLayout.ts";
import { YearForm } from "./YearForm.tsx";

/** Which days are worked, year by year; the latest first. */
export function CalendarPart() {
  const d = useDirectoryWords();
  const layout = useLayout();
  const styles = useFormLayout();
  const { clock } = useSession();
  const { index } = useDesk();
  const [open, setOpen] = useState<number | null>(null);
  const years = index.directory.calendar.toSorted((one, other) => other.year - one.year);
  const next = (years[0]?.year ?? Number(clock.today().slice(0, 4)) - 1) + 1;
  return (
    <section className={layout.column} aria-label={d.parts.calendar}>
      <span>
        <Button icon={<AddRegular />} disabled={open === next || next > 2100} onClick={() => setOpen(next)}>
          {`${d.add.year}: ${next}`}
        </Button>
      </span>
      {years.length === 0 && open === null && <span>{d.year.empty}</span>}
      {open === next && (
        <div className={layout.card}>
          <h3 className={layout.subheading}>{d.year.year(next)}</h3>
          <YearForm key={next} year={next} onDone={() => setOpen(null)} />
        </div>
      )}
      <ul className={layout.list}>
        {years.map((year) => (
          <li key={year.year} className={layout.card}>
            <button
              type="button"
              className={styles.head}
              aria-expanded={open === year.year}
              onClick={() => setOpen(open === year.year ? null : year.year)}
            >
              <span>{d.year.year(year.year)}</span>
              <span className={layout.small}>
                {[
                  d.year.days(year.off.length, year.workedWeekends.length),
                  ...(year.confirmed ? [] : [d.year.unconfirmed]),
                ].join(" · ")}
              </span>
            </button>
            {open === year.year && <YearForm key={year.year} year={year.year} onDone={() => setOpen(null)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
