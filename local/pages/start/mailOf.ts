/** A mail that has just come in with these files attached, as an .eml: how PDFs and scans reach a clerk. */
export async function mailOf(files: readonly File[]): Promise<Blob> {
  const boundary = `giao-viec-${crypto.randomUUID()}`;
  const subject = files.map(({ name }) => name).join(", ");
  const parts = await Promise.all(
    files.map(async (file) => [`--${boundary}`, ...attachment(file.name), "", await base64(file)]),
  );
  const lines = [
    "From: =?utf-8?B?VsSDbiB0aMawIG3huqt1?= <van-thu@mau.invalid>",
    "To: <van-phong@mau.invalid>",
    `Subject: ${encodedWord(subject)}`,
    `Date: ${new Date().toUTCString()}`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    "",
    `--${boundary}`,
    "Content-Type: text/html; charset=utf-8",
    "",
    "<p>Kính chuyển văn bản đính kèm.</p>",
    ...parts.flat(),
    `--${boundary}--`,
    "",
  ];
  return new Blob([lines.join("\r\n")]);
}

function attachment(name: string): string[] {
  return [
    "Content-Type: application/octet-stream",
    `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name).replaceAll("'", "%27")}`,
    "Content-Transfer-Encoding: base64",
  ];
}

/** RFC 2047, in pieces of at most 75 characters. */
function encodedWord(text: string): string {
  const pieces: string[] = [];
  for (const letter of text.replaceAll(/[\r\n]/g, " ")) {
    const last = pieces.at(-1);
    if (last !== undefined && utf8(last + letter).length <= 45) pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces.map((piece) => `=?utf-8?B?${btoa(String.fromCharCode(...utf8(piece)))}?=`).join("\r\n ");
}

const utf8 = (text: string) => new TextEncoder().encode(text);

async function base64(file: File): Promise<string> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.readAsDataURL(file);
  });
  return (address.slice(address.indexOf(",") + 1).match(/.{1,76}/g) ?? []).join("\r\n");
}
