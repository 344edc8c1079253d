import { CalendarClockRegular, CalendarRegular, WarningRegular } from "@fluentui/react-icons";
import type { Deadline } from "../../directive/contract/deadline.ts";
import type { IsoDay } from "../../directive/contract/primitives.ts";
import type { WorkingCalendar } from "../../directive/deadline/workingCalendar.ts";
import { formatDay, tellDeadline, tellDistance } from "../wording/format.ts";
import { useSession } from "../session.ts";
import { useWords } from "../words.ts";
import { Chip } from "./Chip.tsx";
import { useLayout } from "./useLayout.ts";

interface Props {
  readonly deadline: Deadline;
  readonly internalDay: IsoDay | null;
  readonly calendar: WorkingCalendar | null;
  /** False once nothing is due any more. */
  readonly open?: boolean;
}

/** When it is due, how far off that is in working days, and the office's own earlier day. */
export function DeadlineChips({ deadline, internalDay, calendar, open = true }: Props) {
  const { w, language } = useWords();
  const { clock } = useSession();
  const layout = useLayout();
  const today = clock.today();
  const told = tellDeadline(deadline, { today, calendar, language, open }, w);
  const unconfirmed = deadline.kind === "dated" && calendar !== null && !calendar.isConfirmed(deadline.day);
  const internal = internalDay !== null && calendar !== null ? tellDistance(internalDay, today, calendar, w) : null;
  return (
    <span className={layout.row}>
      <Chip tone={told.tone} icon={told.tone === "plain" ? <CalendarRegular /> : <WarningRegular />}>
        {told.text + (unconfirmed ? ` (${w.deadline.unconfirmedCalendar})` : "")}
      </Chip>
      {internalDay !== null && (
        <Chip tone={open ? (internal?.tone ?? "plain") : "plain"} icon={<CalendarClockRegular />}>
          {[w.deadline.internal(formatDay(internalDay, language)), open ? internal?.text : undefined]
            .filter(Boolean)
            .join(" · ")}
        </Chip>
      )}
    </span>
  );
}
