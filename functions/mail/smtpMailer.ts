import { createTransport } from "nodemailer";
import { MailNotSent, type Mailer } from "../ports.ts";
import type { Settings } from "../settings.ts";

/** What nodemailer tells of a failure: its own code, the SMTP command it came to, the server's answer. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** SMTP: development and offices with a mail server of their own. It cannot be asked later what it took. */
export function smtpMailer(settings: Pick<Settings, "SMTP_URL" | "MAIL_FROM">): Mailer {
  const transport = createTransport({
    url: settings.SMTP_URL,
    pool: true,
    maxConnections: 2,
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
 * Only what the server refused, or what never reached it, is certain. A connection that breaks after DATA may have
 * delivered the mail.
 */
function notSent(error: SmtpError): MailNotSent | undefined {
  const { responseCode: status = 0, command, code } = error;
  if (status >= 500) return new MailNotSent(true);
  if (status >= 400 || command === "CONN" || code === "EDNS" || code === "ECONNECTION") return new MailNotSent(false);
  return undefined;
}
