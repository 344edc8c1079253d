import { app, type HttpMethod, type HttpRequest, type InvocationContext } from "@azure/functions";
import { Refusal } from "../directive/refusal.ts";
import { compose, type House } from "./compose.ts";
import { actOnDirective } from "./endpoints/actOnDirective.ts";
import { actOnItem } from "./endpoints/actOnItem.ts";
import { changeDirectory } from "./endpoints/changeDirectory.ts";
import { deliverReminder } from "./endpoints/deliverReminder.ts";
import { getDirective } from "./endpoints/getDirective.ts";
import { getMe } from "./endpoints/getMe.ts";
import { getStatus } from "./endpoints/getStatus.ts";
import { listDirectives } from "./endpoints/listDirectives.ts";
import { listDirectoryHistory } from "./endpoints/listDirectoryHistory.ts";
import { listWork } from "./endpoints/listWork.ts";
import { refreshViews } from "./endpoints/refreshViews.ts";
import { repairViews } from "./endpoints/repairViews.ts";
import { sendReminders } from "./endpoints/sendReminders.ts";
import { submitDirective } from "./endpoints/submitDirective.ts";
import { problemOf, type Endpoint } from "./http.ts";
import type { Clock } from "./ports.ts";
import { REFRESHES, REMINDERS } from "./queueMessages.ts";
import { readSettings } from "./settings.ts";

const VERBS: readonly HttpMethod[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"];

/** The connection of the queue triggers, as the Functions host names it. */
const QUEUES = "AzureWebJobsStorage";

/**
 * Registers every function of the app. Settings are checked here, so that a wrong one stops the start and not the first
 * request; connections are made on first use.
 */
export function registerApp({
  clock,
  env = process.env,
}: {
  readonly clock: Clock;
  readonly env?: NodeJS.ProcessEnv;
}): void {
  const settings = readSettings(env);
  let built: Promise<House> | undefined;
  const house = () =>
    (built ??= compose(settings, clock).catch((error: unknown) => {
      built = undefined;
      throw error;
    }));
  const door = {
    identify: async (authorization: string | null) => (await house()).identify(authorization),
    bodyLimit: settings.BODY_LIMIT,
  };
  const rooms = async () => (await house()).rooms;

  registerHttp([
    getStatus(door, clock),
    getMe(door, rooms),
    submitDirective({ ...door, bodyLimit: settings.SUBMIT_LIMIT }, rooms),
    getDirective(door, rooms),
    listDirectives(door, rooms),
    actOnDirective(door, rooms),
    actOnItem(door, rooms),
    listWork(door, rooms),
    changeDirectory({ ...door, bodyLimit: settings.DIRECTORY_LIMIT }, rooms),
    listDirectoryHistory(door, rooms),
  ]);
  app.timer("sendReminders", { schedule: "0 */5 * * * *", handler: sendReminders(rooms) });
  app.timer("repairViews", { schedule: "30 * * * * *", handler: repairViews(rooms) });
  app.storageQueue("deliverReminder", { queueName: REMINDERS, connection: QUEUES, handler: deliverReminder(rooms) });
  app.storageQueue("refreshViews", { queueName: REFRESHES, connection: QUEUES, handler: refreshViews(rooms) });
}

/**
 * The real host answers an unknown verb and an unknown route by an empty 404, before our code. So one endpoint of each path
 * takes every verb that no other there wants and says which are right, and one function takes every path that is left.
 */
function registerHttp(endpoints: readonly Endpoint[]): void {
  for (const [path, there] of Map.groupBy(endpoints, (endpoint) => endpoint.path)) {
    const wanted = there.map((endpoint) => endpoint.method);
    for (const [index, endpoint] of there.entries()) {
      const others = index === 0 ? VERBS.filter((verb) => !wanted.includes(verb)) : [];
      app.http(endpoint.name, {
        route: path,
        methods: [endpoint.method as HttpMethod, ...others],
        authLevel: "anonymous",
        handler: async (request: HttpRequest, context: InvocationContext) =>
          request.method === endpoint.method
            ? endpoint.handle(request, context)
            : problemOf(new Refusal("method_not_allowed", { allow: wanted.join(", ") }), context, endpoint.name),
      });
    }
  }
  app.http("unknownRoute", {
    route: "{*path}",
    methods: [...VERBS],
    authLevel: "anonymous",
    handler: (_request: HttpRequest, context: InvocationContext) =>
      problemOf(new Refusal("not_found"), context, "unknownRoute"),
  });
}
