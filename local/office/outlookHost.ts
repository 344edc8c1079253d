import { themeChanged } from "./officeTheme.ts";
import type { MailAddress, MailMessage } from "./outlook/message.ts";

/** Dispatch ids in outlook-web-16.01.debug.js (`standardInvokeHostMethod(<id>, …)`). */
const call = {
  loadCustomProperties: 3,
  saveCustomProperties: 4,
  getBodyType: 14,
  addNotification: 33,
  getNotifications: 34,
  replaceNotification: 35,
  removeNotification: 36,
  getBody: 37,
  getAttachmentContent: 150,
  getCategories: 157,
  addCategories: 158,
  removeCategories: 159,
  getMasterCategories: 160,
  addMasterCategories: 161,
  removeMasterCategories: 162,
  getInternetHeaders: 168,
  saveRoamingSettings: 404,
} as const;

/** `addErrorMessage(<code>, …)` there, and the common API's 5000. */
const failure = {
  operationNotSupported: 5000,
  invalidAttachmentId: 9003,
  duplicateNotificationKey: 9023,
  notificationKeyNotFound: 9024,
  numberOfNotificationsExceeded: 9025,
  invalidCategory: 9044,
  duplicateCategory: 9045,
} as const;

/** What the manifest's permission becomes on the wire; office.js itself enforces it. */
const permissionLevel = { ReadItem: 1, ReadWriteItem: 3, ReadWriteMailbox: 2 } as const;
export type MailPermission = keyof typeof permissionLevel;

const HTML = 3;
const MESSAGE = 1;
const MOST_NOTIFICATIONS = 5;
/** The names of `ItemNotificationMessageType`, by number. */
const notificationTypes = ["informationalMessage", "progressIndicator", "errorMessage", "insightMessage"];

export interface MailCategory {
  readonly displayName: string;
  /** "None" or "Preset0" … "Preset24", as `Office.MailboxEnums.CategoryColor`. */
  readonly color: string;
}

export interface MailNotification {
  readonly key: string;
  readonly type: string;
  readonly message: string;
  readonly icon?: string;
  readonly persistent?: boolean;
}

/** What an add-in leaves on one message. */
export interface MessageState {
  readonly categories: readonly string[];
  readonly customProperties: Readonly<Record<string, unknown>>;
  readonly notifications: readonly MailNotification[];
}

/** What belongs to the mailbox. */
export interface MailboxState {
  readonly masterCategories: readonly MailCategory[];
  /** Roaming settings by name, as office.js serialised them. */
  readonly roamingSettings: Readonly<Record<string, string>>;
}

/** Where both are kept. */
export interface MailStore {
  message(id: string): MessageState;
  saveMessage(id: string, state: MessageState): void;
  mailbox(): MailboxState;
  saveMailbox(state: MailboxState): void;
}

/** Fired with `initialData()` as another message is selected. */
export const itemChanged = "olkItemSelectedChanged";

/** Events that a pane may register for. */
export const outlookEvents = [itemChanged, themeChanged] as const;

export interface OutlookHostOptions {
  readonly user: MailAddress;
  readonly permission?: MailPermission;
  readonly store: MailStore;
  /** Called after a call that changed a message or the mailbox. */
  readonly onChange?: () => void;
}

type Parameters = Readonly<Record<string, unknown>>;

/**
 * Outlook's side of office.js in message read mode, for one selected message at a time. Calls it does not know are refused
 * with OperationNotSupported.
 */
export class OutlookHost {
  readonly user: MailAddress;
  readonly #options: OutlookHostOptions;
  #message: MailMessage | null = null;

  constructor(options: OutlookHostOptions) {
    this.#options = options;
    this.user = options.user;
  }

  get message(): MailMessage | null {
    return this.#message;
  }

  /** Selects another message, or none; the caller then fires `itemChanged` with `initialData()`. */
  select(message: MailMessage | null): void {
    this.#message = message;
  }

  /** The settings of the context: on the web, office.js reads roaming settings from here as they were serialised. */
  settings(): Readonly<Record<string, string>> {
    return this.#options.store.mailbox().roamingSettings;
  }

