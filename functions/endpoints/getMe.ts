import { api } from "../../directive/contract/api.ts";
import { serve, type Door } from "../http.ts";
import { getMe as answer } from "../usecases/getMe.ts";

export const getMe = (door: Door) =>
  serve("getMe", api.getMe, door, ({ caller }) => Promise.resolve({ status: 200, body: answer(caller) }));
