import { api } from "../../directive/contract/api.ts";
import { idempotencyKey, serve, type Door } from "../http.ts";
import type { Rooms } from "../rooms.ts";
import { submit } from "../usecases/submit.ts";

export const submitDirective = (door: Door, rooms: () => Promise<Rooms>) =>
  serve("submitDirective", api.submitDirective, door, async ({ params, body, headers, caller }) => {
    const { created, view } = await submit(await rooms(), caller, params.directive, body, idempotencyKey(headers));
    return { status: created ? 201 : 200, body: view, version: view.directive.version };
  });
