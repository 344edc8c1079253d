import { MailNotSent, type LedgerKey, type Mail } from "../ports.ts";
import type { Rooms } from "../rooms.ts";

/** A line for whoever keeps the server running: never a name, an address or a word of a letter. */
export type Warn = (line: string) => void;

/**
 * Claims, sends, marks. `compose` gets the text that the fixed Message-ID is made of, and returns null where there is nobody
 * to write to. `busy`: somebody else is sending it right now; look again later.
 */
export async function sendOnce(
  rooms: Pick<Rooms, "ledger" | "mailer">,
  key: LedgerKey,
  compose: (messageKey: string) => Mail | null,
  warn: Warn,
  covers: readonly string[] = [],
): Promise<"done" | "busy"> {
  const claim = await rooms.ledger.claim(key);
  if (claim === "sent") return "done";
  if (claim === "busy") return "busy";
  const mail = compose([key.tenant, key.of, key.subject, key.step, key.day, key.recipient].join("|"));
  if (mail === null) {
    await rooms.ledger.sent(claim, "nobody", covers);
    return "done";
  }
  if (!(claim.doubtful && (await rooms.mailer.wasSent(mail.messageId)))) {
    try {
      await rooms.mailer.send(mail);
    } catch (error) {
      if (!(error instanceof MailNotSent)) throw error;
      if (error.forGood) {
        const kept = await rooms.ledger.refused(claim, error.reply);
        warn(`mail refused: ${kept} (${error.message})`);
        return "done";
      }
      await rooms.ledger.release(claim);
      throw error;
    }
  }
  await rooms.ledger.sent(claim, mail.messageId, covers);
  return "done";
}
