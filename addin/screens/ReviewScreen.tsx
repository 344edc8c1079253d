import { useCallback, useState } from "react";
import { Button, ProgressBar } from "@fluentui/react-components";
import type { DirectiveView } from "../../directive/contract/api.ts";
import type { LetterHead } from "../../directive/contract/directive.ts";
import type { Disposition, DraftItem } from "../../directive/contract/item.ts";
import type { Waiting } from "../api/outbox.ts";
import { doubtfulWords } from "../doubtfulWords.ts";
import { clearPoints, handledCount, type Draft } from "../draft.ts";
import { useNotices } from "../notices.ts";
import { HowReadNote } from "../parts/HowReadNote.tsx";
import { focusSoon, moveBetweenCards } from "../parts/moveBetweenCards.ts";
import { ScanWords } from "../parts/ScanWords.tsx";
import { TwoColumns } from "../parts/TwoColumns.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { proposePoints } from "../readPoints.ts";
import { useDesk, useSession } from "../session.ts";
import { useWide } from "../surface.ts";
import { useDraft } from "../useDraft.ts";
import type { ReadLetter } from "../useLetter.ts";
import { useWords } from "../words.ts";
import { HeadCard } from "./HeadCard.tsx";
import { headId, PointCard, PointDetail, type PointCardProps } from "./PointCard.tsx";
import { SubmitPanel } from "./SubmitPanel.tsx";

const SUBMIT = "submit-letter";

interface Props {
  readonly read: ReadLetter;
  readonly initial: Draft;
  readonly onOther: () => void;
  readonly onQueued: (waiting: Waiting) => void;
  readonly onSubmitted: (view: DirectiveView) => void;
  readonly onAlready: (directive: string) => void;
}

