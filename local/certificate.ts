import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { X509Certificate } from "node:crypto";
import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const DAY = 86_400_000;

/** A certificate for localhost, made on this machine, kept for 90 days so that the browser asks about it only once. */
export async function localCertificate(folder: string): Promise<Certificate> {
  const keyFile = join(folder, "localhost-key.pem");
  const certFile = join(folder, "localhost.pem");
  if (existsSync(keyFile) && existsSync(certFile)) {
    const cert = readFileSync(certFile, "utf8");
    if (Date.parse(new X509Certificate(cert).validTo) > Date.now() + DAY) {
      return { key: readFileSync(keyFile, "utf8"), cert };
    }
  }
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    notAfterDate: new Date(Date.now() + 90 * DAY),
    keySize: 2048,
    extensions: [
      { name: "basicConstraints", cA: false },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(keyFile, made.private, { mode: 0o600 });
  writeFileSync(certFile, made.cert);
  return { key: made.private, cert: made.cert };
}
