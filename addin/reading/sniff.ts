export type Content =
  | {
      readonly kind: "zip" | "pdf" | "picture" | "otherPicture" | "legacy" | "outlookMessage" | "encrypted" | "unknown";
    }
  | { readonly kind: "message" }
  | { readonly kind: "html" | "text"; readonly text: string };

const signatures = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["compound", [0xd0, 0xcf, 0x11, 0xe0]],
  ["legacy", [0x7b, 0x5c, 0x72, 0x74, 0x66]], // {\rtf
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["otherPicture", [0x49, 0x49, 0x2a, 0x00]], // TIFF
  ["otherPicture", [0x4d, 0x4d, 0x00, 0x2a]],
  ["otherPicture", [0x47, 0x49, 0x46, 0x38]], // GIF8
] as const;

/** A picture in one of the formats that come in boxes (ISO 14496-12: HEIC, AVIF) or in RIFF (WebP). */
const boxedPicture = /^(?:....ftyp(?:hei|hev|mif|msf|avi)|RIFF....WEBP)/s;

/** What a file is, by its bytes alone: its name may be anything. */
export function sniff(bytes: Uint8Array): Content {
  for (const [kind, signature] of signatures) {
    if (!signature.every((byte, index) => bytes[index] === byte)) continue;
    return { kind: kind === "compound" ? compoundKind(bytes) : kind };
  }
  const start = latin(bytes.subarray(0, 1024));
  if (start.includes("%PDF-")) return { kind: "pdf" };
  if (boxedPicture.test(start)) return { kind: "otherPicture" };
  const text = decodeText(bytes);
  if (text === null) return { kind: looksLikeMessage(latin(bytes.subarray(0, 8192))) ? "message" : "unknown" };
  if (looksLikeMessage(text.slice(0, 8192))) return { kind: "message" };
  const html = /^\s*(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body|div|p|table|meta|span|style)\b/i;
  return { kind: html.test(text.slice(0, 8192)) ? "html" : "text", text };
}

/** Compound files ([MS-CFB]) hold Word 97, Excel 97, Outlook messages and documents locked by a password. */
function compoundKind(bytes: Uint8Array): "legacy" | "outlookMessage" | "encrypted" {
  // The names of what it holds stand in it as they are.
  const all = latin(bytes);
  const holds = (name: string) => all.includes(name.replaceAll(/./g, "$&\0"));
  if (holds("EncryptedPackage")) return "encrypted";
  return holds("__properties_version1.0") ? "outlookMessage" : "legacy";
}

/** UTF-8, or UTF-16 with its mark; null where it is neither, or holds bytes that no text has. */
function decodeText(bytes: Uint8Array): string | null {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  try {
    const text = new TextDecoder(wide ?? "utf-8", { fatal: true }).decode(bytes);

    return /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** Two header fields of Internet mail (RFC 5322) before the first blank line, and nothing else there. */
function looksLikeMessage(start: string): boolean {
  const head = start.split(/\r?\n\r?\n/, 1)[0] ?? "";
  const lines = head.split(/\r?\n/).slice(0, -1);
  if (!lines.every((line) => /^(?:[\x21-\x39\x3B-\x7E]{1,76}:|[ \t])/.test(line))) return false;
  const known =
    /^(?:From|To|Cc|Subject|Date|Message-ID|MIME-Version|Received|Return-Path|Content-Type|Delivered-To):/gim;
  return new Set(head.match(known)?.map((field) => field.toLowerCase())).size >= 2;
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
