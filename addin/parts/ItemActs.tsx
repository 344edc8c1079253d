import { Suspense, useState } from "react";
import { Button, Spinner } from "@fluentui/react-components";
import type { ItemAct } from "../../directive/contract/act.ts";
import type { DirectiveView } from "../../directive/contract/api.ts";
import type { Directive } from "../../directive/contract/directive.ts";
import type { Item } from "../../directive/contract/item.ts";
import type { Change } from "../draft.ts";
import { possibleActs, type PossibleAct } from "../possibleActs.ts";
import { useDesk, useSession } from "../session.ts";
import { useAct } from "../useAct.ts";
import { useWords } from "../words.ts";
import { AssignForm } from "./AssignForm.tsx";
import { EvidenceForm } from "./EvidenceForm.tsx";
import { lazyPart } from "./lazyPart.tsx";
import { ReasonForm } from "./ReasonForm.tsx";
import { useLayout } from "./useLayout.ts";

const PointEditor = lazyPart(() => import("../screens/PointEditor.tsx"));

interface Props {
  readonly directive: string;
  /** Where it is at hand: some rules look at who submitted the letter. */
  readonly whole: Directive | null;
  readonly item: Item;
  readonly onChanged: (view: DirectiveView | null) => void;
  /** Acts that another part of the screen offers for the whole letter. */
  readonly without?: readonly PossibleAct["act"][];
}

/** What this person may do with an item now: the likeliest act first, its form right here. */
export function ItemActs({ directive, whole, item, onChanged, without = [] }: Props) {
  const { clock } = useSession();
  const { actor, me } = useDesk();
  const layout = useLayout();
  const acts = possibleActs(item, whole, actor, me.directory, clock.today()).filter(
    ({ act }) => !without.includes(act),
  );
  const parts = [...new Set(acts.map(({ part }) => part))];
  return (
    <div className={layout.column}>
      {parts.map((part) => (
        <PartActs
          key={part.unit ?? ""}
          directive={directive}
          item={item}
          acts={acts.filter((possible) => possible.part === part)}
          named={parts.length > 1 || (part.line !== null && actor.posts.length > 1)}
          onChanged={onChanged}
        />
      ))}
    </div>
  );
}

interface PartProps {
  readonly directive: string;
  readonly item: Item;
  readonly acts: readonly PossibleAct[];
  /** Says for which unit one acts, where that is not plain. */
  readonly named: boolean;
  readonly onChanged: (view: DirectiveView | null) => void;
}

type Form = "return" | "redo" | "report" | "note" | "change" | null;

function PartActs({ directive, item, acts, named, onChanged }: PartProps) {
  const { w } = useWords();
  const { index } = useDesk();
  const layout = useLayout();
  const { busy, act } = useAct(onChanged);
  const [form, setForm] = useState<Form>(null);
  const [change, setChange] = useState<Change>({});
  const part = acts[0]?.part;
  if (part === undefined) return null;
  const offers = new Set(acts.map((possible) => possible.act));
  const unit = part.line === null ? undefined : (part.unit ?? undefined);
  const run = async (what: ItemAct, said: string) => {
    if (await act(directive, item, what, said, unit)) setForm(null);
  };
  const close = () => setForm(null);

  if (form === "return" || form === "redo") {
    const redo = form === "redo";
    return (
      <ReasonForm
        label={redo ? w.waiting.redoReason : w.waiting.returnReason}
        action={redo ? w.waiting.redo : w.waiting.return}
        usual={redo ? [] : w.waiting.usualReasons}
        missing={w.waiting.reasonNeeded}
        busy={busy}
        onCancel={close}
        onSend={(reason) => void run({ act: form, reason }, redo ? w.waiting.redone : w.waiting.returned)}
      />
    );
  }
  if (form === "note") {
    return (
      <ReasonForm
        label={w.mine.noteLabel}
        action={w.mine.note}
        missing={w.waiting.reasonNeeded}
        busy={busy}
        onCancel={close}
        onSend={(note) => void run({ act: "note", note }, w.mine.noted)}
      />
    );
  }
  if (form === "report") {
    return (
      <EvidenceForm
        busy={busy}
        onCancel={close}
        onSend={(evidence) => void run({ act: "report", evidence }, w.mine.reported)}
      />
    );
  }
  return (
    <div
      className={layout.tight}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || form === null || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      {named && part.unit !== null && (
        <span className={layout.small}>{`${w.waiting.forUnit}: ${index.unit(part.unit)?.name ?? part.unit}`}</span>
      )}
      {form === "change" && (
        <Suspense fallback={<Spinner size="tiny" label={w.loading} />}>
          <PointEditor item={{ ...item, ...change }} onChange={(more) => setChange({ ...change, ...more })} />
        </Suspense>
      )}
      {offers.has("accept") && part.unit !== null && (
        <AssignForm
          unit={part.unit}
          busy={busy}
          onAccept={(person) =>
            void run({ act: "accept", person }, w.waiting.accepted(index.person(person)?.name ?? ""))
          }
        />
      )}
      <span className={layout.row}>
        {offers.has("direct") && (
          <>
            <Button
              size="small"
              appearance="primary"
              disabled={busy}
              onClick={() => void run({ act: "direct", change: directionOf(change) }, w.waiting.directed)}
            >
              {w.waiting.direct}
            </Button>
            <Button size="small" onClick={() => setForm(form === "change" ? null : "change")}>
              {form === "change" ? w.frame.close : w.waiting.change}
            </Button>
          </>
        )}
        {offers.has("acknowledge") && (
          <Button
            size="small"
            appearance="primary"
            disabled={busy}
            onClick={() => void run({ act: "acknowledge" }, w.waiting.acknowledged)}
          >
            {w.waiting.acknowledge}
          </Button>
        )}
        {offers.has("start") && (
          <Button
            size="small"
            appearance="primary"
            disabled={busy}
            onClick={() => void run({ act: "start" }, w.mine.started)}
          >
            {w.mine.start}
          </Button>
        )}
        {offers.has("confirm") && (
          <Button
            size="small"
            appearance="primary"
            disabled={busy}
            onClick={() => void run({ act: "confirm" }, w.waiting.confirmed)}
          >
            {w.waiting.confirm}
          </Button>
        )}
        {offers.has("report") && (
          <Button
            size="small"
            appearance={offers.has("start") ? "secondary" : "primary"}
            onClick={() => setForm("report")}
          >
            {w.mine.report}
          </Button>
        )}
        {offers.has("note") && (
          <Button size="small" onClick={() => setForm("note")}>
            {w.mine.note}
          </Button>
        )}
        {offers.has("redo") && (
          <Button size="small" onClick={() => setForm("redo")}>
            {w.waiting.redo}
          </Button>
        )}
        {offers.has("return") && (
          <Button size="small" onClick={() => setForm("return")}>
            {w.waiting.return}
          </Button>
        )}
      </span>
    </div>
  );
}

/** Only what was changed; the rest stays as proposed. */
export function directionOf({ assignment, deadline, internalDay }: Change) {
  return {
    ...(assignment === undefined ? {} : { assignment }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(internalDay === undefined ? {} : { internalDay }),
  };
}
