import { Button, Field, Input, Select } from "@fluentui/react-components";
import { role } from "../../../directive/contract/directory.ts";
import type { PostDraft } from "../../directory/personDraft.ts";
import { DayField } from "../../parts/DayField.tsx";
import { useWords } from "../../words.ts";
import { UnitPicker } from "./UnitPicker.tsx";
import { useDirectoryWords } from "./useDirectoryWords.ts";
import type { EntryForm } from "./useEntryForm.ts";
import { useFormLayout } from "./useFormLayout.ts";

interface Props {
  readonly at: number;
  readonly post: PostDraft;
  readonly form: Pick<EntryForm<unknown>, "faultOf" | "fieldProps">;
  /** Only what has not been saved yet: a post that was held gets a last day. */
  readonly removable: boolean;
  readonly onChange: (post: PostDraft) => void;
  readonly onRemove: () => void;
}

/** What a person is, where, from when to when. */
export function PostFields({ at, post, form, removable, onChange, onRemove }: Props) {
  const { w } = useWords();
  const d = useDirectoryWords();
  const styles = useFormLayout();
  const heading = d.post.heading(at + 1);
  const field = (name: keyof PostDraft) => `posts.${at}.${name}`;
  return (
    <fieldset className={styles.group}>
      <legend>{heading}</legend>
      <div className={styles.fields}>
        <UnitPicker
          label={d.post.unit}
          value={post.unit}
          fault={form.faultOf(field("unit"))}
          onChange={(unit) => onChange({ ...post, unit })}
        />
        <Field label={d.post.role}>
          <Select value={post.role} onChange={(_, { value }) => onChange({ ...post, role: role.parse(value) })}>
            {role.options.map((one) => (
              <option key={one} value={one}>
                {w.role[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={d.post.title} required {...form.fieldProps(field("title"))}>
          <Input value={post.title} maxLength={200} onChange={(_, { value }) => onChange({ ...post, title: value })} />
        </Field>
        <DayField
          label={d.post.from}
          day={post.from}
          fault={form.faultOf(field("from"))}
          onChange={(from) => onChange({ ...post, from })}
        />
        <DayField
          label={d.post.to}
          day={post.to}
          fault={form.faultOf(field("to"))}
          onChange={(to) => onChange({ ...post, to })}
        />
      </div>
      {removable && (
        <span>
          <Button size="small" onClick={onRemove}>
            {d.remove(heading)}
          </Button>
        </span>
      )}
    </fieldset>
  );
}
