import type { Decode } from "./readPicture.ts";

/** By the web view's own decoders, which turn a photograph upright as its Exif says. Runs in a worker. */
export const decodePicture: Decode = async (bytes) => {
  const bitmap = await createImageBitmap(new Blob([bytes as BlobPart]));
  try {
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
    if (!context) throw new Error("no canvas here");
    // What is transparent is paper.
    context.fillStyle = "#fff";
    context.fillRect(0, 0, width, height);
    context.drawImage(bitmap, 0, 0);
    return { width, height, channels: 4, data: context.getImageData(0, 0, width, height).data, dpi: null };
  } finally {
    bitmap.close();
  }
};
