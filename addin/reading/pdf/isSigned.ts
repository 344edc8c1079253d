const sought = new TextEncoder().encode("/ByteRange");

/**
 * Whether the file carries a digital signature (PDF 32000-1, 12.8): its dictionary names the bytes it vouches for, and can
 * be neither packed nor encrypted.
 */
export function isSigned(bytes: Uint8Array): boolean {
  const [slash = 0x2f] = sought;
  for (let at = bytes.indexOf(slash); at >= 0; at = bytes.indexOf(slash, at + 1)) {
    if (sought.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
