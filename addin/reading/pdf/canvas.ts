/** A surface to draw a page on, of the worker or, in Node, of the library that pdf.js brings along. */
export interface Surface {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

/** pdf.js's factories for a worker, where there is no document to make canvases from; undefined where it has its own. */
export const workerFactories = () =>
  typeof OffscreenCanvas === "undefined" ? {} : { CanvasFactory: OffscreenFactory, FilterFactory: NoFilters };

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
