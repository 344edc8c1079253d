import { actorOf, type Actor } from "../directive/actor.ts";
import type { Directory } from "../directive/contract/directory.ts";
import type { Instant, IsoDay } from "../directive/contract/primitives.ts";
import { Refusal } from "../directive/refusal.ts";
import { dayOf } from "../directive/vietnamTime.ts";
import type { Clock, DirectoryStore, Tenant, TokenVerifier } from "./ports.ts";

/** Who asks, from where, and when: everything a use case may know about a request beside its content. */
export interface Caller {
  readonly tenant: Tenant;
  readonly actor: Actor;
  readonly directory: Directory;
  readonly at: Instant;
  /** The day it is then in Viet Nam. */
  readonly today: IsoDay;
}

/** From a request's token to the person and the posts held today. The token says who, the directory alone says what. */
export function identifier(
  tokens: TokenVerifier,
  directories: DirectoryStore,
  clock: Clock,
  allow: (person: string) => boolean,
): (authorization: string | null) => Promise<Caller> {
  return async (authorization) => {
    const { tenant, person } = await tokens.verify(authorization);
    if (!allow(`${tenant}|${person}`)) throw new Refusal("too_many_requests");
    const directory = await directories.load(tenant);
    const at = clock.now();
    const today = dayOf(at);
    const actor = directory && actorOf(directory, person, today);
    if (!actor) throw new Refusal("not_in_directory");
    return { tenant, actor, directory, at, today };
  };
}
