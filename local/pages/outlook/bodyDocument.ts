import DOMPurify from "dompurify";
import type { MailMessage } from "../../office/outlook/message.ts";

/** Nothing is fetched and nothing runs, whatever the mail brings; pictures only as they came with it. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** The message's body as a document of its own, for a sandboxed frame. */
export function bodyDocument(message: MailMessage): string {
  const body = new DOMParser().parseFromString(
    DOMPurify.sanitize(message.html, {
      FORBID_TAGS: ["form", "input", "button", "iframe", "base"],
      WHOLE_DOCUMENT: true,
    }),
    "text/html",
  );
  for (const image of body.querySelectorAll("img[src^='cid:']")) {
    const id = decodeURIComponent(image.getAttribute("src")?.slice(4) ?? "");
    const attachment = message.attachments.find(({ contentId }) => contentId === id);
    if (attachment && /^image\/[\w.+-]+$/.test(attachment.contentType)) {
      image.setAttribute("src", `data:${attachment.contentType};base64,${base64(attachment.bytes)}`);
    }
  }
  for (const link of body.querySelectorAll("a[href]")) {
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener noreferrer");
  }
  return (
    `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<style>body{font:15px/1.5 "Segoe UI",Arial,sans-serif;color:#242424;background:#fff;margin:16px;overflow-wrap:anywhere}pre{white-space:pre-wrap}</style>` +
    body.documentElement.innerHTML
  );
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
