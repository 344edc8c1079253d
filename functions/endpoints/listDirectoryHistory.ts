import { api } from "../../directive/contract/api.ts";
import { serve, type Door } from "../http.ts";
import type { Rooms } from "../rooms.ts";
import { listDirectoryHistory as list } from "../usecases/listDirectoryHistory.ts";

export const listDirectoryHistory = (door: Door, rooms: () => Promise<Rooms>) =>
  serve("listDirectoryHistory", api.listDirectoryHistory, door, async ({ query, caller }) => ({
    status: 200,
    body: await list(await rooms(), caller, query),
  }));
