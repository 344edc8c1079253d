import { once } from "node:events";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import PostalMime, { type Address } from "postal-mime";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";

const MAX_MAIL_BYTES = 25 * 1024 * 1024;

/** Ids are file names: the instant of arrival and a number that keeps the order within a millisecond. */
const MAIL_FILE = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d{3}Z)-(\d{6,})\.eml$/;

export interface MailAttachment {
  /** "" where the mail gives none. */
  readonly filename: string;
  readonly mimeType: string;
  readonly bytes: number;
}

/** One accepted mail. Everything in it but `id` and `receivedAt` was written by somebody else: show it, never run it. */
export interface MailSummary {
  readonly id: string;
  /** ISO instant by the clock that the sink was given. */
  readonly receivedAt: string;
  /** As the mail shows it: `Name <address>`, or the address alone. */
  readonly from: string;
  /** The addresses it was delivered to, from the envelope; with those in Bcc. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly attachments: readonly MailAttachment[];
  /** With its angle brackets, as in the mail. */
  readonly messageId: string | undefined;
  /** In the mail's order, names in lower case. */
  readonly headers: readonly { readonly key: string; readonly value: string }[];
}

export interface MailSink {
  readonly port: number;
  /** In the order of arrival. */
  list(): readonly MailSummary[];
  get(id: string): MailSummary | undefined;
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts an SMTP server on loopback that keeps every mail it accepts as an .eml file in `directory`. It answers "250"
 * only when the file is on disk, so that what the sender believes sent is still here after a restart. It asks for no
 * password and offers no TLS; it forwards nothing.
 */
export async function startMailSink(options: {
  readonly directory: string;
  /** Default: any free port. */
  readonly port?: number;
  readonly log: (line: string) => void;
  /** When a mail came, an ISO instant; default: this machine's clock. */
  readonly now?: () => string;
}): Promise<MailSink> {
  const { directory, log, now = () => new Date().toISOString() } = options;
  await mkdir(directory, { recursive: true });
  const mails = await readMails(directory, log);
  let arrivals = mails.size;

  const accept = async (data: SMTPServerDataStream, session: SMTPServerSession): Promise<void> => {
    const body = await buffer(data);
    if (data.sizeExceeded) throw Object.assign(new Error("The mail is too large."), { responseCode: 552 });
    const raw = Buffer.concat([envelopeHeaders(session), body]);
    const file = `${now().replaceAll(":", "-")}-${String(++arrivals).padStart(6, "0")}.eml`;
    const mail = await parseMail(file, raw);
    await writeDurably(path.join(directory, file), raw);
    mails.set(mail.id, mail);
    log(`mail for ${String(mail.to.length)} recipient(s) kept as ${file}`);
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: MAX_MAIL_BYTES,
    onData(stream, session, callback) {
      accept(stream, session).then(() => callback(), callback);
    },
  });
  server.on("error", (error) => log(`mail sink: ${error.message}`)); // a client that hung up, above all
  await once(server.listen(options.port ?? 0, "127.0.0.1"), "listening");

  return {
    port: (server.server.address() as AddressInfo).port,
    list: () => [...mails.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    get: (id) => mails.get(id),
    async clear() {
      const ids = [...mails.keys()];
      mails.clear();
      await Promise.all(ids.map((id) => rm(path.join(directory, `${id}.eml`), { force: true })));
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function readMails(directory: string, log: (line: string) => void): Promise<Map<string, MailSummary>> {
  const mails = new Map<string, MailSummary>();
  for (const file of (await readdir(directory)).filter((name) => MAIL_FILE.test(name)).sort()) {
    try {
      const mail = await parseMail(file, await readFile(path.join(directory, file)));
      mails.set(mail.id, mail);
    } catch {
      log(`${file} could not be read as a mail and is left alone`);
    }
  }
  return mails;
}

/**
 * What a delivering server adds: the recipients and the sender of the envelope, which the mail itself may not name. The
 * Return-Path stands last: whatever comes after it was written by the sender.
 */
function envelopeHeaders({ envelope }: SMTPServerSession): Buffer {
  const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
  const recipients = envelope.rcptTo.map(({ address }) => `X-Envelope-To: ${address}\r\n`);
  return Buffer.from(`${recipients.join("")}Return-Path: <${from}>\r\n`);
}

async function parseMail(file: string, raw: Buffer): Promise<MailSummary> {
  const mail = await PostalMime.parse(raw);
  const headers = mail.headers.map(({ key, value }) => ({ key, value }));
  return {
    id: file.replace(/\.eml$/, ""),
    receivedAt: file.replace(MAIL_FILE, "$1$2:$3:$4"),
    from: showAddress(mail.from) || (mail.returnPath ?? ""),
    to: headers
      .slice(
        0,
        headers.findIndex(({ key }) => key === "return-path"),
      )
      .map(({ value }) => value),
    subject: mail.subject ?? "",
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      filename: filename ?? "",
      mimeType,
      bytes: typeof content === "string" ? Buffer.byteLength(content) : content.byteLength,
    })),
    messageId: mail.messageId,
    headers,
  };
}

function showAddress(address: Address | undefined): string {
  if (address?.address === undefined) return "";
  return address.name === "" ? address.address : `${address.name} <${address.address}>`;
}

/** Whole or not at all, and on disk when this resolves. */
async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(`${file}.part`, "w");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.part`, file);
}
