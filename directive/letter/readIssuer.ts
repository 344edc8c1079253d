import { foldMarks } from "../vietnamese.ts";
import { flowOf, spanIn, type Flow } from "./flow.ts";
import type { Head, HeadPart } from "./headParts.ts";
import type { Line } from "./lines.ts";
import type { ReadHead } from "./reading.ts";
import { beginsUnit, readUnits } from "./readUnits.ts";
import { spellUnit } from "./spellUnit.ts";
import type { Zones } from "./zones.ts";

/** Words with which a body's name begins in the letterhead, without marks. Data, not rules. */
const BODY = new RegExp(
  `^(?:${[
    "uy ban|ubnd|ub|so|bo|cuc|vu|tong cuc|chi cuc|van phong|phong|ban(?! nhan dan| hanh)|hoi dong|hdnd|trung tam|truong|cong an",
    "thanh tra|chi nhanh|bao hiem|toa an|vien|dang uy|huyen uy|quan uy|tinh uy|thanh uy|thi uy|dang bo|chi bo|tinh doan|thanh doan",
    "huyen doan|doan|hoi|lien doan|lien minh|lien hiep|hiep hoi|cong doan|mat tran|mttq|tap doan|tong cong ty|cong ty|ngan hang|kho bac",
    "buu dien|hai quan|benh vien|dai|bao|hoc vien|dai hoc|thu tuong|chu tich|chinh phu|quoc hoi|bql|bcd|bch|tram|to cong tac",
    "nha xuat ban|tap chi|thu vien|bao tang|thong tan xa|quan khu|su doan|thue|kiem lam|kiem toan|khoa(?! hoc)|doi|bo mon|xi nghiep|nha may|cang vu|dien luc|hop tac xa|lien nganh",
  ].join("|")})(?![a-z])`,
  "u",
);
/** Two syllables that a line break may part: what follows is no body of its own. */
const PARTED = new Set([
  ..."uy ban|van phong|tong cuc|chi cuc|xa hoi|co so|can bo|noi vu|ngoai vu|dich vu|quoc hoi|dang bo|dang uy|cong doan|lien doan".split(
    "|",
  ),
  ..."tap doan|su doan|hoc vien|vien phong|bien phong|nghiep vu|bao bo|noi bo|du bao|thong bao|quan doan|trung doan|bao dai|cong bo".split(
    "|",
  ),
]);
const UNFINISHED = /(?:^| )(?:VÀ|CỦA|VỀ|CÁC|VA|CUA|NHÂN|HÀNH)$|[-–,&]$/u;
/** Offices without a name of their own: they bear that of the body they serve. */
const BARE =
  /^(?:van phong|ban thuong truc|ban thuong vu|ban chap hanh|thanh tra|ban to chuc|uy ban kiem tra|ban tuyen giao|ban tuyen giao va dan van|ban noi chinh|ban dan van|ban xay dung dang)$/u;
/** What stands in capitals in a letterhead and is no body's name. */
const NO_NAME =
  /^(?:(?:thuong )?khan|hoa toc.*|den|di|ban sao|sao y.*|sao luc|trich sao|du thao.*|(?:tuyet |toi )?mat|phu luc.*|cong van den.*|so|ngay|gio|chuyen|luu|kinh gui.*)$/u;

/** A letter names who writes it in its first pages. */
const ENOUGH = 6_000;

/**
 * The issuing body: the letterhead's last body ("BỘ TÀI CHÍNH / TỔNG CỤC THUẾ"); where the letterhead is lost, who asks in
 * the body, or in whose name it is signed. `before` is where number, type or subject begin.
 */
export function readIssuer(head: Head, before: number, { recipients, body, tail }: Zones): ReadHead["issuer"] {
  return letterhead(head, before, body) ?? wiringBody(recipients) ?? askingBody(flowOf(body)) ?? signingBody(tail);
}

function letterhead({ flow, parts }: Head, before: number, body: readonly Line[]): ReadHead["issuer"] {
  const names = bodiesOf(namesOf(parts.filter(({ start }) => start < before)));
  const own = names.at(-1);
  const [first] = own ?? [];
  const last = own?.at(-1);
  if (own === undefined || first === undefined || last === undefined) return null;
  const superior = names.at(-2);
  const name = wordsOf(own);
  const bare = superior !== undefined && BARE.test(foldMarks(name));
  // How the letter itself spells the name, or at least its place.
  const inText = `${flowOf(firstOf(body)).text.slice(0, ENOUGH)} ${flow.text}`;
  const spelled = spellUnit(name, inText);
  return {
    value: bare ? `${spelled} ${spellUnit(wordsOf(superior), inText)}` : spelled,
    span: spanIn(flow, { start: (bare ? (superior[0] ?? first) : first).start, end: last.end }),
    rule: "letterhead-issuer",
    certain: own.every(isName) && BODY.test(foldMarks(name)) && /[^\0-\x7f]/u.test(name),
  };
}

