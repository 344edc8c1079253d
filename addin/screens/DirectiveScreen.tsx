import { useState } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { LetterAct } from "../../directive/contract/act.ts";
import type { DirectiveView } from "../../directive/contract/api.ts";
import type { LetterHead } from "../../directive/contract/directive.ts";
import { isUntouched } from "../../directive/lifecycle/transitions.ts";
import { may } from "../../directive/permissions.ts";
import { useNotices } from "../notices.ts";
import { ItemCard } from "../parts/ItemCard.tsx";
import { focusSoon, moveBetweenCards } from "../parts/moveBetweenCards.ts";
import { TwoColumns } from "../parts/TwoColumns.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { useDesk, useSession } from "../session.ts";
import { useWide } from "../surface.ts";
import { isStale } from "../useAct.ts";
import { formatMoment } from "../wording/format.ts";
import { useWords } from "../words.ts";
import { HeadCard } from "./HeadCard.tsx";
import { ItemScreen } from "./ItemScreen.tsx";
import { cardIdOf } from "./WorkScreen.tsx";

/** A submitted letter: each item's state, with whom it is and since when; number and day can still be completed. */
export function DirectiveScreen({ initial, onOther }: { initial: DirectiveView; onOther: () => void }) {
  const { clock, host } = useSession();
  const { client, actor, index, me } = useDesk();
  const { tell, fail } = useNotices();
  const { w } = useWords();
  const layout = useLayout();
  const wide = useWide();
  const [view, setView] = useState(initial);
  const [open, setOpen] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const { directive } = view;
  const situation = { directory: me.directory, today: clock.today() };
  const mayComplete = may(actor, "completeHead", directive, null, situation) === true;
  const mayWithdraw = isUntouched(directive) && may(actor, "withdraw", directive, null, situation) === true;

  const reload = () => client.getDirective(directive.id).then(setView).catch(fail);
  const act = async (what: LetterAct, said: string) => {
    try {
      setView(await client.actOnDirective(directive.id, directive.version, what));
      tell(said);
    } catch (failure) {
      fail(failure);
      if (isStale(failure)) await reload();
    }
  };
  const complete = (head: LetterHead) => {
    const changed = Object.fromEntries(
      Object.entries(head).filter(([field, value]) => directive.head[field as keyof LetterHead] !== value),
    );
    if (Object.keys(changed).length > 0) void act({ act: "completeHead", head: changed }, w.head.completed);
  };
  const withdraw = async () => {
    setLeaving(false);
    await act({ act: "withdraw" }, w.submitted.withdrawn);
    // The tags would speak of items that nobody follows any more.
    await host.removeMark().catch(() => undefined);
  };

  const detail =
    open === null ? null : (
      <ItemScreen
        key={open}
        directive={directive.id}
        item={open}
        onBack={
          wide
            ? null
            : () => {
                setOpen(null);
                focusSoon(() => document.getElementById(cardIdOf(directive.id, open)));
              }
        }
        onChanged={() => void reload()}
      />
    );
  if (detail !== null && !wide) return detail;

  return (
    <TwoColumns detail={detail}>
      <div className={layout.page} onKeyDown={moveBetweenCards} data-testid="submitted">
        <h2 className={layout.heading}>{w.submitted.heading}</h2>
        <span className={layout.small}>
          {w.submitted.by(
            index.person(directive.submittedBy)?.name ?? directive.submittedBy,
            formatMoment(directive.submittedAt),
          )}
        </span>
        <HeadCard head={directive.head} onSave={mayComplete ? complete : null} />
        <ul className={layout.list} aria-label={w.review.list}>
          {directive.items.map((item) => (
            <li key={item.id}>
              <ItemCard
                item={item}
                headId={cardIdOf(directive.id, item.id)}
                chosen={open === item.id}
                {...(item.state === "kept" ? {} : { onOpen: () => setOpen(item.id) })}
              />
            </li>
          ))}
        </ul>
        {leaving && (
          <MessageBar intent="warning" layout="multiline" role="alert">
            <MessageBarBody>
              <MessageBarTitle>{w.submitted.withdrawConfirm}</MessageBarTitle>
              {w.submitted.withdrawExplain}
            </MessageBarBody>
            <MessageBarActions>
              <Button id="withdraw-go" onClick={() => void withdraw()}>
                {w.submitted.withdraw}
              </Button>
              <Button onClick={() => setLeaving(false)}>{w.frame.cancel}</Button>
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
      <div className={layout.footer}>
        <Button appearance="subtle" onClick={onOther}>
          {host.kind === "word" ? w.source.readAgain : w.source.readOther}
        </Button>
        {mayWithdraw && !leaving && (
          <Button
            onClick={() => {
              setLeaving(true);
              focusSoon(() => document.getElementById("withdraw-go"));
            }}
          >
            {w.submitted.withdraw}
          </Button>
        )}
        <Button onClick={() => void reload()}>{w.frame.refresh}</Button>
      </div>
    </TwoColumns>
  );
}
