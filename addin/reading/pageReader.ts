import type { PageImage } from "./scan/OcrPage.ts";
import type { Decode } from "./scan/readPicture.ts";
import type { PageReader, PageTools, Piece } from "./ReadContext.ts";
import { sniff } from "./sniff.ts";

/** Reads pages in the thread it is called in: the pane's worker, or Node. Each part loads when a file first needs it. */
export function pageReader(tools: PageTools & { readonly decode: Decode }): PageReader {
  return {
    pdf: async (bytes, context) => {
      const { readPdf } = await import("./pdf/readPdf.ts");
      return readPdf(bytes, context, tools);
    },
    picture: async (bytes, context) => {
      const { readPicture } = await import("./scan/readPicture.ts");
      return readPicture(bytes, context, tools);
    },
    crop: async (bytes, piece) => {
      if (typeof OffscreenCanvas === "undefined") return null;
      return cut(sniff(bytes).kind === "pdf" ? await pageOf(bytes, piece, tools) : await tools.decode(bytes), piece);
    },
  };
}

async function pageOf(bytes: Uint8Array, piece: Piece, tools: PageTools): Promise<PageImage> {
  const { pictureOf } = await import("./pdf/pictureOf.ts");
  return pictureOf(bytes, piece, tools);
}

async function cut({ width, height, channels, data }: PageImage, { box }: Piece): Promise<Blob> {
  const [left, top] = [Math.floor(box.left * width), Math.floor(box.top * height)];
  const wide = Math.max(1, Math.min(width - left, Math.ceil(box.width * width)));
  const high = Math.max(1, Math.min(height - top, Math.ceil(box.height * height)));
  const pixels = new ImageData(wide, high);
  for (let y = 0, to = 0; y < high; y++) {
    for (let x = 0; x < wide; x++, to += 4) {
      const from = ((top + y) * width + left + x) * channels;
      for (let channel = 0; channel < 3; channel++)
        pixels.data[to + channel] = data[from + (channels === 1 ? 0 : channel)] ?? 0;
      pixels.data[to + 3] = 255;
    }
  }
  const canvas = new OffscreenCanvas(wide, high);
  canvas.getContext("2d")?.putImageData(pixels, 0, 0);
  return canvas.convertToBlob({ type: "image/png" });
}
