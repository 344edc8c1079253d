import { useState } from "react";
import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { officeSettings } from "../../../directive/contract/directory.ts";
import { useLayout } from "../../parts/useLayout.ts";
import { useDesk } from "../../session.ts";
import { FaultList } from "./FaultList.tsx";
import { UnitPicker } from "./UnitPicker.tsx";
import { useDirectoryEdit } from "./useDirectoryEdit.ts";
import { useDirectoryWords } from "./useDirectoryWords.ts";
import { useEntryForm } from "./useEntryForm.ts";

/** What the office decides for itself: whose directory this is, and how strict its lines are. */
export function RulesPart() {
  const d = useDirectoryWords();
  const layout = useLayout();
  const { me } = useDesk();
  const { ownBody, settings } = me.directory;
  // What was typed stands over the directory as it is now, whoever changed that.
  const [changed, setChanged] = useState<Partial<typeof settings & { ownBody: string }>>({});
  const form = useEntryForm({});
  const { busy, save } = useDirectoryEdit();
  const typed = { ownBody, ...settings, ...changed };
  const change = (part: typeof changed) => setChanged({ ...changed, ...part });
  const isTime = officeSettings.shape.digestAt.safeParse(typed.digestAt).success;

  const submit = async () => {
    const { ownBody: body, ...rules } = typed;
    const outcome = await save({ head: { ownBody: body, settings: rules } }, d.saved, d.conflict);
    if (
      form.settle(
        outcome,
        () => null,
        () => null,
      )
    )
      setChanged({});
  };

  return (
    <form
      aria-label={d.parts.rules}
      className={layout.column}
      style={{ maxWidth: "720px" }}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isTime) void submit();
      }}
    >
      <UnitPicker
        label={d.ownBody}
        value={typed.ownBody}
        onChange={(unit) => {
          if (unit !== null) change({ ownBody: unit });
        }}
      />
      <Checkbox
        label={d.rules.forbidSelfApproval}
        checked={typed.forbidSelfApproval}
        onChange={(_, { checked }) => change({ forbidSelfApproval: checked === true })}
      />
      <Checkbox
        label={d.rules.letterMayDirect}
        checked={typed.letterMayDirect}
        onChange={(_, { checked }) => change({ letterMayDirect: checked === true })}
      />
      <Field
        label={d.rules.digestAt}
        required
        {...(isTime ? {} : { validationState: "error", validationMessage: d.rules.digestWrong })}
      >
        <Input
          value={typed.digestAt}
          inputMode="numeric"
          maxLength={5}
          style={{ maxWidth: "120px" }}
          onChange={(_, { value }) => change({ digestAt: value })}
        />
      </Field>
      {form.elsewhere.length > 0 && <FaultList faults={form.elsewhere} />}
      <span>
        <Button type="submit" appearance="primary" disabled={busy || Object.keys(changed).length === 0}>
          {d.save}
        </Button>
      </span>
    </form>
  );
}
