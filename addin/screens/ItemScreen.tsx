import { useCallback, type ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, CopyRegular } from "@fluentui/react-icons";
import { coordinatingOf } from "../../directive/coordinatingOf.ts";
import type { DirectiveView } from "../../directive/contract/api.ts";
import type { Item } from "../../directive/contract/item.ts";
import { officialDayOf } from "../../directive/dueState.ts";
import { isOpen } from "../../directive/parts.ts";
import { useNotices } from "../notices.ts";
import { AssignmentChips } from "../parts/AssignmentChips.tsx";
import { DeadlineChips } from "../parts/DeadlineChips.tsx";
import { FailureNotice } from "../parts/FailureNotice.tsx";
import { ItemActs } from "../parts/ItemActs.tsx";
import { HolderChip } from "../parts/ItemCard.tsx";
import { ListSkeleton } from "../parts/ListSkeleton.tsx";
import { Quote } from "../parts/Quote.tsx";
import { StateChip } from "../parts/StateChip.tsx";
import { Timeline } from "../parts/Timeline.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { tellExtension } from "../tellExtension.ts";
import { phrasesOf, Why } from "../parts/Why.tsx";
import { useDesk, useSession } from "../session.ts";
import { useLoaded } from "../useLoaded.ts";
import { formatShortDay, tellDeadline, tellNumberAndDay } from "../wording/format.ts";
import { useWords } from "../words.ts";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(96px, auto) 1fr",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface Props {
  readonly directive: string;
  readonly item: string;
  /** Null where it stands beside its list. */
  readonly onBack: (() => void) | null;
  readonly onChanged?: () => void;
}

/** One item: where it stands, its words, what can be done, and everything that was done. */
export function ItemScreen({ directive, item: id, onBack, onChanged }: Props) {
  const { client } = useDesk();
  const { w } = useWords();
  const layout = useLayout();
  const load = useCallback(() => client.getDirective(directive), [client, directive]);
  const { value, failure, loading, reload, put } = useLoaded(load);
  const item = value?.directive.items.find((candidate) => candidate.id === id);

  const body = (): ReactNode => {
    if (value === null) {
      return failure === null || loading ? <ListSkeleton /> : <FailureNotice failure={failure} retry={reload} />;
    }
    if (item === undefined) return <span>{w.item.notFound}</span>;
    return (
      <ItemBody
        view={value}
        item={item}
        onChanged={(view) => {
          if (view === null) reload();
          else put(view);
          onChanged?.();
        }}
      />
    );
  };

  return (
    <div
      className={layout.page}
      data-testid="item-screen"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || onBack === null || event.defaultPrevented) return;
        event.preventDefault();
        onBack();
      }}
    >
      {onBack !== null && (
        <span>
          <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
            {w.frame.back}
          </Button>
        </span>
      )}
      {body()}
    </div>
  );
}

interface BodyProps {
  readonly view: DirectiveView;
  readonly item: Item;
  readonly onChanged: (view: DirectiveView | null) => void;
}

function ItemBody({ view, item, onChanged }: BodyProps) {
  const { directive, history } = view;
  const { index } = useDesk();
  const { w } = useWords();
  const layout = useLayout();
  const styles = useStyles();
  const { number, day } = tellNumberAndDay(directive.head, w);
  const { evidence } = item;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [w.item.letter, [number, day, directive.head.issuer, directive.head.subject].filter(Boolean).join(" · ")],
    [w.item.directedBy, index.person(item.directedBy)?.name],
    [w.item.person, index.person(item.person)?.name],
    [w.editor.note, item.note],
    [w.item.reason, item.reason],
    [w.item.leadProposal, item.leadProposal === undefined ? null : index.nameOf(item.leadProposal.lead)],
    [w.item.extension, item.extension === undefined ? null : tellExtension(item.extension, w)],
    [w.item.originalDeadline, tellOriginal(item)],
    [
      w.item.evidence,
      evidence === null
        ? null
        : [evidence.number, evidence.day === null ? null : formatShortDay(evidence.day), evidence.link, evidence.note]
            .filter(Boolean)
            .join(" · "),
    ],
  ];
  return (
    <>
      <h2 className={layout.heading}>{item.path === null ? w.item.headingUnnumbered : w.item.heading(item.path)}</h2>
      <div className={layout.row}>
        <StateChip item={item} />
        <AssignmentChips assignment={item.assignment} index={index} lines={item.lines} />
        <DeadlineChips
          deadline={item.deadline}
          internalDay={item.internalDay}
          calendar={index.calendar}
          open={isOpen(item)}
        />
        <HolderChip item={item} />
      </div>
      <Quote full text={item.quote} phrases={phrasesOf(item.assignment, item.deadline)} />
      <Why assignment={item.assignment} deadline={item.deadline} index={index} />
      <ItemActs all directive={directive.id} whole={directive} item={item} onChanged={onChanged} />
      <span>
        <CopyReminder view={view} item={item} />
      </span>
      <dl className={styles.facts}>
        {facts.map(([name, told]) =>
          told === null || told === undefined || told === "" ? null : (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd>{told}</dd>
            </div>
          ),
        )}
      </dl>
      {coordinatingOf(item.assignment).length > 0 && (
        <>
          <h3 className={layout.subheading}>{w.editor.coordinating}</h3>
          <ul className={styles.lines}>
            {coordinatingOf(item.assignment).map((unit) => (
              <li key={unit.id ?? unit.name}>{index.nameOf(unit)}</li>
            ))}
          </ul>
        </>
      )}
      {item.lines.length > 0 && (
        <>
          <h3 className={layout.subheading}>{w.item.lines}</h3>
          <ul className={styles.lines}>
            {item.lines.map((line) => (
              <li key={line.unit.id ?? line.unit.name}>
                {[index.nameOf(line.unit), w.lineState[line.state], index.person(line.person)?.name]
                  .filter(Boolean)
                  .join(" · ")}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={layout.subheading}>{w.item.timeline}</h3>
      <Timeline history={history.filter((event) => event.item === null || event.item === item.id)} />
    </>
  );
}

/** The dates as they were before the first extension: the official one, then the office's own. */
function tellOriginal({ originalDeadline }: Item): string | null {
  if (originalDeadline === undefined) return null;
  const days = [officialDayOf(originalDeadline.deadline), originalDeadline.internalDay];
  return days
    .filter((day) => day !== null)
    .map(formatShortDay)
    .join(" · ");
}

/** For Zalo or the telephone: number, deadline, link, and none of the letter's words. */
function CopyReminder({ view, item }: { view: DirectiveView; item: Item }) {
  const { clock } = useSession();
  const { tell, fail } = useNotices();
  const { w, language } = useWords();
  if (!isOpen(item)) return null;
  const copy = async () => {
    const link = new URL("./", location.href);
    link.search = new URLSearchParams({ directive: view.directive.id, item: item.id }).toString();
    const due = tellDeadline(item.deadline, { today: clock.today(), calendar: null, language, open: true }, w).text;
    await navigator.clipboard.writeText(
      w.item.copyText(tellNumberAndDay(view.directive.head, w).number, due, link.href),
    );
    tell(w.item.copied);
  };
  return (
    <Button size="small" appearance="subtle" icon={<CopyRegular />} onClick={() => void copy().catch(fail)}>
      {w.item.copy}
    </Button>
  );
}
