import type { DirectiveView } from "../../directive/contract/api.ts";
import { Refusal } from "../../directive/refusal.ts";
import type { Caller } from "../caller.ts";
import type { Rooms } from "../rooms.ts";
import { viewOf } from "./changeDirective.ts";

/** Everyone in the office sees every directive; another office's is not there. */
export async function getDirective(rooms: Rooms, { tenant }: Caller, id: string): Promise<DirectiveView> {
  const found = await rooms.directives.find(tenant, id);
  if (found === undefined) throw new Refusal("not_found");
  return viewOf(found, rooms);
}
