import { detectHost } from "../../../addin/host/detectHost.ts";
import { HostFailure, SecretRefusal, type Host, type Mark } from "../../../addin/host/Host.ts";
import { markOf } from "./markOf.ts";

/** The pane's host within reach of a browser test: sentences whose answers can cross over to Node. */
class PanePage {
  host: Host | null = null;
  changes = 0;

  async detect(controls = true): Promise<Host["kind"]> {
    this.host = await detectHost({ controls });
    this.host.onChange(() => {
      this.changes += 1;
    });
    return this.host.kind;
  }

  /** What the sentence answers, maps as objects; a failure as its code. */
  async ask<T>(sentence: (host: Host) => Promise<T>): Promise<unknown> {
    if (!this.host) throw new Error("detect first");
    try {
      const answer: unknown = await sentence(this.host);
      return answer instanceof Map ? Object.fromEntries(answer) : answer;
    } catch (error) {
      if (error instanceof HostFailure || error instanceof SecretRefusal) return error.code;
      throw error;
    }
  }

  async #read(host: Host, index: number) {
    const offers = await host.offers();
    return host.read({ offers: [offers[index]!], signal: new AbortController().signal });
  }

  offers = () => this.ask((host) => host.offers());

  read = (index = 0) => this.ask(async (host) => (await this.#read(host, index)).letter);

  /** Marks every numbered point of the offer. */
  tag = (index = 0) => this.ask(async (host) => host.saveMark(markOf((await this.#read(host, index)).letter)));

  loadMark = () => this.ask((host) => host.loadMark());
  locate = () => this.ask(async (host) => host.locate((await host.loadMark())!));
  save = (mark: Mark) => this.ask((host) => host.saveMark(mark));
  remove = () => this.ask((host) => host.removeMark());
  show = (index: number) => this.ask(async (host) => host.show((await host.loadMark())!.items[index]!));
  give = (text: string) => this.host?.give?.([new File([text], "x.txt")]);
}

declare global {
  interface Window {
    panePage: PanePage;
  }
}

window.panePage = new PanePage();
