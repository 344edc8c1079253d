import { HostFailure } from "../host/Host.ts";
import { PartMissing } from "../loadPart.ts";
import { unpackFailure, type PageAsk, type PageTell } from "./pageMessages.ts";
import type { PageReader, ReadProgress } from "./ReadContext.ts";

/** A pane is open for days, a scan is read now and then: what the worker holds is given back in between. */
const keptIdle = 120_000;

/** Everything but the id, which is given here; spread over the kinds of asking. */
type Asked = PageAsk extends infer Ask ? (Ask extends unknown ? Omit<Ask, "id"> : never) : never;

interface Waiting {
  readonly tell: (told: PageTell) => void;
  readonly fail: (error: Error) => void;
}

/**
 * Reads pages in a worker, so that the pane stays free for its user. Cancelling ends the worker and all it was doing: a page
 * that is being parsed or recognised listens to nobody.
 */
export function workerPageReader(): PageReader {
  let worker: Worker | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  function end(reason: Error): void {
    worker?.terminate();
    worker = null;
    const all = [...waiting.values()];
    waiting.clear();
    for (const { fail } of all) fail(reason);
  }

  function start(): Worker {
    if (!isCapable()) throw new HostFailure("old_web_view");
    const started = new Worker(new URL("./pageWorker.ts", import.meta.url), { type: "module" });
    started.addEventListener("message", ({ data }: MessageEvent<PageTell>) => waiting.get(data.id)?.tell(data));
    // Its script could not be fetched or parsed; whatever goes wrong later is told in a message.
    started.addEventListener("error", () => {
      end(new PartMissing("part_away"));
    });
    return started;
  }

  function ask<T>(
    asked: Asked,
    take: (told: PageTell) => T | undefined,
    signal?: AbortSignal,
    onProgress?: (progress: ReadProgress) => void,
  ): Promise<T> {
    signal?.throwIfAborted();
    clearTimeout(idle);
    worker ??= start();
    const id = ++last;
    const answer = new Promise<T>((resolve, reject) => {
      const stop = () => {
        end(signal?.reason as Error);
      };
      signal?.addEventListener("abort", stop, { once: true });
      const done = () => {
        signal?.removeEventListener("abort", stop);
        waiting.delete(id);
        if (waiting.size > 0) return;
        idle = setTimeout(() => {
          end(new HostFailure("host_refused"));
        }, keptIdle);
      };
      waiting.set(id, {
        tell: (told) => {
          if (told.is === "progress") {
            onProgress?.(told.progress);
            return;
          }
          done();
          const taken = take(told);
          if (taken !== undefined) resolve(taken);
          else reject(told.is === "failed" ? unpackFailure(told.failure) : new HostFailure("unreadable_file"));
        },
        fail: (error) => {
          done();
          reject(error);
        },
      });
    });
    // A copy goes over: the bytes may be asked for again, for a piece of the scan.
    worker.postMessage({ ...asked, id } satisfies PageAsk);
    return answer;
  }

  const read =
    (wants: "pdf" | "picture"): PageReader["pdf"] =>
    async (bytes, { file, answers, signal, onProgress }) =>
      ask(
        { wants, bytes, file, answers },
        (told) => (told.is === "read" ? told.result : undefined),
        signal,
        onProgress,
      );

  return {
    pdf: read("pdf"),
    picture: read("picture"),
    crop: async (bytes, piece) =>
      ask({ wants: "crop", bytes, piece }, (told) => (told.is === "crop" ? { picture: told.picture } : undefined)).then(
        ({ picture }) => picture,
      ),
  };
}

/** Workers of modules, WebAssembly and pictures outside a page: every browser since 2023 has them. */
function isCapable(): boolean {
  return "Worker" in globalThis && "WebAssembly" in globalThis && "OffscreenCanvas" in globalThis;
}
