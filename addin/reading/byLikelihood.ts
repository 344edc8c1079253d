import { foldMarks } from "../../directive/vietnamese.ts";

/** Endings of what is likely the letter, likeliest first. Only an order for the eye: what a file is, its bytes tell. */
const likely = ["docx", "eml", "msg", "pdf", "doc", "rtf", "html", "htm", "txt", "jpg", "jpeg", "png", "tif", "tiff"];

/** Tables are attached to a letter more often than they are one. */
const tables = ["xlsx", "xls"];

/** "Phụ lục 1.docx", "PLII_…", "02. Danh sách …", "Mẫu số 01": what is attached to a letter says so where its name begins. */
const appendix =
  /^(?:[0-9]{1,3} ?)?(?:phu ?luc|pl ?(?:[0-9]{1,2}|[ivx]{1,4})?|bieu(?: mau)?|mau(?: so)?|de cuong|danh (?:sach|muc)|appendix|annex|form)(?![a-z])/;

/** "CV 123-UBND (kèm Phụ lục)", "45_TB-VPCP": a kind of document, or a number with its symbol, and then it is the letter. */
const letter =
  /^(?:[0-9]{1,5} ?)?(?:cv|ct|cd|kh|tb|qd|bc|cong van|cong dien|chi thi|ke hoach|thong bao|quyet dinh|bao cao)(?![a-z])/;

const plain = (name: string) => foldMarks(name.normalize("NFC").toLowerCase()).replaceAll(/[_\-.\s]+/g, " ");

/** Whether a file is, by its name, something attached to a letter rather than the letter. */
export function isAppendix(name: string): boolean {
  return appendix.test(plain(name));
}

/** Smaller is likelier to be the letter. */
function rankAttachment(name: string): number {
  const ending = /\.([a-z0-9]{1,5})\s*$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const place = likely.indexOf(ending);
  if (tables.includes(ending)) return likely.length;
  if (place < 0) return likely.length + 2;
  if (isAppendix(name)) return likely.length + 1;
  return letter.test(plain(name)) ? place - likely.length : place;
}

/** For sorting: the likeliest letter first, appendices by name ("Phụ lục 2" before "Phụ lục 10"). */
export function byLikelihood(one: { readonly name: string }, other: { readonly name: string }): number {
  return (
    rankAttachment(one.name) - rankAttachment(other.name) || one.name.localeCompare(other.name, "vi", { numeric: true })
  );
}
