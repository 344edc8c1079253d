import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startMailSink, type MailSink } from "../../local/mailSink.ts";

let directory: string;
let sink: MailSink;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "mails-"));
  sink = await startMailSink({ directory, log: () => undefined });
});

afterEach(async () => {
  await sink.stop();
  await rm(directory, { recursive: true, force: true });
});

async function send(mail: SendMailOptions): Promise<void> {
  const transport = createTransport({ host: "127.0.0.1", port: sink.port, secure: false });
  await transport.sendMail(mail);
  transport.close();
}

const reminder: SendMailOptions = {
  from: { name: "Giao việc", address: "giaoviec@sadec.example" },
  to: ["Lê Thị Hoa <hoa@sadec.example>", "an@sadec.example"],
  bcc: "chanhvanphong@sadec.example",
  subject: "Nhắc việc: còn 3 ngày làm việc đến hạn của nhiệm vụ số 8 tại Công văn về việc tăng cường quản lý đất đai",
  text: "Kính gửi bà Hoa,\nNhiệm vụ đến hạn ngày 31/12/2024.",
  html: "<p>Kính gửi bà Hoa,</p><script>alert(1)</script>",
  messageId: "<item-8.soon@giaoviec.example>",
  headers: { "X-Item": "8", "X-Envelope-To": "forged@sadec.example" },
  attachments: [
    { filename: "hạn xử lý.ics", content: "BEGIN:VCALENDAR\nEND:VCALENDAR\n", contentType: "text/calendar" },
  ],
};

test("keeps what was sent: Vietnamese subject, both bodies, attachment, all recipients", async () => {
  await send(reminder);
  const [mail] = sink.list();
  expect(mail).toMatchObject({
    from: "Giao việc <giaoviec@sadec.example>",
    to: ["hoa@sadec.example", "an@sadec.example", "chanhvanphong@sadec.example"],
    subject: reminder.subject,
    messageId: "<item-8.soon@giaoviec.example>",
    attachments: [{ filename: "hạn xử lý.ics", mimeType: "text/calendar", bytes: 30 }],
  });
  expect(mail?.text).toContain("đến hạn ngày 31/12/2024");
  expect(mail?.html).toContain("<script>"); // as it came; whoever shows it must not run it
  expect(mail?.headers).toContainEqual({ key: "x-item", value: "8" });
  expect(Date.parse(mail?.receivedAt ?? "")).toBeCloseTo(Date.now(), -5);
  expect(sink.get(mail?.id ?? "")).toEqual(mail);
  expect(sink.get("nothing")).toBeUndefined();
});

test("keeps the mails and their order through a restart", async () => {
  for (const subject of ["một", "hai", "ba"]) await send({ ...reminder, subject });
  const before = sink.list();
  expect(before.map(({ subject }) => subject)).toEqual(["một", "hai", "ba"]);

  await sink.stop();
  await writeFile(path.join(directory, "note.txt"), "not a mail");
  sink = await startMailSink({ directory, log: () => undefined });
  expect(sink.list()).toEqual(before);
  await send({ ...reminder, subject: "bốn" });
  expect(sink.list().map(({ subject }) => subject)).toEqual(["một", "hai", "ba", "bốn"]);
});

test("keeps the raw mail as a file and takes it away on clear", async () => {
  await send(reminder);
  const files = await readdir(directory);
  expect(files).toEqual([`${sink.list()[0]?.id ?? ""}.eml`]);
  const raw = await readFile(path.join(directory, files[0] ?? ""), "utf8");
  expect(raw).toMatch(/^(?:X-Envelope-To: \S+\r\n){3}Return-Path: <giaoviec@sadec\.example>\r\n/);

  await sink.clear();
  expect(sink.list()).toEqual([]);
  expect(await readdir(directory)).toEqual([]);
});

/** Says these lines, each after the server's answer to the one before; gives back the last answer. */
async function converse(...lines: string[]): Promise<{ answer: string; socket: Socket }> {
  const socket = connect(sink.port, "127.0.0.1");
  let answer = await answerOf(socket); // the greeting
  for (const line of lines) {
    socket.write(`${line}\r\n`);
    answer = await answerOf(socket);
  }
  return { answer, socket };
}

async function answerOf(socket: Socket): Promise<string> {
  const [bytes] = (await once(socket, "data")) as [Buffer];
  return bytes.toString();
}

test("refuses a mail that is announced with more than 25 MB, and goes on", async () => {
  const { answer, socket } = await converse("EHLO x", "MAIL FROM:<a@x.example> SIZE=26214401");
  expect(answer).toMatch(/^552 /);
  socket.destroy();
  await send(reminder);
  expect(sink.list()).toHaveLength(1);
});

test("keeps nothing of a mail whose sender hangs up, and goes on", async () => {
  const { answer, socket } = await converse("EHLO x", "MAIL FROM:<a@x.example>", "RCPT TO:<b@x.example>", "DATA");
  expect(answer).toMatch(/^354 /);
  socket.end("Subject: half");
  await once(socket, "close");
  await send(reminder);
  expect(sink.list().map(({ subject }) => subject)).toEqual([reminder.subject]);
  expect(await readdir(directory)).toHaveLength(1);
});
