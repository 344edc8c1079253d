import { loadPart } from "../loadPart.ts";
import type { ReadTools } from "../reading/ReadContext.ts";
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
      return readFile(content, context, tools);
    },
    crop: async (page, { box }) =>
      tools.pages.crop(await bytes(), { page, box, ...(password !== undefined && { password }) }),
  };
}
