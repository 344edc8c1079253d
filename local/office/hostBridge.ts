/** The bridge speaks what office.js's `Microsoft.Office.Common.XdmCommunicationManager` speaks: JSON strings by postMessage. */
const messageType = { request: 0, response: 1 } as const;
const actionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const responseType = { forCalling: 0, forEventing: 1 } as const;
const HANDLING_FAILED = -2;
const OPERATION_NOT_SUPPORTED = 5000;

/** `OSF.AgaveHostAction`: what the pane tells the host about the keyboard. */
const leaving = new Map<number, "forward" | "back" | "escape">([
  [13, "forward"],
  [14, "back"],
  [15, "escape"],
  [17, "forward"],
  [18, "back"],
]);

export type PaneHost = "Word" | "Outlook";
export type PaneLanguage = "vi-VN" | "en-US";

/** office.js's names for the hosts: `_host_Info`, `OSF.AppName`. */
const hosts = {
  Word: { info: "Word$Web$16.00", appName: 32 },
  Outlook: { info: "Outlook$Web$16.01", appName: 64 },
} as const;

/** What is advertised: no more than office.js's own proxies hold and the hosts here answer. */
export const requirementSets = {
  Word: { WordApi: 1.3, CustomXmlParts: 1.1, Settings: 1.1, File: 1.1, CompressedFile: 1.1, DialogApi: 1.2 },
  // "react" tells office.js that this Outlook on the web is the current one.
  Outlook: { Mailbox: "1.8", react: 1, DialogApi: 1.2 },
} as const;

export interface PaneOptions {
  readonly host: PaneHost;
  /** The pane's address; query and fragment of its own are kept. */
  readonly paneUrl: string;
  readonly language: PaneLanguage;
  readonly title: string;
  /**
   * Set names and versions; `isSetSupported` in the pane answers from it. In Word on the web office.js itself says yes to
   * WordApi up to 1.3 and CustomXmlParts 1.1, whatever stands here.
   */
  readonly requirements?: Readonly<Record<string, string | number>>;
  /** The address of the open document or mailbox, told to the pane. */
  readonly documentUrl: string;
  /** Document or roaming settings, by name, as they are when the pane asks for its context. */
  settings(): Readonly<Record<string, string>>;
  readonly readOnly?: boolean;
  /**
   * What `prefers-color-scheme` says inside the pane, in browsers where a frame follows its page (CSS Color Adjustment);
   * Chromium 156 does not, there the pane keeps the system's. office.js 1.1.110 has no theme for Word on the web.
   */
  readonly colorScheme?: "light" | "dark";
  /** Events that the host fires; registering for another is refused. */
  readonly events: readonly string[];
  /** Answers everything that is not the bridge's own. */
  call(action: string, data: unknown): unknown;
  /** The keyboard left the pane. */
  onLeave?(direction: "forward" | "back" | "escape"): void;
  /** Sees every request, for tests. */
  onRequest?(action: string, data: unknown): void;
}

interface Request {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: string | number;
  readonly _data: unknown;
}

/** A pane in an iframe, wired to a host on this page. */
export interface Pane {
  readonly frame: HTMLIFrameElement;
  /** Fires an event that the pane may have registered for; nothing happens where it has not. */
  fire(event: string, payload: unknown): void;
  setColorScheme(scheme: "light" | "dark"): void;
  close(): void;
}

/** Puts the pane into `container` and answers it until it is closed. */
export function openPane(container: HTMLElement, options: PaneOptions): Pane {
  const conversation = crypto.randomUUID();
  const instance = crypto.randomUUID();
  const url = new URL(options.paneUrl, location.href);
  const info = `${hosts[options.host].info}$${options.language.toLowerCase()}$${conversation}$$$0`;
  const registered = new Map<string, Request>();
  const frame = document.createElement("iframe");

  const answer = (request: Request, data: unknown, error = 0, type: number = responseType.forCalling): void => {
    frame.contentWindow?.postMessage(
      JSON.stringify({
        _messageType: messageType.response,
        _actionName: request._actionName,
        _conversationId: request._conversationId,
        _correlationId: request._correlationId,
        _origin: location.origin,
        _errorCode: error,
        _responseType: type,
        _data: data,
        _serializerVersion: 1,
      }),
      url.origin,
    );
  };

  const listen = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || event.origin !== url.origin) return;
    const request = readRequest(event.data);
    if (request?._conversationId !== conversation) return;
    if (request._actionType === actionType.registerEvent) {
      if (!options.events.includes(request._actionName)) {
        answer(request, { Error: OPERATION_NOT_SUPPORTED });
        return;
      }
      registered.set(request._actionName, request);
      answer(request, { Error: 0 });
    } else if (request._actionType === actionType.unregisterEvent) {
      registered.delete(request._actionName);
      answer(request, { Error: 0 });
    } else if (request._actionType === actionType.invoke) {
      options.onRequest?.(request._actionName, request._data);
      try {
        answer(request, handle(request));
      } catch (error) {
        console.error(error);
        answer(request, String(error), HANDLING_FAILED);
      }
    }
  };

  const handle = (request: Request): unknown => {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return appContext(options, instance);
      case "ContextActivationManager_notifyHost": {
        const direction = leaving.get(Number((request._data as unknown[])[1]));
        if (direction) options.onLeave?.(direction);
        return {};
      }
      default:
        return options.call(request._actionName, request._data);
    }
  };

  url.searchParams.set("_host_Info", info);
  frame.name = JSON.stringify({
    baseFrameName: "pane",
    hostInfo: info,
    xdmInfo: `${conversation}|${instance}|${location.origin}/`,
    serializerVersion: 1,
  });
  frame.title = options.title;
  frame.style.colorScheme = options.colorScheme ?? "light";
  frame.src = url.href;
  window.addEventListener("message", listen);
  container.append(frame);

  return {
    frame,
    fire(event, payload) {
      const request = registered.get(event);
      if (request) answer(request, payload, 0, responseType.forEventing);
    },
    setColorScheme(scheme) {
      frame.style.colorScheme = scheme;
    },
    close() {
      window.removeEventListener("message", listen);
      frame.remove();
    },
  };
}

function readRequest(data: unknown): Request | null {
  if (typeof data !== "string") return null;
  try {
    const parsed: unknown = JSON.parse(data);
    if (typeof parsed !== "object" || parsed === null || !("_actionName" in parsed)) return null;
    const request = parsed as Request;
    return request._messageType === messageType.request ? request : null;
  } catch {
    return null;
  }
}

function appContext(options: PaneOptions, instance: string): unknown {
  return {
    _id: instance,
    _appName: hosts[options.host].appName,
    _appVersion: "16.0",
    _appUILocale: options.language,
    _dataLocale: options.language,
    _docUrl: options.documentUrl,
    // OSF.ClientMode: 0 read-only, 1 read and write
    _clientMode: options.readOnly ? 0 : 1,
    _settings: options.settings(),
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: instance,
    _appInstanceId: instance,
    _hostFullVersion: "16.0.19000.1",
    _addinName: options.title,
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
    _requirementMatrix: JSON.stringify(options.requirements ?? requirementSets[options.host]),
  };
}
