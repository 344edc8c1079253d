import { useCallback, useState } from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { DirectoryEvent } from "../../../directive/contract/api.ts";
import { tellChange } from "../../directory/tellChange.ts";
import { useNotices } from "../../notices.ts";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { ListSkeleton } from "../../parts/ListSkeleton.tsx";
import { useLayout } from "../../parts/useLayout.ts";
import { useDesk } from "../../session.ts";
import { useLoaded } from "../../useLoaded.ts";
import { formatMoment } from "../../wording/format.ts";
import { useWords } from "../../words.ts";
import { useDirectoryWords } from "./useDirectoryWords.ts";

/** Who changed what in the directory, the newest first. */
export function HistoryPart() {
  const { w } = useWords();
  const d = useDirectoryWords();
  const layout = useLayout();
  const { client } = useDesk();
  const { fail } = useNotices();
  const load = useCallback(() => client.listDirectoryHistory(), [client]);
  const { value, failure, reload, put } = useLoaded(load);
  const [busy, setBusy] = useState(false);
  if (value === null) {
    return failure === null ? <ListSkeleton /> : <FailureNotice failure={failure} retry={reload} />;
  }
  const more = async () => {
    setBusy(true);
    try {
      const further = await client.listDirectoryHistory(value.next);
      put({ ...further, rows: [...value.rows, ...further.rows] });
    } catch (missing) {
      fail(missing);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={layout.column} aria-label={d.parts.history}>
      {value.rows.length === 0 && <span>{d.history.empty}</span>}
      <ol className={layout.list} data-testid="directory-history">
        {value.rows.map((event) => (
          <Event key={`${event.version} ${event.change.of} ${event.change.key}`} event={event} />
        ))}
      </ol>
      {value.next !== null && (
        <span>
          <Button disabled={busy} onClick={() => void more()}>
            {w.frame.more}
          </Button>
        </span>
      )}
    </section>
  );
}

function Event({ event }: { event: DirectoryEvent }) {
  const { w } = useWords();
  const d = useDirectoryWords();
  const layout = useLayout();
  const { index } = useDesk();
  const told = tellChange(event.change, { d, w, nameOf: (unit) => index.unit(unit)?.name ?? unit });
  const who = event.by === null ? d.history.installed : (index.person(event.by)?.name ?? event.by);
  return (
    <li className={mergeClasses(layout.card, layout.name)}>
      <span>
        <strong>{who}</strong> {event.by === null ? `: ${told.what}` : d.history[told.is](told.what)}
      </span>
      {event.by !== null &&
        told.lines.map((line) => (
          <span key={line} className={layout.small}>
            {line}
          </span>
        ))}
      <time className={layout.small} dateTime={event.at}>
        {formatMoment(event.at)}
      </time>
    </li>
  );
}
