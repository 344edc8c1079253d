import { Suspense } from "react";
import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import {
  ArrowResetRegular,
  CheckmarkFilled,
  CheckmarkRegular,
  EditRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import type { Disposition } from "../../directive/contract/item.ts";
import { doubtsOf, isEdited, type Change, type Point } from "../draft.ts";
import type { DoubtfulWord } from "../doubtfulWords.ts";
import type { HowRead } from "../host/Host.ts";
import { AssignmentChips } from "../parts/AssignmentChips.tsx";
import { CardHead } from "../parts/CardHead.tsx";
import { Chip } from "../parts/Chip.tsx";
import { DeadlineChips } from "../parts/DeadlineChips.tsx";
import { lazyPart } from "../parts/lazyPart.tsx";
import { Quote } from "../parts/Quote.tsx";
import { ScanWords } from "../parts/ScanWords.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { phrasesOf, Why } from "../parts/Why.tsx";
import { useDesk } from "../session.ts";
import { useWords } from "../words.ts";

const PointEditor = lazyPart(() => import("./PointEditor.tsx"));

const useStyles = makeStyles({
  decided: { backgroundColor: tokens.colorNeutralBackground2 },
  chosen: { border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}` },
});

export interface PointCardProps {
  readonly point: Point;
  readonly open: boolean;
  /** True where the opened point stands in the other column. */
  readonly detached: boolean;
  /** True where the letter may give orders to others than this office. */
  readonly fromOutside: boolean;
  /** What recognition was not sure of in it, and how to look at the scan; empty for letters that came as text. */
  readonly scan: { readonly words: readonly DoubtfulWord[]; readonly crop: HowRead["crop"] };
  readonly onOpen: (open: boolean) => void;
  readonly onDecide: (disposition: Disposition) => void;
  readonly onAgree: () => void;
  readonly onReopen: () => void;
  readonly onChange: (change: Change) => void;
  readonly onShow: (() => void) | null;
}

export const headId = (id: string) => `point-${id}`;

/** One point of the letter under review: what was read, and the few answers to it. */
export function PointCard(props: PointCardProps) {
  const { point, open, detached, scan, onOpen, onReopen } = props;
  const { item, decided } = point;
  const { w } = useWords();
  const { index } = useDesk();
  const layout = useLayout();
  const styles = useStyles();
  const folded = decided && item.disposition !== "task";
  const name = item.path === null ? w.review.unnumbered : w.review.point(item.path);

  return (
    <li>
      <article
        data-card
        data-testid={`point-${item.id}`}
        className={mergeClasses(layout.card, decided && styles.decided, open && detached && styles.chosen)}
        aria-label={name}
      >
        <div className={layout.row}>
          <CardHead id={headId(item.id)} open={open} does={detached ? "goes" : "expands"} onClick={() => onOpen(!open)}>
            {name}
          </CardHead>
          {decided && (
            <Chip tone={item.disposition === "task" ? "green" : "plain"} icon={<CheckmarkRegular />}>
              {w.review.disposition[item.disposition]}
            </Chip>
          )}
          {!decided && item.disposition === "notOurs" && <Chip>{w.review.notOurs}</Chip>}
          {isEdited(point) && <Chip icon={<EditRegular />}>{w.review.edited}</Chip>}
        </div>
        {open && !detached ? (
          <PointDetail {...props} />
        ) : (
          <>
            <Quote text={item.quote} doubtful={scan.words.map(({ word }) => word)} />
            {!folded && (
              <div className={layout.row}>
                <AssignmentChips assignment={item.assignment} index={index} />
                <DeadlineChips deadline={item.deadline} internalDay={item.internalDay} calendar={index.calendar} />
              </div>
            )}
          </>
        )}
        {!decided && (
          <div className={layout.row}>
            {doubtsOf(point).map((doubt) => (
              <Chip key={doubt} tone="amber" icon={<WarningRegular />}>
                {w.review.doubts[doubt]}
              </Chip>
            ))}
            {scan.words.length > 0 && (
              <Chip tone="amber" icon={<WarningRegular />}>
                {w.how.inPoint(scan.words.length)}
              </Chip>
            )}
          </div>
        )}
        {decided ? (
          <span>
            <Button size="small" icon={<ArrowResetRegular />} onClick={onReopen}>
              {w.review.restore}
            </Button>
          </span>
        ) : (
          <Answers {...props} />
        )}
      </article>
    </li>
  );
}

function Answers({ point, fromOutside, onDecide, onAgree }: PointCardProps) {
  const { w } = useWords();
  const layout = useLayout();
  const presetNotOurs = point.item.disposition === "notOurs";
  return (
    <div className={layout.row}>
      {presetNotOurs ? (
        <Button size="small" appearance="primary" icon={<CheckmarkFilled />} onClick={onAgree}>
          {w.review.notOurs}
        </Button>
      ) : (
        <Button size="small" appearance="primary" icon={<CheckmarkFilled />} onClick={() => onDecide("task")}>
          {w.review.confirm}
        </Button>
      )}
      <Button size="small" onClick={() => onDecide("later")}>
        {w.review.later}
      </Button>
      <Button size="small" onClick={() => onDecide("notTask")}>
        {w.review.notTask}
      </Button>
      {presetNotOurs ? (
        <Button size="small" onClick={() => onDecide("task")}>
          {w.review.confirm}
        </Button>
      ) : (
        fromOutside && (
          <Button size="small" onClick={() => onDecide("notOurs")}>
            {w.review.notOurs}
          </Button>
        )
      )}
    </div>
  );
}

/** The opened point: all its words, why each value stands there, and the fields to change them. */
export function PointDetail({ point, scan, onChange, onShow }: PointCardProps) {
  const { item } = point;
  const { w } = useWords();
  const { index } = useDesk();
  const layout = useLayout();
  return (
    <div className={layout.column}>
      <Quote
        full
        text={item.quote}
        phrases={phrasesOf(item.assignment, item.deadline)}
        doubtful={scan.words.map(({ word }) => word)}
      />
      {scan.words.length > 0 && <ScanWords words={scan.words} crop={scan.crop} />}
      {onShow !== null && (
        <span>
          <Button size="small" appearance="outline" onClick={onShow}>
            {w.review.showInLetter}
          </Button>
        </span>
      )}
      <Why assignment={item.assignment} deadline={item.deadline} index={index} />
      <Suspense fallback={<Spinner size="tiny" label={w.loading} />}>
        <PointEditor item={item} choices={point.choices} offers={point.offers} onChange={onChange} withNote />
      </Suspense>
    </div>
  );
}
