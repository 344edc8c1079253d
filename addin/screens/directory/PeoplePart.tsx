import { isHeldOn } from "../../../directive/actor.ts";
import { useDesk, useSession } from "../../session.ts";
import { useWords } from "../../words.ts";
import { EntryList } from "./EntryList.tsx";
import { PersonForm } from "./PersonForm.tsx";
import { useDirectoryWords } from "./useDirectoryWords.ts";

/** The people who work with Giao việc, and what they may do today. */
export function PeoplePart() {
  const { w } = useWords();
  const d = useDirectoryWords();
  const { clock } = useSession();
  const { index, me } = useDesk();
  const today = clock.today();
  return (
    <EntryList
      label={d.parts.people}
      addLabel={d.add.person}
      entries={index.directory.people.map((person) => {
        const posts = person.posts
          .filter((post) => isHeldOn(post, today))
          .map((post) => `${post.title}, ${index.unit(post.unit)?.name ?? post.unit} (${w.role[post.role]})`);
        return {
          id: person.id,
          name: person.name,
          alsoCalled: [person.email ?? "", ...posts],
          strong: person.id === me.person.id,
          details: [...(posts.length === 0 ? [d.noPost] : posts), ...(person.email === null ? [] : [person.email])],
        };
      })}
      form={(id, close) => <PersonForm key={id ?? ""} person={index.person(id)} onDone={close} />}
    />
  );
}
