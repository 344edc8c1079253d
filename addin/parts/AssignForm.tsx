import { useState } from "react";
import { Button, Field, Select } from "@fluentui/react-components";
import type { PersonId, UnitId } from "../../directive/contract/primitives.ts";
import { useDesk, useSession } from "../session.ts";
import { useWords } from "../words.ts";
import { useLayout } from "./useLayout.ts";

interface Props {
  readonly unit: UnitId;
  readonly busy: boolean;
  readonly onAccept: (person: PersonId) => void;
}

/** Takes the item on and names a person: the likeliest is chosen already, so that one touch does it. */
export function AssignForm({ unit, busy, onAccept }: Props) {
  const { w } = useWords();
  const { clock } = useSession();
  const { index } = useDesk();
  const layout = useLayout();
  const people = index.peopleOf(unit, clock.today());
  const [person, setPerson] = useState(people[0]?.id ?? "");
  if (people.length === 0) return <span className={layout.small}>{w.waiting.noPeople}</span>;
  return (
    <form
      className={layout.row}
      onSubmit={(event) => {
        event.preventDefault();
        onAccept(person);
      }}
    >
      <Field label={w.waiting.assignee}>
        <Select value={person} onChange={(_, { value }) => setPerson(value)}>
          {people.map(({ id, name, posts }) => (
            <option key={id} value={id}>
              {`${name} · ${posts.find((post) => post.unit === unit)?.title ?? ""}`}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" appearance="primary" disabled={busy} style={{ alignSelf: "flex-end" }}>
        {w.waiting.accept}
      </Button>
    </form>
  );
}
