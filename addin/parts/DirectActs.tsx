import { Suspense, useState } from "react";
import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import type { DirectiveView } from "../../directive/contract/api.ts";
import type { Item } from "../../directive/contract/item.ts";
import { partsOf } from "../../directive/parts.ts";
import { directionOf, goesElsewhere } from "../directionOf.ts";
import type { Change } from "../draft.ts";
import { useAct } from "../useAct.ts";
import { useWords } from "../words.ts";
import { lazyPart } from "./lazyPart.tsx";
import { useLayout } from "./useLayout.ts";

const PointEditor = lazyPart(() => import("../screens/PointEditor.tsx"));

interface Props {
  readonly directive: string;
  readonly item: Item;
  /** False where it is on its way already, and is only directed anew. */
  readonly awaited: boolean;
  readonly onChanged: (view: DirectiveView | null) => void;
}

/** A director's answer to one item. What a unit returned does not go back to that unit unless somebody says so. */
export function DirectActs({ directive, item, awaited, onChanged }: Props) {
  const { w } = useWords();
  const layout = useLayout();
  const { busy, act } = useAct(onChanged);
  const [change, setChange] = useState<Change>({});
  const [editing, setEditing] = useState(false);
  const [asked, setAsked] = useState(false);
  const returned = partsOf(item).some(({ state }) => state === "returned");
  const elsewhere = change.assignment !== undefined && goesElsewhere(item.assignment, change.assignment);
  const unchanged = Object.keys(change).length === 0;

  const run = async (what: Change) => {
    if (!(await act(directive, item, { act: "direct", change: directionOf(what) }, w.waiting.directed))) return;
    setEditing(false);
    setChange({});
  };
  const { assignment: _, ...sameUnit } = change;
  const redirect = () => {
    setEditing(true);
    setAsked(editing);
    if (elsewhere) void run(change);
  };

  const main = returned
    ? { label: w.waiting.redirect, go: redirect }
    : awaited
      ? { label: w.waiting.direct, go: () => void run(change) }
      : { label: w.waiting.directAnew, go: () => (editing ? void run(change) : setEditing(true)) };
  return (
    <div
      className={layout.tight}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !editing || event.defaultPrevented) return;
        event.preventDefault();
        setEditing(false);
      }}
    >
      {editing && (
        <Suspense fallback={<Spinner size="tiny" label={w.loading} />}>
          <PointEditor item={{ ...item, ...change }} onChange={(more) => setChange({ ...change, ...more })} />
        </Suspense>
      )}
      {asked && editing && returned && !elsewhere && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{w.waiting.otherUnitNeeded}</MessageBarBody>
        </MessageBar>
      )}
      <span className={layout.row}>
        <Button
          size="small"
          appearance={awaited || editing ? "primary" : "secondary"}
          disabled={busy || (!returned && !awaited && editing && unchanged)}
          onClick={main.go}
        >
          {main.label}
        </Button>
        {returned && item.leadProposal === undefined && (
          <Button size="small" disabled={busy} onClick={() => void run(sameUnit)}>
            {w.waiting.keepUnit}
          </Button>
        )}
        {(editing || (awaited && !returned)) && (
          <Button size="small" aria-expanded={editing} onClick={() => setEditing(!editing)}>
            {editing ? w.frame.close : w.waiting.change}
          </Button>
        )}
      </span>
    </div>
  );
}
