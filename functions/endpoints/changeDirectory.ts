import { api } from "../../directive/contract/api.ts";
import { idempotencyKey, ifMatch, serve, type Door } from "../http.ts";
import type { Rooms } from "../rooms.ts";
import { changeDirectory as change } from "../usecases/changeDirectory.ts";

export const changeDirectory = (door: Door, rooms: () => Promise<Rooms>) =>
  serve("changeDirectory", api.changeDirectory, door, async ({ body, headers, caller }) => {
    const condition = { version: ifMatch(headers), idempotencyKey: idempotencyKey(headers) };
    const view = await change(await rooms(), caller, body, condition);
    return { status: 200, body: view, version: view.version };
  });
