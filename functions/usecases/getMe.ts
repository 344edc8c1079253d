import type { Me } from "../../directive/contract/api.ts";
import type { Caller } from "../caller.ts";

export const getMe = ({ actor, directory, directoryVersion, at }: Caller): Me => ({
  person: actor.person,
  roles: [...new Set(actor.posts.map(({ role }) => role))],
  now: at,
  directory,
  directoryVersion,
});
