import { mkdirSync, readFileSync } from "node:fs";
import { readFile, readdir, rename, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { CalendarYear } from "../../directive/contract/directory.ts";
import { WorkingCalendar } from "../../directive/deadline/workingCalendar.ts";
import type { MailSink } from "../mailSink.ts";
import type { sampleClock } from "../sampleClock.ts";

const sampleFolder = fileURLToPath(new URL("../sample/", import.meta.url));
const microsoftAjax = readFileSync(new URL("microsoftAjax.js", import.meta.url), "utf8");

/** Names of files that people save from the simulated Word: one path segment, a .docx or .eml, nothing hidden. */
const fileName = /^[\p{L}\p{N}][\p{L}\p{N} ._()-]{0,120}\.(?:docx|eml)$/u;
const TODAY = /^\d{4}-\d\d-\d\d$/;

/** What the pages of the local product need beside the product itself: the clock, the mails, sample and saved files. */
export function localApi(options: {
  clock: ReturnType<typeof sampleClock>;
  mails: Pick<MailSink, "list" | "get">;
  calendar: readonly CalendarYear[];
  /** "HH:MM" at which the sample office's digest goes out. */
  digestAt: string;
  documentsFolder: string;
  /** Fires the reminder timer through the Functions host's admin endpoint and waits until the mails are out. */
  runReminders: () => Promise<void>;
}): (request: IncomingMessage, response: ServerResponse) => void {
  const { clock, mails } = options;
  const calendar = new WorkingCalendar(options.calendar);
  mkdirSync(options.documentsFolder, { recursive: true });
  const app = new Hono().basePath("/local");

  // Changes come from our own pages only.
  app.use("*", async (context, next) => {
    if (context.req.method !== "GET" && context.req.header("sec-fetch-site") !== "same-origin") {
      return context.json({ code: "forbidden" }, 403);
    }
    await next();
    context.header("Cache-Control", "no-store");
    context.header("X-Content-Type-Options", "nosniff");
    return undefined;
  });

  app.get("/microsoftAjax.js", (context) =>
    context.body(microsoftAjax, 200, { "Content-Type": "text/javascript; charset=utf-8" }),
  );

  app.get("/clock", (context) => context.json({ now: clock.now() }));
  app.post("/clock/next-working-day", async (context) => {
    await moveTo(calendar.addWorkingDays(today(clock.now()), 1).day);
    return context.json({ now: clock.now(), mails: mails.list().length });
  });
  app.post("/clock/to/:day", async (context) => {
    const day = context.req.param("day");
    if (!TODAY.test(day) || Number.isNaN(Date.parse(day))) return context.json({ code: "invalid_day" }, 400);
    if (day <= today(clock.now())) return context.json({ code: "day_not_ahead" }, 422);
    await moveTo(day);
    return context.json({ now: clock.now(), mails: mails.list().length });
  });
  app.post("/clock/run", async (context) => {
    await options.runReminders();
    return context.json({ now: clock.now(), mails: mails.list().length });
  });
  async function moveTo(day: string): Promise<void> {
    clock.moveTo(new Date(`${day}T${options.digestAt}:00+07:00`).toISOString());
    await options.runReminders();
  }

  app.get("/mails", (context) =>
    context.json(mails.list().map(({ id, receivedAt, from, to, subject }) => ({ id, receivedAt, from, to, subject }))),
  );
  app.get("/mails/:id", (context) => {
    const mail = mails.get(context.req.param("id"));
    return mail === undefined ? context.json({ code: "not_found" }, 404) : context.json(mail);
  });

  app.get("/documents", async (context) => {
    const names = (await readdir(options.documentsFolder)).filter((name) => fileName.test(name));
    return context.json(names.sort((a, b) => a.localeCompare(b, "vi")));
  });
  app.get("/documents/:name", async (context) => {
    const name = context.req.param("name").normalize("NFC");
    if (!fileName.test(name)) return context.json({ code: "invalid_name" }, 400);
    return sendFile(join(options.documentsFolder, name));
  });
  app.put("/documents/:name", bodyLimit({ maxSize: 50 * 1024 * 1024 }), async (context) => {
    const name = context.req.param("name").normalize("NFC");
    if (!fileName.test(name)) return context.json({ code: "invalid_name" }, 400);
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const file = join(options.documentsFolder, name);
    await writeFile(`${file}.part`, bytes);
    await rename(`${file}.part`, file);
    return context.json({ name });
  });

  app.get("/letters/:name{[a-z0-9-]+\\.(?:docx|txt)}", (context) =>
    sendFile(join(sampleFolder, "letters", context.req.param("name"))),
  );
  app.get("/messages/:name{[a-z0-9-]+\\.eml}", (context) =>
    sendFile(join(sampleFolder, "messages", context.req.param("name"))),
  );
  app.notFound((context) => context.json({ code: "not_found" }, 404));

  const listener = getRequestListener(app.fetch);
  return (request, response) => void listener(request, response);
}

async function sendFile(path: string): Promise<Response> {
  try {
    return new Response(await readFile(path), { headers: { "Content-Type": "application/octet-stream" } });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      return Response.json({ code: "not_found" }, { status: 404 });
    throw error;
  }
}

/** The calendar day in Asia/Ho_Chi_Minh (UTC+7 the whole year). */
function today(now: string): string {
  return new Date(Date.parse(now) + 7 * 3_600_000).toISOString().slice(0, 10);
}
