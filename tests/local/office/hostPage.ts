import { browserXml } from "../../../local/office/docx/browserXml.ts";
import { Docx } from "../../../local/office/docx/Docx.ts";
import { openPane, requirementSets, type Pane, type PaneLanguage } from "../../../local/office/hostBridge.ts";
import { readMessage, type MailMessage } from "../../../local/office/outlook/message.ts";
import {
  outlookEvents,
  OutlookHost,
  type MailboxState,
  type MailPermission,
  type MailStore,
  type MessageState,
} from "../../../local/office/outlookHost.ts";
import { wordEvents, WordHost } from "../../../local/office/wordHost.ts";

interface HostOptions {
  readonly language?: PaneLanguage;
  readonly requirements?: Readonly<Record<string, string | number>>;
}

/** The simplest page around a host: no rendering, one pane, everything within reach of a test. */
class HostPage {
  pane: Pane | null = null;
  word: WordHost | null = null;
  outlook: OutlookHost | null = null;
  readonly messages = new Map<string, MailMessage>();
  readonly states = new Map<string, MessageState>();
  mailbox: MailboxState = { masterCategories: [{ displayName: "Giao việc", color: "Preset7" }], roamingSettings: {} };
  readonly requests: string[] = [];

  async openWord(address: string, options: HostOptions & { readOnly?: boolean } = {}): Promise<void> {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    const host = new WordHost({
      docx: Docx.open(bytes, browserXml),
      url: new URL(address, location.href).href,
      readOnly: options.readOnly ?? false,
    });
    this.word = host;
    this.#open(
      "Word",
      options,
      () => host.settings,
      (action, data) => host.call(action, data),
      options.readOnly,
    );
  }

  async openOutlook(
    addresses: readonly string[],
    options: HostOptions & { permission?: MailPermission } = {},
  ): Promise<void> {
    for (const address of addresses) {
      const eml = new Uint8Array(await (await fetch(address)).arrayBuffer());
      this.messages.set(address, await readMessage(eml, `id-${String(this.messages.size + 1)}`));
    }
    const host = new OutlookHost({
      user: { name: "Văn thư", address: "van-thu@sadec.example" },
      store: this.#store(),
      ...(options.permission === undefined ? {} : { permission: options.permission }),
    });
    host.select(this.messages.get(addresses[0] ?? "") ?? null);
    this.outlook = host;
    this.#open(
      "Outlook",
      options,
      () => host.settings(),
      (action, data) => host.call(action, data),
    );
  }

  selectMessage(address: string): void {
    this.outlook?.select(this.messages.get(address) ?? null);
    this.pane?.fire("olkItemSelectedChanged", this.outlook?.initialData() ?? "");
  }

  savedDocument(): number[] {
    return [...(this.word?.docx.save() ?? [])];
  }

  #store(): MailStore {
    const untouched: MessageState = { categories: [], customProperties: {}, notifications: [] };
    return {
      message: (id) => this.states.get(id) ?? untouched,
      saveMessage: (id, state) => void this.states.set(id, state),
      mailbox: () => this.mailbox,
      saveMailbox: (state) => {
        this.mailbox = state;
      },
    };
  }

  #open(
    host: "Word" | "Outlook",
    options: HostOptions,
    settings: () => Readonly<Record<string, string>>,
    call: (action: string, data: unknown) => unknown,
    readOnly = false,
  ): void {
    this.pane = openPane(document.body, {
      host,
      paneUrl: "/pane/",
      language: options.language ?? "vi-VN",
      title: "pane",
      documentUrl: location.href,
      requirements: options.requirements ?? requirementSets[host],
      settings,
      readOnly,
      events: host === "Word" ? wordEvents : outlookEvents,
      call,
      onRequest: (action) => this.requests.push(action),
    });
  }
}

declare global {
  interface Window {
    hostPage: HostPage;
  }
}

window.hostPage = new HostPage();
