import { nextTask } from "../nextTask.ts";
import { loadPart } from "../loadPart.ts";
import type { ReadTools } from "../reading/ReadContext.ts";
import type { Box } from "../reading/ReadResult.ts";
import type { Offer } from "./Host.ts";
import type { Source } from "./readTogether.ts";

/** A file, or an attachment, whose bytes are fetched when it is read. Its readers load with the first one. */
export function fileSource(offer: Offer, bytes: () => Promise<Uint8Array>, tools: ReadTools): Source {
  let password: string | undefined;
  return {
    offer,
    read: async (context) => {
      const [{ readFile }, content] = await Promise.all([loadPart(() => import("../reading/readFile.ts")), bytes()]);
      password = context.answers.password;
      await nextTask();
      return readFile(content, context, tools);
    },
    crop: async (page, { box }) => {
      const around = neighbourhoodOf(box);
      const piece = { page, box: around, ...(password !== undefined && { password }) };
      const picture = await tools.pages.crop(await bytes(), piece);
      return picture && { picture, word: within(around, box) };
    },
  };
}

/** A word alone tells little: with it, some words to each side and a little of the lines above and below. */
function neighbourhoodOf({ left, top, width, height }: Box): Box {
  const [right, bottom] = [Math.min(1, left + width + 0.12), Math.min(1, top + height * 1.7)];
  const [fromLeft, fromTop] = [Math.max(0, left - 0.12), Math.max(0, top - height * 0.7)];
  return { left: fromLeft, top: fromTop, width: right - fromLeft, height: bottom - fromTop };
}

function within(whole: Box, part: Box): Box {
  return {
    left: (part.left - whole.left) / whole.width,
    top: (part.top - whole.top) / whole.height,
    width: part.width / whole.width,
    height: part.height / whole.height,
  };
}
