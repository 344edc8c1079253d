import { useState } from "react";
import { Button, Field, Select } from "@fluentui/react-components";
import { isHeldOn } from "../../directive/actor.ts";
import { assignableIn } from "../../directive/assignableIn.ts";
import type { Person } from "../../directive/contract/directory.ts";
import type { PersonId, UnitId } from "../../directive/contract/primitives.ts";
import { useDesk, useSession } from "../session.ts";
import { useWords } from "../words.ts";
import { useLayout } from "./useLayout.ts";

interface Props {
  readonly unit: UnitId;
  /** In whose place, where the item was taken on before. */
  readonly instead: PersonId | null;
  readonly busy: boolean;
  /** Null only where the directory knows nobody of the unit. */
  readonly onAccept: (person: PersonId | null) => void;
}

/** Takes the item on and names a person: the likeliest is chosen already, so that one touch does it. */
export function AssignForm({ unit, instead, busy, onAccept }: Props) {
  const { w } = useWords();
  const { clock } = useSession();
  const { me } = useDesk();
  const layout = useLayout();
  const today = clock.today();
  const assignable = assignableIn(me.directory, unit, today);
  const people = assignable.filter(({ id }) => id !== instead);
  const [person, setPerson] = useState(people[0]?.id ?? "");
  if (assignable.length === 0) {
    return (
      <span>
        <Button size="small" appearance="primary" disabled={busy} onClick={() => onAccept(null)}>
          {w.waiting.acceptUnnamed}
        </Button>
      </span>
    );
  }
  if (people.length === 0) return <span className={layout.small}>{w.waiting.nobodyElse}</span>;
  const postOf = ({ posts }: Person) => {
    const held = posts.filter((post) => isHeldOn(post, today));
    return (held.find((post) => post.unit === unit) ?? held[0])?.title;
  };
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
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {[one.name, postOf(one)].filter(Boolean).join(" · ")}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" appearance="primary" disabled={busy} style={{ alignSelf: "flex-end" }}>
        {instead === null ? w.waiting.accept : w.waiting.assign}
      </Button>
    </form>
  );
}
