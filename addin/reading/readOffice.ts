import { HostFailure } from "../host/Host.ts";
import { OfficePackage } from "./OfficePackage.ts";
import { readDocx } from "./readDocx.ts";
import { readWorkbook } from "./readWorkbook.ts";
import type { ReadResult } from "./ReadResult.ts";
import { wordName } from "./wordXml.ts";

/** What a zip holds: a Word document or a workbook. @throws HostFailure */
export function readOffice(bytes: Uint8Array): ReadResult {
  const pack = new OfficePackage(bytes);
  const [name] = pack.related("", "officeDocument");
  // Workbooks in Microsoft's binary form, OpenDocument: other programs read them and save what is read here.
  if (name?.endsWith(".bin") === true || (name === undefined && pack.has("mimetype")))
    throw new HostFailure("unsupported_legacy");
  const root = name === undefined ? null : pack.root(name);
  if (root && name !== undefined && wordName(root) === null && root.localName === "workbook")
    return readWorkbook(pack, root, name);
  return readDocx(pack);
}
