import { api } from "../../directive/contract/api.ts";
import { serve, type Door } from "../http.ts";
import type { Rooms } from "../rooms.ts";
import { listWork as list } from "../usecases/listWork.ts";

export const listWork = (door: Door, rooms: () => Promise<Rooms>) =>
  serve("listWork", api.listWork, door, async ({ params, query, caller }) => ({
    status: 200,
    body: await list(await rooms(), caller, params.list, query),
  }));
