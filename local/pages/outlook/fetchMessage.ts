import { NotAMessage, readMessage, type MailMessage } from "../../office/outlook/message.ts";

/** Why a message is not there: a key of the wording. */
export type MessageProblem = "missing" | "notMessage" | "unreachable";

export async function fetchMessage(address: string): Promise<MailMessage | MessageProblem> {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) return "missing";
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    const answer = await fetch(url);
    if (!answer.ok) return "missing";
    bytes = new Uint8Array(await answer.arrayBuffer());
  } catch {
    return "unreachable";
  }
  return openMessage(bytes);
}

/** A message's id is made from its bytes: the same file is the same message, and keeps what was left on it. */
export async function openMessage(bytes: Uint8Array<ArrayBuffer>): Promise<MailMessage | MessageProblem> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).slice(0, 15);
  const id = btoa(String.fromCharCode(...digest)).replaceAll("/", "_");
  try {
    return await readMessage(bytes, id);
  } catch (error) {
    if (error instanceof NotAMessage) return "notMessage";
    throw error;
  }
}
