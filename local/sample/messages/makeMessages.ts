/**
 * Writes the two sample messages: Văn thư sends the Sa Đéc letter as an attachment, and as the mail's own words. Run it
 * after the letter changes: `node <this file>`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { Docx } from "../../office/docx/Docx.ts";
import { nodeXml } from "../../office/docx/nodeXml.ts";

const letter = readFileSync(new URL("../letters/sa-dec-2024.docx", import.meta.url));
const subject = "V/v Thông báo kết luận của Ban Chỉ đạo CCHC Tỉnh tại Phiên họp ngày 13/8/2024";
const from = { name: "Văn thư UBND thành phố Sa Đéc", address: "ubnd-tp-sa-dec@sadec.example" };
const to = [
  { name: "Văn phòng HĐND và UBND Thành phố", address: "vp-hdnd-ubnd@sadec.example" },
  { name: "UBND phường 1", address: "phuong-1@sadec.example" },
];

interface Message {
  readonly name: string;
  readonly sentAt: string;
  readonly greeting: readonly string[];
  readonly withFile: boolean;
  readonly letterInBody: boolean;
}

const messages: readonly Message[] = [
  {
    name: "sa-dec-attachment",
    sentAt: "2024-09-16T07:35:00+07:00",
    greeting: ["Kính gửi Quý cơ quan, đơn vị,", "Văn thư UBND Thành phố kính chuyển công văn đính kèm để thực hiện."],
    withFile: true,
    letterInBody: false,
  },
  {
    name: "sa-dec-body",
    sentAt: "2024-09-16T07:40:00+07:00",
    greeting: [],
    withFile: false,
    letterInBody: true,
  },
];

const docx = Docx.open(letter, nodeXml);
const words = docx.paragraphs().map((paragraph) => docx.textOf(paragraph));
const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

for (const message of messages) {
  const lines = [...message.greeting, ...(message.letterInBody ? words : [])];
  const composed = new MailComposer({
    from,
    to,
    subject: message.letterInBody ? `Fwd: ${subject}` : subject,
    date: new Date(message.sentAt),
    messageId: `<${message.name}@sadec.example>`,
    text: lines.join("\n"),
    html: `<div>${lines.map((line) => `<p>${escape(line) || "&nbsp;"}</p>`).join("\n")}</div>`,
    baseBoundary: message.name,
    ...(message.withFile ? { attachments: [{ filename: "CV-UBND-HC-Sa-Dec.docx", content: letter }] } : {}),
  });
  writeFileSync(new URL(`${message.name}.eml`, import.meta.url), await composed.compile().build());
}