/** The letter's points, each to be decided about; then the whole is submitted. */
export function ReviewScreen({ read, initial, onOther, ...ends }: Props) {
  const { host } = useSession();
  const { me } = useDesk();
  const { warn, fail } = useNotices();
  const { w } = useWords();
  const layout = useLayout();
  const wide = useWide();
  const { draft, step } = useDraft(initial);
  const [open, setOpen] = useState<string | null>(null);
  const [submitting, setSubmitting] = useState(false);

  const total = draft.points.length;
  const handled = handledCount(draft);
  const doubtfulIn = ({ item }: Draft["points"][number]) => doubtfulWords(read.letter, read.how, item.anchor);
  const { issuer, number, day, subject } = read.reading.head;
  const headWords = [issuer, number, day, subject].flatMap((found) =>
    found === null ? [] : doubtfulWords(read.letter, read.how, found.span),
  );
  const clear = clearPoints(draft).filter((point) => doubtfulIn(point).length === 0);

  /** To the next point still to decide about, else to the way out. */
  const goOn = useCallback(
    (after: string) => {
      const undecided = draft.points.filter(({ item, decided }) => !decided && item.id !== after);
      const next = undecided.find(({ item }) => item.id > after) ?? undecided[0];
      focusSoon(() =>
        next === undefined ? document.getElementById(SUBMIT) : document.getElementById(headId(next.item.id)),
      );
    },
    [draft],
  );

  const decide = (id: string, disposition: Disposition) => {
    step({ do: "decide", ids: [id], disposition }, (next) =>
      disposition === "task"
        ? w.review.confirmed(handledCount(next), total)
        : w.review.setAside(w.review.disposition[disposition], handledCount(next), total),
    );
    if (!wide) setOpen(null);
    goOn(id);
  };

  const keepAll = () =>
    step({ do: "decide", ids: draft.points.map(({ item }) => item.id), disposition: "notTask" }, (next) =>
      w.review.setAside(w.review.keepAll, handledCount(next), total),
    );

  const saveHead = (head: LetterHead) => {
    const follow = async () => {
      const anew = await proposePoints(read.reading, read.letter, me.directory, head);
      const moved = anew.items.filter(({ id, deadline }) => {
        const before = draft.points.find((point) => point.item.id === id)?.proposed.deadline;
        return JSON.stringify(before) !== JSON.stringify(deadline);
      }).length;
      step({ do: "head", ...anew, head }, () =>
        moved > 0 ? `${w.head.completed} ${w.head.dependent(moved)}` : w.head.completed,
      );
    };
    follow().catch(fail);
  };

  const show = async ({ id, path, anchor, disposition }: DraftItem) => {
    if (!(await host.show({ id, path, anchor, disposition, state: "draft" }))) warn(w.review.notFoundInLetter);
  };

  const propsOf = (point: Draft["points"][number]): PointCardProps => ({
    point,
    open: open === point.item.id,
    detached: wide,
    scan: { words: doubtfulIn(point), crop: read.how.crop },
    fromOutside: draft.points.some(({ proposed }) => proposed.disposition === "notOurs"),
    onOpen: (wanted) => setOpen(wanted ? point.item.id : null),
    onDecide: (disposition) => decide(point.item.id, disposition),
    onAgree: () => decide(point.item.id, point.item.disposition),
    onReopen: () => {
      step({ do: "reopen", id: point.item.id });
      focusSoon(() => document.getElementById(headId(point.item.id)));
    },
    onChange: (change) => step({ do: "edit", id: point.item.id, change }),
    onShow: host.kind === "word" ? () => void show(point.item).catch(fail) : null,
  });

  const opened = draft.points.find(({ item }) => item.id === open);

  if (submitting) {
    return (
      <SubmitPanel
        draft={draft}
        onBack={() => {
          setSubmitting(false);
          focusSoon(() => document.getElementById(SUBMIT));
        }}
        {...ends}
      />
    );
  }

  return (
    <TwoColumns
      detail={
        wide && opened !== undefined ? (
          <section className={layout.page} aria-labelledby="opened-point">
            <h2 id="opened-point" className={layout.subheading}>
              {opened.item.path === null ? w.review.unnumbered : w.review.point(opened.item.path)}
            </h2>
            <PointDetail key={opened.item.id} {...propsOf(opened)} />
          </section>
        ) : null
      }
    >
      <div
        className={layout.page}
        onKeyDown={(event) => {
          moveBetweenCards(event);
          if (event.key !== "Escape" || open === null || event.defaultPrevented) return;
          event.preventDefault();
          setOpen(null);
          focusSoon(() => document.getElementById(headId(open)));
        }}
      >
        <HeadCard head={draft.head} onSave={saveHead} />
        {headWords.length > 0 && <ScanWords words={headWords} crop={read.how.crop} />}
        <div className={layout.tight}>
          <span data-testid="coverage">{w.review.coverage(handled, total)}</span>
          <ProgressBar
            value={handled}
            max={total}
            thickness="large"
            color={handled === total ? "success" : "brand"}
            aria-label={w.review.coverage(handled, total)}
          />
          <HowReadNote how={read.how} />
          <span className={layout.small}>{w.review.draftKept}</span>
          <span className={layout.row}>
            <Button size="small" appearance="subtle" onClick={onOther}>
              {host.kind === "word" ? w.source.readAgain : w.source.readOther}
            </Button>
            {handled === 0 && (
              <Button size="small" appearance="subtle" title={w.review.keepAllExplain} onClick={keepAll}>
                {w.review.keepAll}
              </Button>
            )}
          </span>
        </div>
        <ul className={layout.list} aria-label={w.review.list}>
          {draft.points.map((point) => (
            <PointCard key={point.item.id} {...propsOf(point)} />
          ))}
        </ul>
      </div>
      <div className={layout.footer}>
        {clear.length > 0 && (
          <Button
            appearance={handled === total ? "secondary" : "primary"}
            onClick={() => {
              step({ do: "agree", ids: clear.map(({ item }) => item.id) }, () => w.review.clearConfirmed(clear.length));
              focusSoon(() => {
                const left = draft.points.find((point) => !point.decided && !clear.includes(point));
                return left === undefined
                  ? document.getElementById(SUBMIT)
                  : document.getElementById(headId(left.item.id));
              });
            }}
          >
            {w.review.confirmClear(clear.length)}
          </Button>
        )}
        <Button
          id={SUBMIT}
          appearance={clear.length > 0 ? "secondary" : "primary"}
          disabledFocusable={handled < total}
          {...(handled < total ? { title: w.review.submitBlocked(total - handled) } : {})}
          onClick={() => {
            if (handled < total) warn(w.review.submitBlocked(total - handled));
            else setSubmitting(true);
          }}
        >
          {w.review.submit}
        </Button>
      </div>
    </TwoColumns>
  );
}
