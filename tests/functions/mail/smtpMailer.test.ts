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

type Answer = "250" | "451" | "552" | "554" | "554 5.7.1 Blocked by policy" | "drop";

/** With which answer the server refuses at a step before the mail itself. */
interface Refusing {
  readonly connect?: number;
  readonly auth?: number;
  readonly mail?: number;
  readonly rcpt?: number | string;
}

const answerOf = (code: number | string): Error => {
  const [digits = "", ...words] = String(code).split(" ");
  return Object.assign(new Error(words.join(" ") || "no"), { responseCode: Number(digits) });
};

/** A real SMTP server that takes the mail and then answers as it is told. */
async function mailerTo(answer: Answer, no: Refusing = {}) {
  const taken: { readonly to: readonly string[]; readonly raw: string }[] = [];
  server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS", ...(no.auth === undefined ? ["AUTH"] : [])],
    onConnect: (_session, callback) => {
      callback(no.connect === undefined ? null : answerOf(no.connect));
    },
    onAuth: (_auth, _session, callback) => {
      callback(answerOf(no.auth ?? 535));
    },
    onMailFrom: (_address, _session, callback) => {
      callback(no.mail === undefined ? null : answerOf(no.mail));
    },
    onRcptTo: (_address, _session, callback) => {
      callback(no.rcpt === undefined ? null : answerOf(no.rcpt));
    },
    onData: (stream, session, callback) => {
      void text(stream).then((raw) => {
        taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        if (answer === "250") callback();
        else if (answer === "drop") cutLines();
        else callback(answerOf(answer));
      });
    },
  });
  server.on("error", () => undefined);
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const { port } = listening.address() as AddressInfo;
  const mailer = smtpMailer({
    SMTP_URL: `smtp://${no.auth === undefined ? "" : "user:wrong@"}127.0.0.1:${String(port)}`,
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

test.each<[string, Answer, Refusing, boolean, number]>([
  ["not now", "451", {}, false, 451],
  ["not this mail", "554", {}, true, 554],
  ["not so large a mail", "552", {}, true, 552],
  ["no mail of ours, by its policy", "554 5.7.1 Blocked by policy", {}, false, 554],
  ["not to this address", "250", { rcpt: 550 }, true, 550],
  ["not to an address it does not know", "250", { rcpt: "550 5.1.1 User unknown" }, true, 550],
  ["not to this address now", "250", { rcpt: 450 }, false, 450],
  ["that it does not relay for us", "250", { rcpt: "554 5.7.1 Relay access denied" }, false, 554],
  ["that we must sign in to name a recipient", "250", { rcpt: 530 }, false, 530],
  ["that the password is wrong", "250", { auth: 535 }, false, 535],
  ["that we must sign in", "250", { mail: 530 }, false, 530],
  ["not from this sender", "250", { mail: 550 }, false, 550],
  ["good-bye for a greeting", "250", { connect: 554 }, false, 554],
])("a server that says %s has certainly not sent it", async (_words, answer, no, forGood, reply) => {
  const { mailer } = await mailerTo(answer, no);
  const error = await failure(mailer.send(mail));
  expect(error).toBeInstanceOf(MailNotSent);
  expect(error).toMatchObject({ forGood, reply });
  expect((error as MailNotSent).message).not.toContain("@");
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
