import type { ReactNode } from "react";
import { ClockRegular } from "@fluentui/react-icons";
import type { LetterHead } from "../../directive/contract/directive.ts";
import type { Item } from "../../directive/contract/item.ts";
import { dayOf } from "../../directive/vietnamTime.ts";
import { isOpen } from "../../directive/parts.ts";
import { useDesk, useSession } from "../session.ts";
import { tellNumberAndDay } from "../wording/format.ts";
import { useWords } from "../words.ts";
import { AssignmentChips } from "./AssignmentChips.tsx";
import { CardHead } from "./CardHead.tsx";
import { Chip } from "./Chip.tsx";
import { DeadlineChips } from "./DeadlineChips.tsx";
import { Quote } from "./Quote.tsx";
import { StateChip } from "./StateChip.tsx";
import { useLayout } from "./useLayout.ts";

interface Props {
  readonly item: Item;
  /** Names the letter, where the list around does not. */
  readonly head?: LetterHead;
  readonly chosen?: boolean;
  /** Without saying with whom it is, where that is this very person. */
  readonly mine?: boolean;
  readonly onOpen?: () => void;
  /** Of the button that opens it, for the focus to come back to. */
  readonly headId?: string;
  readonly children?: ReactNode;
}

/** A followed item in a list: what, who, until when, where it stands; `children` are what can be done with it. */
export function ItemCard({ item, head, chosen = false, mine = false, onOpen, headId, children }: Props) {
  const { w } = useWords();
  const { index } = useDesk();
  const layout = useLayout();
  const name = item.path === null ? w.item.headingUnnumbered : w.review.point(item.path);
  const letter = head === undefined ? null : tellNumberAndDay(head, w);
  return (
    <article className={layout.card} data-card data-testid={`item-${item.id}`} aria-label={name}>
      <div className={layout.row}>
        {onOpen === undefined ? (
          <h3 className={layout.subheading}>{name}</h3>
        ) : (
          <CardHead {...(headId === undefined ? {} : { id: headId })} open={chosen} does="goes" onClick={onOpen}>
            {name}
          </CardHead>
        )}
        <StateChip item={item} />
      </div>
      {head !== undefined && letter !== null && (
        <span className={layout.small}>{[letter.number, letter.day, head.issuer].filter(Boolean).join(" · ")}</span>
      )}
      <Quote text={item.quote} />
      <div className={layout.row}>
        <AssignmentChips assignment={item.assignment} index={index} lines={item.lines} />
        {item.state !== "kept" && (
          <DeadlineChips
            deadline={item.deadline}
            internalDay={item.internalDay}
            calendar={index.calendar}
            open={isOpen(item)}
          />
        )}
        {!mine && <HolderChip item={item} />}
      </div>
      {item.reason !== null && (
        <span className={layout.small}>
          {w.item.reason}: {item.reason}
        </span>
      )}
      {children}
    </article>
  );
}

/** With whom it is, and for how many working days: the holder's clock. */
export function HolderChip({ item }: { item: Item }) {
  const { w } = useWords();
  const { clock } = useSession();
  const { index } = useDesk();
  if (item.holder === null || item.lines.length > 0) return null;
  const who = index.person(item.holder.person)?.name ?? index.unit(item.holder.unit)?.name;
  if (who === undefined) return null;
  const days = index.calendar.workingDaysBetween(dayOf(item.holder.since), clock.today());
  return <Chip icon={<ClockRegular />}>{days <= 0 ? w.item.holderToday(who) : w.item.holder(who, days)}</Chip>;
}
