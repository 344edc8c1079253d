import { zipSync } from "fflate";

/** The earliest day a zip can name. fflate writes local time: this gives the same bytes everywhere. */
const day = new Date(1980, 0, 1);

/** The same files give the same bytes, on any machine and any day, so that a package can be compared with its source. */
export function zip(files: Readonly<Record<string, Uint8Array | string>>): Uint8Array {
  const encoder = new TextEncoder();
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(
    Object.fromEntries(sorted.map(([name, data]) => [name, typeof data === "string" ? encoder.encode(data) : data])),
    { level: 9, mtime: day, os: 3 },
  );
}
