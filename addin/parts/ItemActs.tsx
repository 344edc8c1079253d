import { useId, useState } from "react";
import { Button, Field, Select } from "@fluentui/react-components";
import type { DirectiveView } from "../../directive/contract/api.ts";
import type { Directive } from "../../directive/contract/directive.ts";
import type { Item } from "../../directive/contract/item.ts";
import type { UnitId } from "../../directive/contract/primitives.ts";
import { openActs, type OpenAct } from "../../directive/openActs.ts";
import type { Part } from "../../directive/parts.ts";
import { useDesk, useSession } from "../session.ts";
import { useAct } from "../useAct.ts";
import { useWords } from "../words.ts";
import { DecisionActs, decisions } from "./DecisionActs.tsx";
import { DirectActs } from "./DirectActs.tsx";
import { PartActs } from "./PartActs.tsx";
import { ReasonForm } from "./ReasonForm.tsx";
import { useLayout } from "./useLayout.ts";

interface Props {
  readonly directive: string;
  /** Where it is at hand: some rules look at who submitted the letter. */
  readonly whole: Directive | null;
  readonly item: Item;
  /** For this unit only, where the list around is that unit's. */
  readonly of?: UnitId;
  /** Everything that is open; else, as in lists, what the item waits for from this person. */
  readonly all?: boolean;
  readonly onChanged: (view: DirectiveView | null) => void;
}

/** What this person may do with an item now: the likeliest act first, its form right here. */
export function ItemActs({ directive, whole, item, of, all = false, onChanged }: Props) {
  const { clock } = useSession();
  const { actor, me } = useDesk();
  const layout = useLayout();
  const open = openActs(actor, whole, item, me.directory, clock.today());
  const offered = (all ? open : asked(open)).filter(({ part }) => of === undefined || part.unit === of);
  const direct = offered.find(({ act }) => act === "direct");
  const ofParts = offered.filter(({ act }) => act !== "direct" && act !== "withdraw" && !decisions.includes(act));
  const decided = offered.map(({ act }) => act).filter((act) => decisions.includes(act));
  return (
    <div className={layout.column}>
      {decided.length > 0 && (
        <DecisionActs directive={directive} whole={whole} item={item} acts={decided} onChanged={onChanged} />
      )}
      {direct !== undefined && (
        <DirectActs directive={directive} item={item} awaited={direct.awaited} onChanged={onChanged} />
      )}
      <Parts directive={directive} item={item} acts={ofParts} onChanged={onChanged} />
      {offered.some(({ act }) => act === "withdraw") && (
        <Withdraw directive={directive} item={item} onChanged={onChanged} />
      )}
    </div>
  );
}

/** The other answers to what is asked, and what one may say before it. */
const beside: readonly OpenAct["act"][] = [
  "return",
  "proposeLead",
  "redo",
  "report",
  "note",
  "askExtension",
  "refuseExtension",
  "refuseLead",
];

/** What an item waits for from this person, with what else may be answered. */
function asked(open: readonly OpenAct[]): readonly OpenAct[] {
  const waits = new Set(open.filter(({ awaited }) => awaited).map(({ part }) => part));
  return open.filter(({ act, part, awaited }) => awaited || (waits.has(part) && beside.includes(act)));
}

interface PartsProps {
  readonly directive: string;
  readonly item: Item;
  readonly acts: readonly OpenAct[];
  readonly onChanged: Props["onChanged"];
}

/** On one part; where there are several, nothing before it is said for which unit: a record for the wrong one is false. */
function Parts({ directive, item, acts, onChanged }: PartsProps) {
  const { actor, index } = useDesk();
  const { w } = useWords();
  const layout = useLayout();
  const [unit, setUnit] = useState("");
  const parts = [...new Set(acts.map(({ part }) => part))];
  const several = parts.length > 1;
  const part = several ? parts.find((one) => one.unit === unit) : parts[0];
  const isOwn = (one: Part) => actor.posts.length === 1 && actor.posts[0]?.unit === one.unit;
  const isForUnit = acts.some(({ act }) => act !== "confirm" && act !== "redo");
  return (
    <div className={layout.tight}>
      {several && (
        <Field label={w.waiting.forUnit}>
          <Select value={part === undefined ? "" : unit} onChange={(_, { value }) => setUnit(value)}>
            <option value="">{w.waiting.chooseUnit}</option>
            {parts.map((one) => (
              <option key={one.unit} value={one.unit ?? ""}>
                {index.unit(one.unit)?.name ?? one.unit}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {part !== undefined && (
        <PartActs
          key={part.unit}
          directive={directive}
          item={item}
          part={part}
          acts={acts.filter((open) => open.part === part)}
          named={!several && isForUnit && part.person !== actor.person.id && !isOwn(part)}
          onChanged={onChanged}
        />
      )}
    </div>
  );
}

function Withdraw({ directive, item, onChanged }: Pick<Props, "directive" | "item" | "onChanged">) {
  const { w } = useWords();
  const { busy, act } = useAct(onChanged);
  const [asking, setAsking] = useState(false);
  const id = useId();
  if (!asking) {
    return (
      <span>
        <Button id={id} size="small" onClick={() => setAsking(true)}>
          {w.waiting.withdraw}
        </Button>
      </span>
    );
  }
  return (
    <ReasonForm
      label={w.waiting.withdrawReason}
      action={w.waiting.withdraw}
      missing={w.waiting.reasonNeeded}
      busy={busy}
      onCancel={() => setAsking(false)}
      onSend={(reason) => void act(directive, item, { act: "withdraw", reason }, w.waiting.withdrawn)}
    />
  );
}
