import { api } from "../../directive/contract/api.ts";
import { idempotencyKey, ifMatch, serve, type Door } from "../http.ts";
import type { Rooms } from "../rooms.ts";
import { actOnItem as act } from "../usecases/actOnItem.ts";

export const actOnItem = (door: Door, rooms: () => Promise<Rooms>) =>
  serve("actOnItem", api.actOnItem, door, async ({ params, body, headers, caller }) => {
    const condition = { version: ifMatch(headers), idempotencyKey: idempotencyKey(headers) };
    const view = await act(await rooms(), caller, params.directive, params.item, body, condition);
    return { status: 200, body: view, version: view.directive.version };
  });
