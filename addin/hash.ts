import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { foldSpace } from "../directive/vietnamese.ts";

/**
 * SHA-256 (hex) of words whatever their layout: NFC, whitespace folded to single spaces. An anchor's hash and a letter's
 * fingerprint are made with it (contract/item.ts, contract/directive.ts). Not WebCrypto's: that one makes everybody wait.
 */
export function hashWords(words: string): string {
  return bytesToHex(sha256(utf8ToBytes(foldSpace(words))));
}
