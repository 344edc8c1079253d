/** HTTP functions that show what reaches the app and how its answers go out (see http.test.ts). */
import { app, type HttpHandler } from "@azure/functions";
import { setTimeout as sleep } from "node:timers/promises";

const echo: HttpHandler = async (request, context) => ({
  jsonBody: {
    function: context.functionName,
    method: request.method,
    url: request.url,
    params: request.params,
    query: [...request.query],
    headers: Object.fromEntries(request.headers as Iterable<[string, string]>),
    body: Buffer.from(await request.arrayBuffer()).toString("base64"),
  },
});

app.http("echo", { route: "echo/{*rest}", methods: ["GET", "POST", "HEAD"], authLevel: "anonymous", handler: echo });
app.http("item", { route: "letters/{letter}/items/{item:int}", methods: ["GET"], handler: echo });
app.http("latest", { route: "letters/{letter}/items/latest", methods: ["GET"], handler: echo });
app.http("anyItem", { route: "letters/{letter}/items/{item}", methods: ["GET"], handler: echo });
app.http("letter", { route: "letters/{id:guid}", methods: ["GET"], handler: echo });
app.http("change", { route: "letters/{id:guid}", methods: ["PUT"], handler: echo });
app.http("day", { route: "days/{day:length(10)?}", methods: ["GET"], handler: echo });
app.http("Named", { methods: ["GET"], handler: echo });
app.http("off", { route: "off", methods: ["GET"], handler: echo });
app.http("guarded", { route: "guarded", methods: ["GET"], authLevel: "function", handler: echo });
app.http("adminOnly", { route: "only", methods: ["GET"], authLevel: "admin", handler: echo });

app.http("boom", {
  route: "boom",
  methods: ["GET"],
  handler: () => {
    throw new Error("the table is gone");
  },
});
app.http("parse", {
  route: "parse",
  methods: ["POST"],
  handler: async (request) => ({ jsonBody: await request.json() }),
});
app.http("nothing", { route: "nothing", methods: ["GET"], handler: () => undefined as never });
app.http("bytes", { route: "bytes", methods: ["GET"], handler: () => ({ body: Uint8Array.of(0, 255, 128, 10) }) });
app.http("cookies", {
  route: "cookies",
  methods: ["GET"],
  handler: () => ({
    status: 201,
    headers: { "X-Own": "1" },
    cookies: [
      { name: "a", value: "x y", path: "/", httpOnly: true, sameSite: "Strict" },
      { name: "b", value: "2", maxAge: 60 },
    ],
  }),
});
app.http("slow", {
  route: "slow",
  methods: ["GET"],
  handler: async (request) => {
    await sleep(Number(request.query.get("ms")));
    return { body: "late" };
  },
});
app.http("setting", {
  route: "setting",
  methods: ["GET"],
  handler: () => ({ body: `${process.env["FROM_CALLER"] ?? ""} ${process.env["FUNCTIONS_WORKER_RUNTIME"] ?? ""}` }),
});

const events: string[] = [];
app.hook.appStart(() => void events.push("appStart"));
app.hook.appTerminate(() => console.log("appTerminate"));
app.hook.preInvocation((context) => {
  if (context.invocationContext.functionName !== "hooked") return;
  context.hookData["began"] = "yes";
  events.push("pre");
});
app.hook.postInvocation((context) => {
  if (context.invocationContext.functionName !== "hooked") return;
  events.push(`post after ${String(context.hookData["began"])}`);
  context.result = { jsonBody: events };
});
app.hook.log((context) => {
  context.message = context.message.replace("secret", "***");
});
app.http("hooked", {
  route: "hooked",
  methods: ["GET"],
  handler: (_, context) => {
    context.log("a secret");
    events.push("run");
    return {};
  },
});
