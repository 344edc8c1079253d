import type { Block, Worker as Tesseract } from "tesseract.js";
import { HostFailure } from "../../host/Host.ts";
import { pgmOf, type GreyImage } from "./GreyImage.ts";

/** What is to be recognised, and how it is laid out. Tesseract guesses the resolution itself, and better (measured). */
export interface Sheet {
  readonly image: GreyImage;
  readonly segmentation: Segmentation;
}

/** How the picture is laid out (tesseract's page segmentation modes): a page of columns and blocks, one block, scattered words, one line. */
export type Segmentation = "page" | "block" | "scattered" | "line";

const mode = { page: "3", block: "6", scattered: "11", line: "7" } as const satisfies Record<Segmentation, string>;

/** Where recognition's own files lie; in the pane absolute addresses of our own origin, in Node paths. */
export interface RecogniserFiles {
  /** Folder of `vie.traineddata.gz`. */
  readonly data: string;
  /** The worker's script, and the core it loads (`tesseract-core-*.js`, its `.wasm` beside the worker); absent in Node. */
  readonly script?: { readonly worker: string; readonly core: string };
}

/** An idle worker holds some 150 MB; the next page of the same sitting comes sooner than that. */
const KEPT_IDLE_MS = 120_000;

/**
 * Tesseract's neural recognition of Vietnamese, in a worker of its own: one at a time, started at the first picture, ended
 * after two idle minutes or when a reading is cancelled. Pictures are read one after another, whoever asks.
 */
export class Recogniser {
  readonly #files: () => Promise<RecogniserFiles>;
  #worker: Promise<Tesseract> | null = null;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #onShare: (share: number) => void = () => undefined;

  /** `files` is asked for once per worker; it may fetch them beforehand, to tell how far that has come. */
  constructor(files: () => Promise<RecogniserFiles>) {
    this.#files = files;
  }

  /**
   * @throws the signal's reason; HostFailure `unreadable_file` where the picture cannot be recognised; what `files` throws
   */
  recognise(
    sheet: Sheet,
    signal: AbortSignal,
    onShare: (share: number) => void = () => undefined,
  ): Promise<readonly Block[]> {
    const turn = this.#last.then(() => this.#recogniseNow(sheet, signal, onShare));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Frees the memory now. A picture being read is given up. */
  async end(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    await (await worker?.catch(() => undefined))?.terminate();
  }

  async #recogniseNow(sheet: Sheet, signal: AbortSignal, onShare: (share: number) => void): Promise<readonly Block[]> {
    signal.throwIfAborted();
    clearTimeout(this.#idle);
    this.#onShare = onShare;
    this.#worker ??= this.#start();
    try {
      // An ended worker answers nothing, so it is the signal that ends the wait.
      const worker = await orAborted(this.#worker, signal);
      hold(worker, true);
      const blocks = await orAborted(read(worker, sheet), signal);
      this.#keep(worker);
      return blocks;
    } catch (error) {
      // Whatever went wrong, the next picture gets a fresh worker.
      void this.end();
      throw error;
    }
  }

  async #start(): Promise<Tesseract> {
    const [{ createWorker, OEM }, { data, script }] = await Promise.all([import("tesseract.js"), this.#files()]);
    return new Promise((resolve, reject) => {
      createWorker("vie", OEM.LSTM_ONLY, {
        langPath: data,
        gzip: true,
        // The browser's own cache keeps the data; tesseract's would be a second copy in IndexedDB.
        cacheMethod: "none",
        workerBlobURL: false,
        ...(script && { workerPath: script.worker, corePath: script.core }),
        logger: ({ status, progress }) => {
          if (status === "recognizing text") this.#onShare(progress);
        },
        // Without it an error is thrown where nobody can catch it; and a failed start would never be told.
        errorHandler: (error: unknown) => {
          reject(new Error(String(error)));
        },
      }).then(resolve, (error: unknown) => {
        reject(new Error(String(error)));
      });
    });
  }

  #keep(worker: Tesseract) {
    hold(worker, false);
    this.#idle = setTimeout(() => void this.end(), KEPT_IDLE_MS);
    if (typeof this.#idle === "object") this.#idle.unref();
  }
}

async function read(worker: Tesseract, { image, segmentation }: Sheet): Promise<readonly Block[]> {
  try {
    const { data } = await worker.recognize(
      pgmOf(image) as Buffer,
      // Parameters for this picture alone; the types know none here. What tesseract remarks is for nobody.
      { tessedit_pageseg_mode: mode[segmentation], debug_file: "/dev/null" } as object,
      { text: false, blocks: true },
    );
    return data.blocks ?? [];
  } catch (cause) {
    throw new HostFailure("unreadable_file", { cause });
  }
}

/** In Node an idle worker must not keep the process; in a browser there is nothing to hold. */
function hold(tesseract: Tesseract, working: boolean) {
  const { worker } = tesseract as unknown as { worker: { ref?(): void; unref?(): void } };
  if (working) worker.ref?.();
  else worker.unref?.();
}

function orAborted<T>(task: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener("abort", stop, { once: true });
    task.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", stop);
    });
  });
}
