import { canonicalJson } from "../../directive/history.ts";
import type { Caller } from "../caller.ts";
import type { RequestKey } from "../ports.ts";
import { sha256 } from "../sha256.ts";

/** The key belongs to the person who made it: another's same key is another key. `asked` is all that the request says. */
export const requestKey = ({ actor }: Caller, key: string, asked: unknown): RequestKey => ({
  id: sha256(`${actor.person.id}\n${key}`).slice(0, 40),
  digest: sha256(canonicalJson(asked)),
});