  /** What office.js makes `Office.context.mailbox` and its item from; null without a selected message. */
  initialData(): unknown {
    const message = this.#message;
    if (!message) return null;
    const created = message.sentAt ?? new Date(0).toISOString();
    return {
      permissionLevel: permissionLevel[this.#options.permission ?? "ReadWriteItem"],
      itemType: MESSAGE,
      id: message.id,
      itemClass: "IPM.Note",
      subject: message.subject,
      normalizedSubject: message.subject.replace(/^(?:(?:re|fw|fwd|tl|ct):\s*)+/i, ""),
      conversationId: `conversation-${message.id}`,
      internetMessageId: message.internetMessageId,
      dateTimeCreated: created,
      dateTimeModified: created,
      from: recipient(message.from),
      sender: recipient(message.from),
      to: message.to.map(recipient),
      cc: message.cc.map(recipient),
      hostVersion: "20.0.0.0",
      owaView: "ThreeColumns",
      userDisplayName: this.user.name,
      userEmailAddress: this.user.address,
      userTimeZone: "SE Asia Standard Time",
      userProfileType: "office365",
      timeZoneOffsets: [{ start: 0, end: 4102444800000, offset: 420 }],
      ewsUrl: null,
      restUrl: null,
      isRestIdSupported: true,
      attachments: message.attachments.map(({ id, name, contentType, bytes, contentId, isMessage }) => ({
        id,
        name,
        contentType,
        size: bytes.length,
        attachmentType: isMessage ? 1 : 0,
        isInline: contentId !== null,
        contentId,
      })),
    };
  }

  call(action: string, data: unknown): unknown {
    if (action === "GetInitialData") return this.initialData();
    if (action !== "ExecuteMethod" || !this.#message) return refuse(failure.operationNotSupported);
    const { MethodData, ApiParams } = data as { MethodData: { DispatchId: number }; ApiParams?: unknown };
    return this.#execute(this.#message, MethodData.DispatchId, (ApiParams ?? {}) as Parameters);
  }

  #execute(message: MailMessage, method: number, parameters: Parameters): unknown {
    const state = this.#options.store.message(message.id);
    switch (method) {
      case call.getBody:
        return ok(parameters["coercionType"] === HTML ? message.html : message.text);
      case call.getBodyType:
        return ok("html");
      case call.getInternetHeaders:
        return ok(message.headers);
      case call.getAttachmentContent:
        return attachmentContent(message, parameters["id"]);
      case call.loadCustomProperties:
        return { wasSuccessful: true, customProperties: JSON.stringify(state.customProperties) };
      case call.saveCustomProperties: {
        const customProperties = parameters["customProperties"] as MessageState["customProperties"];
        return this.#save(message, { ...state, customProperties });
      }
      case call.getCategories:
        return ok(state.categories.map((name) => this.#category(name)));
      case call.addCategories: {
        const names = parameters["categories"] as readonly string[];
        const known = new Set(this.#options.store.mailbox().masterCategories.map(({ displayName }) => displayName));
        if (!names.every((name) => known.has(name))) return refuse(failure.invalidCategory);
        return this.#save(message, { ...state, categories: [...new Set([...state.categories, ...names])] });
      }
      case call.removeCategories: {
        const names = parameters["categories"] as readonly string[];
        return this.#save(message, { ...state, categories: state.categories.filter((name) => !names.includes(name)) });
      }
      case call.addNotification:
      case call.replaceNotification:
      case call.removeNotification:
        return this.#notify(message, state, method, parameters);
      case call.getNotifications:
        return ok(state.notifications);
      default:
        return this.#executeOnMailbox(method, parameters);
    }
  }

  #executeOnMailbox(method: number, parameters: Parameters): unknown {
    const mailbox = this.#options.store.mailbox();
    switch (method) {
      case call.getMasterCategories:
        return ok(mailbox.masterCategories);
      case call.addMasterCategories: {
        const added = parameters["categoryDetails"] as readonly MailCategory[];
        const taken = new Set(mailbox.masterCategories.map(({ displayName }) => displayName));
        if (added.some(({ displayName }) => taken.has(displayName))) return refuse(failure.duplicateCategory);
        return this.#saveMailbox({ ...mailbox, masterCategories: [...mailbox.masterCategories, ...added] });
      }
      case call.removeMasterCategories: {
        const names = parameters["categories"] as readonly string[];
        const left = mailbox.masterCategories.filter(({ displayName }) => !names.includes(displayName));
        if (left.length + names.length !== mailbox.masterCategories.length) return refuse(failure.invalidCategory);
        return this.#saveMailbox({ ...mailbox, masterCategories: left });
      }
      case call.saveRoamingSettings: {
        const [roamingSettings] = parameters as unknown as readonly [Record<string, string>];
        return this.#saveMailbox({ ...mailbox, roamingSettings });
      }
      default:
        return refuse(failure.operationNotSupported);
    }
  }

  #notify(message: MailMessage, state: MessageState, method: number, parameters: Parameters): unknown {
    const key = String(parameters["key"]);
    const others = state.notifications.filter((notification) => notification.key !== key);
    const exists = others.length < state.notifications.length;
    if (method === call.addNotification && exists) return refuse(failure.duplicateNotificationKey);
    if (method !== call.addNotification && !exists) return refuse(failure.notificationKeyNotFound);
    if (method === call.removeNotification) return this.#save(message, { ...state, notifications: others });
    if (others.length >= MOST_NOTIFICATIONS) return refuse(failure.numberOfNotificationsExceeded);
    const { icon, persistent } = parameters as Partial<MailNotification>;
    const notification: MailNotification = {
      key,
      type: notificationTypes[Number(parameters["type"])] ?? "",
      message: String(parameters["message"]),
      ...(icon === undefined ? {} : { icon }),
      ...(persistent === undefined ? {} : { persistent }),
    };
    return this.#save(message, { ...state, notifications: [...others, notification] });
  }

  #category(name: string): MailCategory {
    const known = this.#options.store.mailbox().masterCategories.find(({ displayName }) => displayName === name);
    return known ?? { displayName: name, color: "None" };
  }

  #save(message: MailMessage, state: MessageState): unknown {
    this.#options.store.saveMessage(message.id, state);
    this.#options.onChange?.();
    return ok(null);
  }

  #saveMailbox(state: MailboxState): unknown {
    this.#options.store.saveMailbox(state);
    this.#options.onChange?.();
    return ok(null);
  }
}

function attachmentContent(message: MailMessage, id: unknown): unknown {
  const attachment = message.attachments.find((known) => known.id === id);
  if (!attachment) return refuse(failure.invalidAttachmentId);
  if (attachment.isMessage) return ok({ content: new TextDecoder().decode(attachment.bytes), format: "eml" });
  return ok({ content: base64(attachment.bytes), format: "base64" });
}

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(from, from + 0x8000)));
  }
  return btoa(parts.join(""));
}

function recipient({ name, address }: MailAddress): unknown {
  return { name: name === "" ? address : name, address, recipientType: 0 };
}

function ok(data: unknown): unknown {
  return { wasSuccessful: true, error: false, errorCode: 0, data };
}

/** `wasProxySuccessful` is where office.js looks after an EWS call. */
function refuse(errorCode: number): unknown {
  return { wasSuccessful: false, wasProxySuccessful: false, error: true, errorCode };
}
