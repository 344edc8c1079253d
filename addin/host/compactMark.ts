import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import type { Mark } from "./Host.ts";
import { parseMark } from "./parseMark.ts";

/** What an add-in may keep in a message is 2,500 characters of JSON; the rest is for quotes, escapes and the key. */
const maxCharacters = 2300;

/** No label is written so; like the space and the comma that part the fields, it stands in no encoded label. */
const noPath = "%";

/**
 * A mark as one short text for a message's custom properties. Where the items do not fit, the key goes alone: the items
 * are then the server's, or still in the pane's own draft.
 */
export function packMark(mark: Mark): string {
  const items = mark.items.map(({ id, path, anchor, disposition, state }) => {
    const place = `${anchor.start.toString(36)}-${anchor.end.toString(36)}`;
    return [
      id,
      path === null ? noPath : encodeURIComponent(path),
      place,
      toBase64(anchor.hash),
      disposition,
      state,
    ].join(",");
  });
  const whole = [mark.key, ...items].join(" ");
  return whole.length <= maxCharacters ? whole : mark.key;
}

/** Null where the text is no mark. */
export async function unpackMark(packed: unknown): Promise<Mark | null> {
  if (typeof packed !== "string" || packed.length > 2500) return null;
  const [key, ...items] = packed.split(" ");
  let unpacked: unknown;
  try {
    unpacked = { key, items: items.map(unpackItem) };
  } catch {
    return null;
  }
  return parseMark(unpacked);
}

function unpackItem(packed: string): unknown {
  const [id, path = "", place = "", hash = "", disposition, state] = packed.split(",");
  const [start = "", end = ""] = place.split("-");
  return {
    id,
    path: path === noPath ? null : decodeURIComponent(path),
    anchor: { start: parseInt(start, 36), end: parseInt(end, 36), hash: fromBase64(hash) },
    disposition,
    state,
  };
}

function toBase64(hex: string): string {
  return btoa(String.fromCharCode(...hexToBytes(hex))).replace(/=+$/, "");
}

function fromBase64(packed: string): string {
  return bytesToHex(Uint8Array.from(atob(packed), (character) => character.charCodeAt(0)));
}
