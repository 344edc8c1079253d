import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { smtpMailer } from "../../../functions/mail/smtpMailer.ts";
import { MailNotSent, type Mail } from "../../../functions/ports.ts";

const mail: Mail = {
  to: { name: "Nguyễn Văn A\r\nBcc: all@office.example", address: "a@office.example" },
  subject: "Đề nghị tiếp nhận: Điểm 8\r\nBcc: all@office.example",
  html: "<p>Kính gửi</p>",
  text: "Kính gửi",
  messageId: "<abc@office.example>",
  references: "<thread@office.example>",
};

let server: SMTPServer;
afterEach(async () => {
  cutLines();
  await new Promise<void>((done) => server.close(done));
});

/** Breaks every line, as a server that dies does. */
function cutLines(): void {
  for (const { _socket } of server.connections as unknown as Iterable<{ readonly _socket: Socket }>) _socket.destroy();
}

type Answer = "250" | "451" | "554" | "drop";

/** A real SMTP server that takes the mail and then answers as it is told. */
async function mailerTo(answer: Answer, rcpt?: number) {
  const taken: { readonly to: readonly string[]; readonly raw: string }[] = [];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_address, _session, callback) => {
      callback(rcpt === undefined ? null : Object.assign(new Error("no"), { responseCode: rcpt }));
    },
    onData: (stream, session, callback) => {
      void text(stream).then((raw) => {
        taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        if (answer === "250") callback();
        else if (answer === "drop") cutLines();
        else callback(Object.assign(new Error("no"), { responseCode: Number(answer) }));
      });
    },
  });
  server.on("error", () => undefined);
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const { port } = listening.address() as AddressInfo;
  const mailer = smtpMailer({
    SMTP_URL: `smtp://127.0.0.1:${String(port)}`,
    MAIL_FROM: "Giao việc <giaoviec@office.example>",
  });
  return { mailer, taken };
}

const failure = async (sending: Promise<void>): Promise<unknown> =>
  sending.then(
    () => undefined,
    (error: unknown) => error,
  );

test("a mail arrives with its identity, its thread, and one recipient", async () => {
  const { mailer, taken } = await mailerTo("250");
  await mailer.send(mail);
  expect(taken[0]?.to).toEqual(["a@office.example"]);
  expect(taken[0]?.raw).toMatch(/^Message-ID: <abc@office\.example>/m);
  expect(taken[0]?.raw).toMatch(/^References: <thread@office\.example>/m);
  expect(taken[0]?.raw).toMatch(/^Auto-Submitted: auto-generated/m);
  expect(taken[0]?.raw).not.toMatch(/^Bcc:/m);
});

test.each<[string, Answer, number | undefined, boolean]>([
  ["not now", "451", undefined, false],
  ["never", "554", undefined, true],
  ["not to this address", "250", 550, true],
  ["not to this address now", "250", 450, false],
])("a server that says %s has certainly not sent it", async (_words, answer, rcpt, forGood) => {
  const { mailer } = await mailerTo(answer, rcpt);
  const error = await failure(mailer.send(mail));
  expect(error).toBeInstanceOf(MailNotSent);
  expect((error as MailNotSent).forGood).toBe(forGood);
});

test("a line that breaks after the mail was given leaves doubt", async () => {
  const { mailer, taken } = await mailerTo("drop");
  const error = await failure(mailer.send(mail));
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(MailNotSent);
  expect(taken).toHaveLength(1);
});

test("a server that is not there has not sent it, and may be there later", async () => {
  const { mailer } = await mailerTo("250");
  await new Promise<void>((done) => server.close(done));
  expect(await failure(mailer.send(mail))).toMatchObject({ name: "MailNotSent", forGood: false });
});
