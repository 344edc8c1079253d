import { actorOf, type Actor } from "../directive/actor.ts";
import type { Directory } from "../directive/contract/directory.ts";
import { firstDirectory } from "../directive/directory/firstDirectory.ts";
import type { Instant, IsoDay, PersonId } from "../directive/contract/primitives.ts";
import { Refusal } from "../directive/refusal.ts";
import { dayOf } from "../directive/vietnamTime.ts";
import type { Clock, DirectoryStore, KeptDirectory, Tenant, TokenVerifier } from "./ports.ts";

/** Who asks, from where, and when: everything a use case may know about a request beside its content. */
export interface Caller {
  readonly tenant: Tenant;
  readonly actor: Actor;
  readonly directory: Directory;
  /** Of the directory; 0 where this person is about to write the first one. */
  readonly directoryVersion: number;
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
  founders: ReadonlySet<string>,
): (authorization: string | null) => Promise<Caller> {
  /** A tenant without a directory is open to its founder alone, as the administrator of a directory still to be written. */
  const begin = (tenant: Tenant, person: PersonId, today: IsoDay): KeptDirectory => {
    if (!founders.has(`${tenant}|${person}`)) throw new Refusal("not_in_directory");
    return { directory: firstDirectory(person, today), version: 0 };
  };
  return async (authorization) => {
    const { tenant, person } = await tokens.verify(authorization);
    if (!allow(`${tenant}|${person}`)) throw new Refusal("too_many_requests");
    const at = clock.now();
    const today = dayOf(at);
    const { directory, version } = (await directories.load(tenant)) ?? begin(tenant, person, today);
    const actor = actorOf(directory, person, today);
    if (!actor) throw new Refusal("not_in_directory");
    return { tenant, actor, directory, directoryVersion: version, at, today };
  };
}
