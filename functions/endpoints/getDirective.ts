import { api } from "../../directive/contract/api.ts";
import { serve, type Door } from "../http.ts";
import type { Rooms } from "../rooms.ts";
import { getDirective as find } from "../usecases/getDirective.ts";

export const getDirective = (door: Door, rooms: () => Promise<Rooms>) =>
  serve("getDirective", api.getDirective, door, async ({ params, caller }) => {
    const view = await find(await rooms(), caller, params.directive);
    return { status: 200, body: view, version: view.directive.version };
  });
