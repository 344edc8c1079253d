import type { Pane } from "../../office/hostBridge.ts";
import { themeChanged, themePayload, type OfficeColors } from "../../office/officeTheme.ts";
import type { MailMessage } from "../../office/outlook/message.ts";
import {
  itemChanged,
  outlookEvents,
  OutlookHost,
  type MailCategory,
  type MailNotification,
  type MailPermission,
} from "../../office/outlookHost.ts";
import { sampleOffices } from "../../sample/offices.ts";
import type { PaneColumnOptions } from "../hosts/PaneColumn.tsx";
import { browserMailStore } from "./browserMailStore.ts";

/** What is seen of a message besides itself. */
export interface MessageMarks {
  readonly categories: readonly MailCategory[];
  readonly notifications: readonly MailNotification[];
}

/** One office's mailbox: what answers the pane, and which message is selected in it. */
export class OutlookSession {
  readonly paneOptions: PaneColumnOptions;
  readonly #host: OutlookHost;
  readonly #store;
  #pane: Pane | null = null;
  #listener: (() => void) | null = null;

  constructor(office: string, permission: MailPermission) {
    const store = browserMailStore(office);
    const people = sampleOffices.find(({ key }) => key === office)?.people ?? sampleOffices[0]?.people ?? [];
    const clerk = people.find(({ posts }) => posts.some(({ role }) => role === "clerk"));
    const host = new OutlookHost({
      user: { name: clerk?.name ?? "", address: clerk?.email ?? "" },
      permission,
      store,
      onChange: () => this.#listener?.(),
    });
    this.#host = host;
    this.#store = store;
    this.paneOptions = {
      host: "Outlook",
      paneUrl: "/pane/",
      documentUrl: new URL("/outlook/", location.href).href,
      settings: () => host.settings(),
      events: outlookEvents,
      call: (action, data) => host.call(action, data),
    };
  }

  readonly setPane = (pane: Pane | null): void => {
    this.#pane = pane;
  };

  /** Selects a message; a pane that is open already is told, as a pinned one is. */
  select(message: MailMessage): void {
    if (this.#host.message === message) return;
    this.#host.select(message);
    this.#pane?.fire(itemChanged, this.#host.initialData());
  }

  setTheme(colors: OfficeColors): void {
    this.#pane?.fire(themeChanged, themePayload(colors));
  }

  marks(message: MailMessage): MessageMarks {
    const { categories, notifications } = this.#store.message(message.id);
    const known = this.#store.mailbox().masterCategories;
    return {
      categories: categories.map(
        (name) => known.find(({ displayName }) => displayName === name) ?? { displayName: name, color: "None" },
      ),
      notifications,
    };
  }

  /** Calls `listener` after each change, until the returned function is called. */
  watch(listener: () => void): () => void {
    this.#listener = listener;
    return () => {
      this.#listener = null;
    };
  }
}
