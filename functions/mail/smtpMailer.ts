import { createTransport } from "nodemailer";
import { MailNotSent, type Mailer } from "../ports.ts";
import { isLoopback, type Settings } from "../settings.ts";

/** What nodemailer tells of a failure: its own code, the server's answer, the system call that failed. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
  /** The SMTP command that was answered: "RCPT TO". */
  readonly command?: string;
  readonly syscall?: string;
}

/** SMTP: development and offices with a mail server of their own. It cannot be asked later what it took. */
export function smtpMailer(settings: Pick<Settings, "SMTP_URL" | "MAIL_FROM">): Mailer {
  const transport = createTransport({
    url: settings.SMTP_URL,
    pool: true,
    maxConnections: 2,
    // nodemailer would send a mail again by itself when a connection closes; whether to is the ledger's to decide.
    maxRequeues: 0,
    // Mails name people and their work: never in the clear, but on this machine.
    requireTLS: !isLoopback(settings.SMTP_URL),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, html, text, messageId, references }) {
      try {
        await transport.sendMail({
          from: settings.MAIL_FROM,
          to,
          subject,
          html,
          text,
          messageId,
          ...(references === null ? {} : { references, inReplyTo: references }),
          // RFC 3834: nobody's out-of-office answer should come back.
          headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
          textEncoding: "quoted-printable",
        });
      } catch (error) {
        throw notSent(error as SmtpError) ?? error;
      }
    },
    wasSent: () => Promise.resolve(undefined),
  };
}

/**
 * Only what the server refused, or what found no server, is certain. nodemailer says "CONN" of every connection that closes,
 * also of one that closes after DATA, when the mail may have been taken.
 */
function notSent(error: SmtpError): MailNotSent | undefined {
  const { responseCode: reply, code = "", command, syscall } = error;
  if (reply !== undefined) return new MailNotSent(isForGood(error), reply, command);
  return neverBegun.includes(code) || syscall === "connect" ? new MailNotSent(false) : undefined;
}

/** Failures before the mail was begun, told without an answer of the server. */
const neverBegun = ["EDNS", "EAUTH", "ENOAUTH", "ETLS"];

/** RFC 5321 section 4.2.3: no such mailbox, not here, full, not an allowed name; of the content: too large, failed. */
const ofThisAddress = [550, 551, 552, 553];
const ofThisContent = [552, 554];

/**
 * Final is only what the server says of this recipient or this content. All else (sign-in, greeting, our own sender) is the
 * same for every mail, and so is a policy (RFC 3463: 5.7.x, "relay access denied"): to give up then would lose all mails.
 */
function isForGood({ responseCode = 0, response = "", code, command }: SmtpError): boolean {
  if (/^\d{3}[ -]5\.7\./.test(response)) return false;
  if (command === "RCPT TO") return ofThisAddress.includes(responseCode);
  return code === "EMESSAGE" && command === "DATA" && ofThisContent.includes(responseCode);
}
