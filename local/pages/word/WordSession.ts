import type { Pane } from "../../office/hostBridge.ts";
import { selectionChanged, wordEvents, WordHost } from "../../office/wordHost.ts";
import type { PaneColumnOptions } from "../hosts/PaneColumn.tsx";
import type { OpenedDocument } from "./fetchDocument.ts";
import { RenderedDocument } from "./RenderedDocument.ts";

export interface WordSessionListeners {
  onChange(): void;
  onSave(): void;
  /** The document cannot be drawn; what is open stays open. */
  onNotShown(): void;
}

/** One open document: what answers the pane, what draws it, and the user's selection between them. */
export class WordSession {
  readonly document: OpenedDocument;
  readonly paneOptions: PaneColumnOptions;
  readonly #host: WordHost;
  #listeners: WordSessionListeners | null = null;
  #rendered: RenderedDocument | null = null;
  #pane: Pane | null = null;

  constructor(document: OpenedDocument, readOnly: boolean) {
    this.document = document;
    const host = new WordHost({
      docx: document.docx,
      url: new URL(`/local/documents/${encodeURIComponent(document.name)}`, location.href).href,
      readOnly,
      onChange: () => {
        this.#listeners?.onChange();
        this.#draw();
      },
      onSelect: (stretch) => this.#rendered?.show(document.docx, stretch),
      onSave: () => this.#listeners?.onSave(),
    });
    this.#host = host;
    this.paneOptions = {
      host: "Word",
      paneUrl: "/pane/",
      documentUrl: host.url,
      settings: () => host.settings,
      readOnly,
      events: wordEvents,
      call: (action, data) => host.call(action, data),
    };
  }

  readonly setPane = (pane: Pane | null): void => {
    this.#pane = pane;
  };

  /** Draws the document into `view` and follows the selection there, until the returned function is called. */
  attach(view: HTMLElement, listeners: WordSessionListeners): () => void {
    this.#listeners = listeners;
    const rendered = new RenderedDocument(view);
    this.#rendered = rendered;
    this.#draw();
    const follow = (): void => {
      const selected = rendered.selection(this.document.docx);
      if (!selected) return;
      this.#host.selection = selected;
      this.#pane?.fire(selectionChanged, {});
    };
    document.addEventListener("selectionchange", follow);
    return () => {
      document.removeEventListener("selectionchange", follow);
      this.#rendered = null;
      this.#listeners = null;
    };
  }

  #draw(): void {
    this.#rendered?.draw(this.document.docx).catch((error: unknown) => {
      console.error(error);
      this.#listeners?.onNotShown();
    });
  }
}
