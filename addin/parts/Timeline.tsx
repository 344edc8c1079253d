import { makeStyles, tokens } from "@fluentui/react-components";
import type { HistoryEvent } from "../../directive/contract/directive.ts";
import { useDesk } from "../session.ts";
import { tellValue } from "../tellValue.ts";
import { formatMoment } from "../wording/format.ts";
import { useWords } from "../words.ts";
import { useLayout } from "./useLayout.ts";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
});

/** Who did what, in which unit's name, from which value to which; the newest first. */
export function Timeline({ history }: { history: readonly HistoryEvent[] }) {
  const { w, language } = useWords();
  const { index } = useDesk();
  const layout = useLayout();
  const styles = useStyles();
  if (history.length === 0) return <span className={layout.small}>{w.item.noTimeline}</span>;
  return (
    <ol className={styles.list} reversed>
      {history.toReversed().map((event) => {
        const unit = index.unit(event.unit)?.name;
        return (
          <li key={event.seq} className={layout.tight}>
            <span>
              <strong>{index.person(event.by)?.name ?? event.by}</strong>
              {unit === undefined ? "" : ` (${unit})`} {w.item.acts[event.act]}
            </span>
            {event.changes.map(({ field, old, new: next }) => (
              <span key={field} className={layout.small}>
                {`${w.item.fields[field] ?? field}: ${tellValue(old, index, language, w)} → ${tellValue(next, index, language, w)}`}
              </span>
            ))}
            {event.note !== null && <q>{event.note}</q>}
            <time className={layout.small} dateTime={event.at}>
              {formatMoment(event.at)}
            </time>
          </li>
        );
      })}
    </ol>
  );
}
