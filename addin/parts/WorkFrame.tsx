import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import type { Work } from "../useWork.ts";
import { useWords } from "../words.ts";
import { Empty } from "./Empty.tsx";
import { FailureNotice } from "./FailureNotice.tsx";
import { ListSkeleton } from "./ListSkeleton.tsx";
import { moveBetweenCards } from "./moveBetweenCards.ts";
import { useLayout } from "./useLayout.ts";

interface Props {
  readonly heading: string;
  readonly work: Work;
  readonly empty: { readonly title: string; readonly next: string };
  /** Stands above the list, also while it is empty. */
  readonly top?: ReactNode;
  readonly children: ReactNode;
}

/** Every worklist: its heading, and what stands in its place while loading, when it failed, when it is empty. */
export function WorkFrame({ heading, work, empty, top, children }: Props) {
  const { w } = useWords();
  const layout = useLayout();
  return (
    <div className={layout.page} onKeyDown={moveBetweenCards} aria-busy={work.loading}>
      <div className={layout.spread}>
        <h2 className={layout.heading}>{heading}</h2>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          onClick={work.reload}
          disabled={work.loading}
        >
          {w.frame.refresh}
        </Button>
      </div>
      {top}
      {work.failure !== null && (
        <FailureNotice failure={work.failure} title={w.failures.title.list} retry={work.reload} />
      )}
      {work.value === null ? (
        work.failure === null && <ListSkeleton />
      ) : work.rows.length === 0 ? (
        <Empty {...empty} />
      ) : (
        children
      )}
      {work.partial && (
        <span>
          <Button onClick={work.more}>{w.frame.more}</Button>
        </span>
      )}
    </div>
  );
}
