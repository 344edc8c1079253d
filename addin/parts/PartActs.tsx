import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { ItemAct } from "../../directive/contract/act.ts";
import type { DirectiveView } from "../../directive/contract/api.ts";
import type { Item } from "../../directive/contract/item.ts";
import type { OpenAct } from "../../directive/openActs.ts";
import type { Part } from "../../directive/parts.ts";
import { useDesk } from "../session.ts";
import { useAct } from "../useAct.ts";
import { useWords } from "../words.ts";
import { AssignForm } from "./AssignForm.tsx";
import { EvidenceForm } from "./EvidenceForm.tsx";
import { ExtensionForm } from "./ExtensionForm.tsx";
import { ProposeLeadForm } from "./ProposeLeadForm.tsx";
import { ReasonForm } from "./ReasonForm.tsx";
import { useLayout } from "./useLayout.ts";

interface Props {
  readonly directive: string;
  readonly item: Item;
  readonly part: Part;
  /** What is open on this very part. */
  readonly acts: readonly OpenAct[];
  /** Says for which unit one acts, where that is not plain. */
  readonly named: boolean;
  readonly onChanged: (view: DirectiveView | null) => void;
}

type Form = "return" | "redo" | "report" | "note" | "accept" | "askExtension" | "proposeLead" | null;

/** The acts of a unit and its people on their part of an item: the likeliest first, its form right here. */
export function PartActs({ directive, item, part, acts, named, onChanged }: Props) {
  const { w } = useWords();
  const { index } = useDesk();
  const layout = useLayout();
  const { busy, act } = useAct(onChanged);
  const [form, setForm] = useState<Form>(null);
  const offers = new Set(acts.map((open) => open.act));
  /** The server is told which unit's line is meant, always: one person may speak for several. */
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
  if (form === "askExtension") {
    return (
      <ExtensionForm
        item={item}
        busy={busy}
        onCancel={close}
        onSend={(request) => void run(request, w.waiting.extensionAsked)}
      />
    );
  }
  if (form === "proposeLead") {
    return (
      <ProposeLeadForm
        unit={part.unit}
        busy={busy}
        onCancel={close}
        onSend={(proposal) => void run(proposal, w.waiting.leadProposed)}
      />
    );
  }
  const takesOn = part.state === "directed";
  const accepts = acts.find((open) => open.act === "accept");
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
      {accepts !== undefined && part.unit !== null && (accepts.awaited || takesOn || form === "accept") && (
        <AssignForm
          unit={part.unit}
          instead={takesOn ? null : part.person}
          busy={busy}
          onAccept={(person) => {
            const name = index.person(person)?.name ?? "";
            const said =
              person === null ? w.waiting.acceptedUnnamed : w.waiting[takesOn ? "accepted" : "assigned"](name);
            void run({ act: "accept", person }, said);
          }}
        />
      )}
      <span className={layout.row}>
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
        {offers.has("askExtension") && (
          <Button size="small" onClick={() => setForm("askExtension")}>
            {w.waiting.askExtension}
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
        {offers.has("proposeLead") && (
          <Button size="small" onClick={() => setForm("proposeLead")}>
            {w.waiting.proposeLead}
          </Button>
        )}
        {accepts !== undefined && !accepts.awaited && !takesOn && form !== "accept" && (
          <Button size="small" onClick={() => setForm("accept")}>
            {w.waiting.reassign}
          </Button>
        )}
      </span>
    </div>
  );
}
