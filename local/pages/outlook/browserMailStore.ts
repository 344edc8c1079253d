import type { MailboxState, MailStore, MessageState } from "../../office/outlookHost.ts";

const untouched: MessageState = { categories: [], customProperties: {}, notifications: [] };

/**
 * As an administrator prepares mailboxes: the add-in's category is in the master list, since with ReadWriteItem it can put
 * a known category on a message but not make one.
 */
const prepared: MailboxState = {
  masterCategories: [
    { displayName: "Giao việc", color: "Preset7" },
    { displayName: "Khẩn", color: "Preset0" },
    { displayName: "Để biết", color: "Preset4" },
  ],
  roamingSettings: {},
};

/** What add-ins leave on messages and in the mailbox, kept in this browser, for each office apart. */
export function browserMailStore(office: string): MailStore {
  const key = (name: string): string => `mailbox:${office}:${name}`;
  const read = <T>(name: string, otherwise: T): T => {
    const kept = localStorage.getItem(key(name));
    return kept === null ? otherwise : (JSON.parse(kept) as T);
  };
  const write = (name: string, value: unknown): void => {
    localStorage.setItem(key(name), JSON.stringify(value));
  };
  return {
    message: (id) => read(`message:${id}`, untouched),
    saveMessage: (id, state) => {
      write(`message:${id}`, state);
    },
    mailbox: () => read("mailbox", prepared),
    saveMailbox: (state) => {
      write("mailbox", state);
    },
  };
}
