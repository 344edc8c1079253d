import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * SHA-256 (hex) of words whatever their layout: NFC, whitespace folded to single spaces. An anchor's hash and a letter's
 * fingerprint are made with it (contract/item.ts, contract/directive.ts).
 */
export function hashWords(words: string): string {
  return bytesToHex(sha256(utf8ToBytes(foldSpace(words))));
}

export function foldSpace(words: string): string {
  return words.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}
