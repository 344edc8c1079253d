import { fileURLToPath } from "node:url";
import { loadImage, createCanvas } from "@napi-rs/canvas";
import { Recogniser } from "../addin/reading/scan/Recogniser.ts";
import { recognisePages } from "../addin/reading/scan/recognisePages.ts";
import type { Decode } from "../addin/reading/scan/readPicture.ts";

const data = fileURLToPath(new URL("../addin/reading/scan/data", import.meta.url));

/** Recognition outside the pane: the same code, with Tesseract's files from node_modules. */
export const nodeRecogniser = new Recogniser(async () => ({ data }));
export const nodeOcr = recognisePages(nodeRecogniser);

/** Turns upright by Exif, as web views do. */
export const nodeDecode: Decode = async (bytes) => {
  const picture = await loadImage(bytes);
  const { width, height } = picture;
  const context = createCanvas(width, height).getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0);
  return { width, height, channels: 4, data: context.getImageData(0, 0, width, height).data, dpi: null };
};
