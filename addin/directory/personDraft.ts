import { person as personSchema, type Person, type Post } from "../../directive/contract/directory.ts";
import type { IsoDay, PersonId, UnitId } from "../../directive/contract/primitives.ts";
import type { DirectoryFault } from "../../directive/directory/directoryFaults.ts";
import { checkValue, type FieldFault } from "./valueFaults.ts";

export interface PostDraft extends Pick<Post, "role" | "title" | "to"> {
  readonly unit: UnitId | null;
  readonly from: IsoDay | null;
}

/** A person as they stand in a form: not yet whole. */
export interface PersonDraft extends Pick<Person, "name" | "language"> {
  readonly id: string;
  readonly email: string;
  readonly posts: readonly PostDraft[];
}

export const draftOfPerson = ({ id, name, email, language, posts }: Person): PersonDraft => ({
  id,
  name,
  email: email ?? "",
  language,
  posts,
});

export const newPersonDraft = (today: IsoDay): PersonDraft => ({
  id: "",
  name: "",
  email: "",
  language: "vi",
  posts: [newPostDraft(today)],
});

export const newPostDraft = (today: IsoDay): PostDraft => ({
  unit: null,
  role: "assignee",
  title: "",
  from: today,
  to: null,
});

/** `otherwise` is the id of a person whose account is not known yet. */
export function personOfDraft(draft: PersonDraft, otherwise: PersonId) {
  return checkValue(personSchema, {
    id: draft.id.trim().toLowerCase() || otherwise,
    name: draft.name,
    email: draft.email.trim() || null,
    language: draft.language,
    posts: draft.posts,
  });
}

/** Where in their form a fault of this person belongs; null for a fault of anything else. */
export function fieldOfPersonFault({ code, person }: DirectoryFault, { id, posts }: Person): FieldFault | null {
  if (person !== id) return null;
  if (code === "period_reversed") {
    const at = posts.findIndex(({ from, to }) => to !== null && to < from);
    return { field: `posts.${String(at)}.to`, code };
  }
  if (code === "duplicate_email") return { field: "email", code };
  return code === "duplicate_person" ? { field: "id", code } : null;
}
