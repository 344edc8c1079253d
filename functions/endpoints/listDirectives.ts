import { api } from "../../directive/contract/api.ts";
import { serve, type Door } from "../http.ts";
import type { Rooms } from "../rooms.ts";
import { listDirectives as list } from "../usecases/listDirectives.ts";

export const listDirectives = (door: Door, rooms: () => Promise<Rooms>) =>
  serve("listDirectives", api.listDirectives, door, async ({ query, caller }) => ({
    status: 200,
    body: await list(await rooms(), caller, query),
  }));
