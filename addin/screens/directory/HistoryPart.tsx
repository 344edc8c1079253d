import { useCallback, useState } from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { DirectoryEvent } from "../../../directive/contract/api.ts";
import { useNotices } from "../../notices.ts";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { ListSkeleton } from "../../parts/ListSkeleton.tsx";
import { useLayout } from "../../parts/useLayout.ts";
import { useDesk } from "../../session.ts";
import { useLoaded } from "../../useLoaded.ts";
import { formatMoment } from "../../wording/format.ts";
import { useWords } from "../../words.ts";
import { ChangeList } from "./ChangeList.tsx";
import { useDirectoryWords } from "./useDirectoryWords.ts";

/** Who changed what in the directory, the newest first; what was saved at once stands together. */
export function HistoryPart() {
  const { w } = useWords();
  const d = useDirectoryWords();
  const layout = useLayout();
  const { client, index } = useDesk();
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
        {byVersion(value.rows).map(([first, ...others]) => (
          <li key={first.version} className={mergeClasses(layout.card, layout.name)}>
            <span className={layout.tight}>
              <strong>{first.by === null ? d.history.installed : (index.person(first.by)?.name ?? first.by)}</strong>
              <time className={layout.small} dateTime={first.at}>
                {formatMoment(first.at)}
              </time>
            </span>
            <ChangeList
              changes={[first, ...others].map(({ change }) => change)}
              directory={index.directory}
              brief={first.by === null}
            />
          </li>
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

/** Rows come version by version. */
function byVersion(events: readonly DirectoryEvent[]) {
  const groups: [DirectoryEvent, ...DirectoryEvent[]][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (last?.[0].version === event.version) last.push(event);
    else groups.push([event]);
  }
  return groups;
}
