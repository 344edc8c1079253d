import { api } from "../../directive/contract/api.ts";
import { serve, type Door } from "../http.ts";
import type { Clock } from "../ports.ts";
import { version } from "../version.ts";

export const getStatus = (door: Door, clock: Clock) =>
  serve("getStatus", api.getStatus, door, () => Promise.resolve({ status: 200, body: { now: clock.now(), version } }));
