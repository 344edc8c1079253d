import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { unitKind, type Unit } from "../../../directive/contract/directory.ts";
import { unitCode } from "../../../directive/directory/unitCode.ts";
import { draftOfUnit, fieldOfUnitFault, newUnitDraft, unitOfDraft } from "../../directory/unitDraft.ts";
import { DayField } from "../../parts/DayField.tsx";
import { useLayout } from "../../parts/useLayout.ts";
import { useDesk, useSession } from "../../session.ts";
import { EntryFormFrame } from "./EntryFormFrame.tsx";
import { UnitPicker } from "./UnitPicker.tsx";
import { useDirectoryEdit } from "./useDirectoryEdit.ts";
import { useDirectoryWords } from "./useDirectoryWords.ts";
import { useEntryForm } from "./useEntryForm.ts";
import { useFormLayout } from "./useFormLayout.ts";

interface Props {
  /** Null for a new one. */
  readonly unit: Unit | null;
  readonly onDone: () => void;
}

/** Everything that is known of a unit. */
export function UnitForm({ unit, onDone }: Props) {
  const d = useDirectoryWords();
  const layout = useLayout();
  const styles = useFormLayout();
  const { clock } = useSession();
  const { index } = useDesk();
  const { directory } = index;
  const today = clock.today();
  const form = useEntryForm(unit === null ? newUnitDraft(directory.ownBody, today) : draftOfUnit(unit));
  const { typed, change } = form;
  const { busy, save } = useDirectoryEdit();
  const id = unit?.id ?? unitCode(typed.name, new Set(directory.units.map((one) => one.id)));

  const submit = async () => {
    const { value, faults } = unitOfDraft(id, typed);
    if (value === null) {
      form.refuse(faults);
      return;
    }
    if (unit !== null && !form.isChanged) {
      onDone();
      return;
    }
    const outcome = await save({ units: [value] }, d.saved, d.conflict);
    const saved = form.settle(
      outcome,
      (fault) => fieldOfUnitFault(fault, id),
      (newest) => {
        const now = newest.units.find((one) => one.id === unit?.id);
        return now === undefined ? null : draftOfUnit(now);
      },
    );
    if (saved) onDone();
  };

  return (
    <EntryFormFrame
      label={unit?.name ?? d.add.unit}
      busy={busy}
      elsewhere={form.elsewhere}
      overtaken={form.overtaken.map((field) => d.unit[field])}
      onSave={() => void submit()}
      onCancel={onDone}
    >
      <Field label={d.unit.name} required {...form.fieldProps("name")}>
        <Input autoFocus value={typed.name} maxLength={300} onChange={(_, { value }) => change({ name: value })} />
      </Field>
      {id !== "" && <span className={layout.small}>{`${d.unit.id}: ${id}`}</span>}
      <Field label={d.unit.aliases} hint={d.hint.aliases} {...form.fieldProps("aliases")}>
        <Textarea
          value={typed.aliases}
          maxLength={9000}
          resize="vertical"
          onChange={(_, { value }) => change({ aliases: value })}
        />
      </Field>
      <div className={styles.fields}>
        <Field label={d.unit.kind}>
          <Select value={typed.kind} onChange={(_, { value }) => change({ kind: unitKind.parse(value) })}>
            {unitKind.options.map((kind) => (
              <option key={kind} value={kind}>
                {d.kinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <UnitPicker
          label={d.unit.parent}
          optional
          value={typed.parent}
          without={[id]}
          fault={form.faultOf("parent")}
          onChange={(parent) => change({ parent })}
        />
        <DayField
          label={d.unit.validFrom}
          day={typed.validFrom}
          fault={form.faultOf("validFrom")}
          onChange={(validFrom) => change({ validFrom })}
        />
        <DayField
          label={d.unit.validTo}
          day={typed.validTo}
          fault={form.faultOf("validTo")}
          onChange={(validTo) => change({ validTo })}
        />
      </div>
      <div className={layout.tight}>
        <UnitPicker
          key={typed.successors.length}
          label={d.unit.successors}
          optional
          value={null}
          without={[id, ...typed.successors]}
          fault={form.faultOf("successors")}
          hint={d.hint.successors}
          onChange={(successor) => {
            if (successor !== null) change({ successors: [...typed.successors, successor] });
          }}
        />
        {typed.successors.length > 0 && (
          <span className={layout.row}>
            {typed.successors.map((successor) => {
              const name = index.unit(successor)?.name ?? successor;
              return (
                <Button
                  key={successor}
                  size="small"
                  shape="circular"
                  icon={<DismissRegular />}
                  iconPosition="after"
                  aria-label={d.remove(name)}
                  onClick={() => change({ successors: typed.successors.filter((one) => one !== successor) })}
                >
                  {name}
                </Button>
              );
            })}
          </span>
        )}
      </div>
      <Field label={d.unit.email} hint={d.hint.email} {...form.fieldProps("email")}>
        <Input type="email" value={typed.email} maxLength={254} onChange={(_, { value }) => change({ email: value })} />
      </Field>
    </EntryFormFrame>
  );
}