/** So many lines as surely hold enough. */
function firstOf(lines: readonly Line[]): readonly Line[] {
  let length = 0;
  const end = lines.findIndex(({ text }) => (length += text.length) > 2 * ENOUGH);
  return end < 0 ? lines : lines.slice(0, end + 1);
}

const wordsOf = (parts: readonly HeadPart[]) =>
  parts
    .map(({ text }) => text)
    .join(" ")
    .replace(/^[^\p{L}]+|[^\p{L}\p{N})]+$/gu, "");

/** Names stand in capitals; where a mail has none in capitals, units in small letters will do. */
function namesOf(parts: readonly HeadPart[]): HeadPart[] {
  const capitals = parts.filter(isName);
  if (capitals.length === 0)
    return parts.filter(({ text }) => text.length < 90 && !/\d/u.test(text) && beginsUnit(text, 0));
  // Stamps, and what recognition makes of emblems, stand above the first body.
  const first = capitals.findIndex((_, index) => BODY.test(foldMarks(wordsOf(capitals.slice(index, index + 3)))));
  return first < 0 ? [] : capitals.slice(first);
}

function isName({ text }: HeadPart): boolean {
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 1 && small * 4 <= capitals && !NO_NAME.test(foldMarks(text).replace(/^[^a-z]+|[^a-z]+$/gu, ""));
}

/** The lines, body by body: a line that begins with a body's word begins another body. */
function bodiesOf(lines: readonly HeadPart[]): HeadPart[][] {
  const bodies: HeadPart[][] = [];
  for (const line of lines) {
    const above = bodies.at(-1);
    const before = above?.at(-1)?.text ?? "";
    const joint = `${/[a-z]+$/u.exec(foldMarks(before))?.[0] ?? ""} ${/^[a-z]+/u.exec(foldMarks(line.text))?.[0] ?? ""}`;
    const begins =
      BODY.test(foldMarks(line.text)) &&
      !PARTED.has(joint) &&
      !UNFINISHED.test(before) &&
      // "VĂN PHÒNG / CHÍNH PHỦ": the name begins with the office.
      !(bodies.length === 1 && BARE.test(foldMarks(wordsOf(above ?? []))));
    if (above === undefined || begins) bodies.push([line]);
    else above.push(line);
  }
  return bodies;
}

/** "UBND TỈNH CÀ MAU điện:" */
function wiringBody(recipients: readonly Line[]): ReadHead["issuer"] {
  const flow = flowOf(recipients.slice(0, 3));
  const name = /^(?<name>\p{Lu}[^:;.]{2,90}?) (?:điện|ĐIỆN) ?:/u.exec(flow.text)?.groups?.["name"];
  if (name === undefined || !BODY.test(foldMarks(name))) return null;
  const span = spanIn(flow, { start: 0, end: name.length });
  return { value: spellUnit(name, ""), span, rule: "letterhead-issuer", certain: true };
}

/** "Bộ Văn hóa, Thể thao và Du lịch yêu cầu: …" */
const ASKS =
  /^ ?(?:về [^.;:,()]{1,160} )?(?:\([^)]{1,60}\) )?(?:trân trọng |kính )?(?:đề nghị|yêu cầu|giao|ban hành|có ý kiến|xây dựng (?:Kế hoạch|kế hoạch)|thông báo|hướng dẫn|chỉ đạo)(?![\p{L}])/u;

function askingBody(body: Flow): ReadHead["issuer"] {
  for (const match of body.text.matchAll(/(?<=^|[.,:;] )(?=\p{Lu})/gu)) {
    const list = readUnits(body, match.index, false, 2);
    const unit = list?.units[0];
    if (list === null || unit === undefined || list.units.length !== 1 || unit.generic) continue;
    if (!ASKS.test(body.text.slice(list.end, list.end + 260))) continue;
    const name = unit.name.replace(/^(?:Chủ tịch|Bộ trưởng|Giám đốc)\s+(?=\p{Lu})/u, "");
    return { value: name, span: spanIn(body, unit), rule: "letterhead-issuer", certain: false };
  }
  return null;
}

/** "TM. ỦY BAN NHÂN DÂN": the kind of body at least. */
function signingBody(tail: readonly Line[]): ReadHead["issuer"] {
  const line = tail.find(({ text }) => /^TM\. ?\p{Lu}/u.test(text));
  return line === undefined
    ? null
    : {
        value: spellUnit(line.text.replace(/^TM\. ?/u, ""), ""),
        span: { start: line.start, end: line.end },
        rule: "letterhead-issuer",
        certain: false,
      };
}
