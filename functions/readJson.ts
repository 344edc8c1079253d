import { Refusal } from "../directive/refusal.ts";

/** Deeper than any body of the contract (a unit of an assignment of an item of a submission is at 5). */
const MAX_DEPTH = 16;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The parts of an HTTP request that decide about its body. */
export interface BodyRequest {
  readonly headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Reads a JSON body of at most `limit` bytes. Throws Refusal 415, 413 or `invalid_json`. */
export async function readJson(request: BodyRequest, limit: number): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i.test(type)) throw new Refusal("unsupported_media_type");
  // A packed body could unfold without end; nobody needs one.
  if ((request.headers.get("content-encoding") ?? "identity") !== "identity")
    throw new Refusal("unsupported_media_type");
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw new Refusal("too_large");
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > limit) throw new Refusal("too_large");
  try {
    const text = utf8.decode(bytes);
    if (depthOf(text) > MAX_DEPTH) throw new Refusal("invalid_json");
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) throw new Refusal("invalid_json");
    throw error;
  }
}

/** How deep brackets nest outside strings, told before anything is built from the text. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (inString) {
      if (sign === "\\") at++;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === "[" || sign === "{") deepest = Math.max(deepest, ++depth);
    else if (sign === "]" || sign === "}") depth--;
  }
  return deepest;
}
