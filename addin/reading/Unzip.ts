import { Inflate, inflateSync } from "fflate";
import { HostFailure } from "../host/Host.ts";

/** Word's largest documents stay far below these; what does not is a trap (a "zip bomb"). */
const limits = { entries: 5000, entryBytes: 50e6, totalBytes: 100e6 } as const;

/** Deflate grows at most 1032 times: with steps of this size no more than 17 MB come out before we look. */
const step = 16 * 1024;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
}

/**
 * The entries of a zip that nobody vouches for, unpacked one by one as they are asked for. Written here because fflate's
 * `unzipSync` believes the sizes that the file declares, and unpacks what lies about them to the end.
 * @throws HostFailure `unreadable_file`: damaged, encrypted, too large, or with names that point elsewhere
 */
export class Unzip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = this.#readDirectory();
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** Null where there is no such entry. */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    if (entry.size > limits.entryBytes || (this.#unpacked += entry.size) > limits.totalBytes) refuse();
    if (entry.header + 30 > this.#bytes.length || this.#view.getUint32(entry.header, true) !== 0x04034b50) refuse();
    const names = this.#view.getUint16(entry.header + 26, true) + this.#view.getUint16(entry.header + 28, true);
    const start = entry.header + 30 + names;
    if (start + entry.packed > this.#bytes.length) refuse();
    const packed = this.#bytes.subarray(start, start + entry.packed);
    return entry.method === 0 ? packed : inflate(packed, entry.size);
  }

  #readDirectory(): Map<string, Entry> {
    const end = this.#findEnd();
    const count = this.#view.getUint16(end + 10, true);
    if (count > limits.entries) refuse();
    const entries = new Map<string, Entry>();
    const seen = new Set<string>();
    let at = this.#view.getUint32(end + 16, true);
    for (let index = 0; index < count; index++) {
      if (at + 46 > end || this.#view.getUint32(at, true) !== 0x02014b50) refuse();
      const field16 = (offset: number) => this.#view.getUint16(at + offset, true);
      const field32 = (offset: number) => this.#view.getUint32(at + offset, true);
      const entry = { method: field16(10), packed: field32(20), size: field32(24), header: field32(42) };
      const encrypted = (field16(8) & 1) === 1;
      const next = at + 46 + field16(28) + field16(30) + field16(32);
      if (next > end || encrypted || (entry.method !== 0 && entry.method !== 8)) refuse();
      if (entry.method === 0 && entry.packed !== entry.size) refuse();
      const name = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + field16(28)));
      // OPC part names differ in more than case, and none points outside the package.
      if (/\\|^\/|\0|(?:^|\/)\.\.(?:\/|$)/.test(name) || seen.has(name.toLowerCase())) refuse();
      seen.add(name.toLowerCase());
      entries.set(name, entry);
      at = next;
    }
    return entries;
  }

  /** The record at the end stands before a comment of at most 65,535 bytes. */
  #findEnd(): number {
    const last = this.#bytes.length - 22;
    for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
      if (this.#view.getUint32(at, true) === 0x06054b50) return at;
    }
    return refuse();
  }
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  return packed.length <= step * 4 ? inflateAtOnce(packed, size) : inflateInSteps(packed, size);
}

/** What lies about its size is unpacked only as far as there is room: one byte too many tells. */
function inflateAtOnce(packed: Uint8Array, size: number): Uint8Array {
  const whole = inflateSync(packed, { out: new Uint8Array(size + 1) });
  return whole.length === size ? whole : refuse();
}

function inflateInSteps(packed: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) refuse();
    whole.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += step) {
    stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  }
  if (filled !== size) refuse();
  return whole;
}

function refuse(): never {
  throw new HostFailure("unreadable_file");
}
