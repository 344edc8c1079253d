/** Endings of what is likely the letter, likeliest first. Only an order for the eye: what a file is, its bytes tell. */
const likely = ["docx", "eml", "pdf", "doc", "rtf", "html", "htm", "txt", "tif", "tiff", "jpg", "jpeg", "png"];

/** Smaller is likelier. */
export function rankAttachment(name: string): number {
  const ending = /\.([a-z0-9]{1,5})\s*$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const place = likely.indexOf(ending);
  return place < 0 ? likely.length : place;
}
