import { api } from "../../directive/contract/api.ts";
import { idempotencyKey, ifMatch, serve, type Door } from "../http.ts";
import type { Rooms } from "../rooms.ts";
import { actOnDirective as act } from "../usecases/actOnDirective.ts";

export const actOnDirective = (door: Door, rooms: () => Promise<Rooms>) =>
  serve("actOnDirective", api.actOnDirective, door, async ({ params, body, headers, caller }) => {
    const condition = { version: ifMatch(headers), idempotencyKey: idempotencyKey(headers) };
    const view = await act(await rooms(), caller, params.directive, body, condition);
    return { status: 200, body: view, version: view.directive.version };
  });
