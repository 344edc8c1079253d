/** A surface to draw a page on, of the worker or, in Node, of the library that pdf.js brings along. */
export interface Surface {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

/** pdf.js's factories for a worker, where there is no document to lean on; nothing in Node, for which it has its own. */
export const workerFactories = () =>
  typeof OffscreenCanvas === "undefined"
    ? {}
    : { CanvasFactory: OffscreenFactory, FilterFactory: NoFilters, BinaryDataFactory: DecoderFiles };

/** The interface of pdf.js's `BaseBinaryDataFactory`: fetches image decoders from our own origin, and nothing else. */
class DecoderFiles {
  readonly #folder: string;

  constructor({ wasmUrl }: { readonly wasmUrl: string }) {
    this.#folder = wasmUrl;
  }

  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== "wasmUrl") throw new Error(`not served: ${kind}`);
    const response = await fetch(this.#folder + filename);
    if (!response.ok) throw new Error(`not found: ${filename}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

/** The interface of pdf.js's `BaseCanvasFactory`. */
class OffscreenFactory {
  create(width: number, height: number): Surface {
    if (width <= 0 || height <= 0) throw new RangeError("a canvas without area");
    const canvas = new OffscreenCanvas(width, height) as unknown as HTMLCanvasElement;
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (!context) throw new Error("no canvas here");
    return { canvas, context };
  }

  reset({ canvas }: Surface, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }

  destroy({ canvas }: Surface): void {
    canvas.width = 0;
    canvas.height = 0;
  }
}

/** The interface of pdf.js's `BaseFilterFactory`: filters only change colours, which reading does without. */
class NoFilters {
  addFilter(): string {
    return "none";
  }
  addHCMFilter(): string {
    return "none";
  }
  addAlphaFilter(): string {
    return "none";
  }
  addLuminosityFilter(): string {
    return "none";
  }
  addHighlightHCMFilter(): string {
    return "none";
  }
  destroy(): void {
    // Nothing was made.
  }
}
