import { burn, type Entry } from "@kenjiuno/msgreader/lib/Burner.js";
import { TypeEnum } from "@kenjiuno/msgreader/lib/Reader.js";

const { DIRECTORY, DOCUMENT, ROOT } = TypeEnum;

interface Attached {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A compound file ([MS-CFB]) with these streams; names with "/" lie in a folder. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries: Entry[] = [{ name: "Root Entry", type: ROOT, length: 0, children: [] }];
  const folders = new Map<string, Entry>([["", entries[0]!]]);
  for (const [path, bytes] of Object.entries(streams)) {
    const [name = "", folder = ""] = path.split("/").reverse();
    let parent = folders.get(folder);
    if (!parent) {
      parent = { name: folder, type: DIRECTORY, length: 0, children: [] };
      folders.set(folder, parent);
      entries[0]?.children?.push(entries.push(parent) - 1);
    }
    parent.children?.push(
      entries.push({ name, type: DOCUMENT, length: bytes.length, binaryProvider: () => bytes }) - 1,
    );
  }
  return burn(entries);
}

/** A message as Outlook saves it ([MS-OXMSG]): property streams named by tag and type. */
export function outlookFile(mail: { subject: string; body?: string; html?: string; attached?: readonly Attached[] }) {
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
  const streams: Record<string, Uint8Array> = {
    "__properties_version1.0": new Uint8Array(32),
    "__substg1.0_0037001F": utf16(mail.subject),
  };
  if (mail.body !== undefined) streams["__substg1.0_1000001F"] = utf16(mail.body);
  if (mail.html !== undefined) streams["__substg1.0_10130102"] = new TextEncoder().encode(mail.html);
  for (const [index, { name, bytes }] of (mail.attached ?? []).entries()) {
    const folder = `__attach_version1.0_#${index.toString(16).padStart(8, "0").toUpperCase()}`;
    streams[`${folder}/__properties_version1.0`] = new Uint8Array(8);
    streams[`${folder}/__substg1.0_3707001F`] = utf16(name);
    streams[`${folder}/__substg1.0_37010102`] = bytes;
  }
  return compoundFile(streams);
}
