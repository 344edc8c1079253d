import { foldMarks } from "../../directive/vietnamese.ts";

/** Endings of what is likely the letter, likeliest first. Only an order for the eye: what a file is, its bytes tell. */
const likely = ["docx", "eml", "msg", "pdf", "doc", "rtf", "html", "htm", "txt", "jpg", "jpeg", "png", "tif", "tiff"];

/** Tables are attached to a letter more often than they are one. */
const tables = ["xlsx", "xls"];

/** "Phụ lục 1.docx", "PL2_…", "02. Danh sách …": what is attached to a letter says so in its name, if it does. */
const appendix =
  /^(?:[0-9]{1,3} ?)?(?:phu ?luc|pl ?[0-9]{0,2}|bieu|danh (?:sach|muc)|appendix|annex)(?![a-z])|(?<![a-z])(?:kem theo|phu luc|pl ?[0-9]{1,2})(?![a-z0-9])/;

/** Whether a file is, by its name, something attached to a letter rather than the letter. */
export function isAppendix(name: string): boolean {
  return appendix.test(foldMarks(name.normalize("NFC").toLowerCase()).replaceAll(/[_\-.]+/g, " "));
}

/** Smaller is likelier to be the letter. */
function rankAttachment(name: string): number {
  const ending = /\.([a-z0-9]{1,5})\s*$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const place = likely.indexOf(ending);
  if (tables.includes(ending)) return likely.length;
  if (place < 0) return likely.length + 2;
  return isAppendix(name) ? likely.length + 1 : place;
}

/** For sorting: the likeliest letter first, appendices by name ("Phụ lục 2" before "Phụ lục 10"). */
export function byLikelihood(one: { readonly name: string }, other: { readonly name: string }): number {
  return (
    rankAttachment(one.name) - rankAttachment(other.name) || one.name.localeCompare(other.name, "vi", { numeric: true })
  );
}
