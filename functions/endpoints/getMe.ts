import { api } from "../../directive/contract/api.ts";
import { serve, type Door } from "../http.ts";
import type { Rooms } from "../rooms.ts";
import { getMe as answer } from "../usecases/getMe.ts";

export const getMe = (door: Door, rooms: () => Promise<Rooms>) =>
  serve("getMe", api.getMe, door, async ({ caller }) => ({ status: 200, body: await answer(await rooms(), caller) }));
