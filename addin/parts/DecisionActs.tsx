import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { ItemAct } from "../../directive/contract/act.ts";
import type { DirectiveView } from "../../directive/contract/api.ts";
import type { Directive } from "../../directive/contract/directive.ts";
import type { Item } from "../../directive/contract/item.ts";
import { openExtension } from "../../directive/extension.ts";
import type { OpenAct } from "../../directive/openActs.ts";
import { useDesk } from "../session.ts";
import { tellExtension } from "../tellExtension.ts";
import { useAct } from "../useAct.ts";
import { useWords } from "../words.ts";
import { GrantForm } from "./GrantForm.tsx";
import { ReasonForm } from "./ReasonForm.tsx";
import { useLayout } from "./useLayout.ts";

/** Answers to what a unit asks for: more time, or that another unit takes the item. */
export const decisions: readonly OpenAct["act"][] = ["grantExtension", "refuseExtension", "agreeLead", "refuseLead"];

interface Props {
  readonly directive: string;
  readonly whole: Directive | null;
  readonly item: Item;
  /** Which of the decisions are open. */
  readonly acts: readonly OpenAct["act"][];
  readonly onChanged: (view: DirectiveView | null) => void;
}

export function DecisionActs({ directive, whole, item, acts, onChanged }: Props) {
  const { w } = useWords();
  const { index } = useDesk();
  const layout = useLayout();
  const { busy, act } = useAct(onChanged);
  const [form, setForm] = useState<"grantExtension" | "refuseExtension" | "refuseLead" | null>(null);
  const close = () => setForm(null);
  const run = async (what: ItemAct, said: string) => {
    if (await act(directive, item, what, said)) close();
  };
  const request = openExtension(item);
  const lead = item.leadProposal === undefined ? null : index.nameOf(item.leadProposal.lead);

  if (form === "grantExtension" && request !== null) {
    return (
      <GrantForm
        request={request}
        whole={whole}
        busy={busy}
        onCancel={close}
        onSend={(grant) => void run(grant, w.waiting.extensionGranted)}
      />
    );
  }
  if (form === "refuseExtension" || form === "refuseLead") {
    const time = form === "refuseExtension";
    return (
      <ReasonForm
        label={time ? w.waiting.refuseExtensionReason : w.waiting.refuseLeadReason}
        action={time ? w.waiting.refuseExtension : w.waiting.refuseLead}
        missing={w.waiting.reasonNeeded}
        busy={busy}
        onCancel={close}
        onSend={(reason) => void run({ act: form, reason }, time ? w.waiting.extensionRefused : w.waiting.leadRefused)}
      />
    );
  }
  return (
    <div className={layout.tight}>
      {request !== null && acts.includes("grantExtension") && (
        <span className={layout.small}>{`${w.item.extension}: ${tellExtension(request, w)}`}</span>
      )}
      <span className={layout.row}>
        {acts.includes("grantExtension") && (
          <Button size="small" appearance="primary" onClick={() => setForm("grantExtension")}>
            {w.waiting.grantExtension}
          </Button>
        )}
        {acts.includes("refuseExtension") && (
          <Button size="small" onClick={() => setForm("refuseExtension")}>
            {w.waiting.refuseExtension}
          </Button>
        )}
        {acts.includes("agreeLead") && lead !== null && (
          <Button
            size="small"
            appearance="primary"
            disabled={busy}
            onClick={() => void run({ act: "agreeLead" }, w.waiting.leadAgreed(lead))}
          >
            {w.waiting.agreeLead(lead)}
          </Button>
        )}
        {acts.includes("refuseLead") && (
          <Button size="small" onClick={() => setForm("refuseLead")}>
            {w.waiting.refuseLead}
          </Button>
        )}
      </span>
    </div>
  );
}
