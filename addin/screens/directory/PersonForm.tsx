import { useState } from "react";
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { Person } from "../../../directive/contract/directory.ts";
import { moveAccount } from "../../directory/moveAccount.ts";
import {
  draftOfPerson,
  fieldOfPersonFault,
  newPersonDraft,
  newPostDraft,
  personOfDraft,
} from "../../directory/personDraft.ts";
import { useLayout } from "../../parts/useLayout.ts";
import { useDesk, useSession } from "../../session.ts";
import { EntryFormFrame } from "./EntryFormFrame.tsx";
import { PostFields } from "./PostFields.tsx";
import { useDirectoryEdit } from "./useDirectoryEdit.ts";
import { useDirectoryWords } from "./useDirectoryWords.ts";
import { useEntryForm } from "./useEntryForm.ts";
import { useFormLayout } from "./useFormLayout.ts";

interface Props {
  /** Null for a new one. */
  readonly person: Person | null;
  readonly onDone: () => void;
}

/** Everything that is known of a person. */
export function PersonForm({ person, onDone }: Props) {
  const d = useDirectoryWords();
  const layout = useLayout();
  const styles = useFormLayout();
  const { clock } = useSession();
  const { me } = useDesk();
  const today = clock.today();
  const form = useEntryForm(person === null ? newPersonDraft(today) : draftOfPerson(person));
  const { typed, change } = form;
  const { busy, save } = useDirectoryEdit();
  // One person, however often the form is sent.
  const [ownId] = useState(() => person?.id ?? crypto.randomUUID());
  const typedId = typed.id.trim().toLowerCase();
  const moves = person !== null && typedId !== "" && typedId !== person.id;

  const submit = async () => {
    const { value, faults } = personOfDraft(typed, ownId);
    if (value === null) {
      form.refuse(faults);
      return;
    }
    if (person !== null && !form.isChanged) {
      onDone();
      return;
    }
    const isTaken = value.id !== person?.id && me.directory.people.some(({ id }) => id === value.id);
    if (isTaken) {
      form.refuse([{ field: "id", code: "duplicate_person" }]);
      return;
    }
    const people = moves ? [...moveAccount({ ...value, id: person.id }, value.id, today)] : [value];
    const outcome = await save({ people }, d.saved, d.conflict);
    const saved = form.settle(
      outcome,
      (fault) => fieldOfPersonFault(fault, value),
      (newest) => {
        const now = newest.people.find(({ id }) => id === person?.id);
        return now === undefined ? null : draftOfPerson(now);
      },
    );
    if (saved) onDone();
  };

  return (
    <EntryFormFrame
      label={person?.name ?? d.add.person}
      busy={busy}
      elsewhere={form.elsewhere}
      overtaken={form.overtaken.map((field) => d.person[field])}
      onSave={() => void submit()}
      onCancel={onDone}
    >
      <div className={styles.fields}>
        <Field label={d.person.name} required {...form.fieldProps("name")}>
          <Input autoFocus value={typed.name} maxLength={200} onChange={(_, { value }) => change({ name: value })} />
        </Field>
        <Field label={d.person.language}>
          <Select
            value={typed.language}
            onChange={(_, { value }) => change({ language: value === "en" ? "en" : "vi" })}
          >
            <option value="vi">{d.languages.vi}</option>
            <option value="en">{d.languages.en}</option>
          </Select>
        </Field>
      </div>
      <Field label={d.person.email} hint={d.hint.personEmail} {...form.fieldProps("email")}>
        <Input type="email" value={typed.email} maxLength={254} onChange={(_, { value }) => change({ email: value })} />
      </Field>
      <Field label={d.person.id} hint={moves ? d.hint.move : d.hint.account} {...form.fieldProps("id")}>
        <Input
          value={typed.id}
          maxLength={36}
          spellCheck={false}
          // Whoever mistypes their own would be locked out.
          disabled={person?.id === me.person.id}
          placeholder="00000000-0000-0000-0000-000000000000"
          onChange={(_, { value }) => change({ id: value })}
        />
      </Field>
      <span className={layout.small}>{d.hint.posts}</span>
      {typed.posts.map((post, at) => (
        <PostFields
          // Posts have no name of their own: they are added at the end, and taken away there.
          key={at}
          at={at}
          post={post}
          form={form}
          removable={at >= (person?.posts.length ?? 0) && at === typed.posts.length - 1}
          onChange={(next) => change({ posts: typed.posts.map((one, place) => (place === at ? next : one)) })}
          onRemove={() => change({ posts: typed.posts.filter((_, place) => place !== at) })}
        />
      ))}
      <span>
        <Button
          size="small"
          icon={<AddRegular />}
          disabled={typed.posts.length >= 20}
          onClick={() => change({ posts: [...typed.posts, newPostDraft(today)] })}
        >
          {d.add.post}
        </Button>
      </span>
    </EntryFormFrame>
  );
}
