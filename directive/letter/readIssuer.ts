import { foldMarks, foldSpace } from "../vietnamese.ts";
import { flowOf, spanIn, type Flow } from "./flow.ts";
import { splitLine, type Line } from "./lines.ts";
import type { ReadHead } from "./reading.ts";
import { readUnits } from "./readUnits.ts";
import { spellUnit } from "./spellUnit.ts";
import type { Zones } from "./zones.ts";

const STATE = /cong\s+hoa\s+x[aã]/u;
/** Words with which a second body begins in the letterhead: "BỘ TÀI CHÍNH / TỔNG CỤC THUẾ". */
const OWN_LINE =
  /^(?:ỦY BAN|UỶ BAN|UBND|SỞ|BỘ|CỤC|VỤ|TỔNG CỤC|CHI CỤC|VĂN PHÒNG|PHÒNG|BAN (?!NHÂN DÂN|HÀNH)|HỘI ĐỒNG|TRUNG TÂM|TRƯỜNG|CÔNG AN|THANH TRA|CHI NHÁNH|BẢO HIỂM|TÒA ÁN|VIỆN|ĐẢNG ỦY|HUYỆN ỦY|TỈNH ỦY)(?![\p{L}])/u;

/** The issuing body: the letterhead's last body; where the letterhead is lost, who asks in the body. */
export function readIssuer({ head, tail }: Zones, body: Flow): ReadHead["issuer"] {
  const left = letterhead(head);
  if (left.length > 0) {
    let from = 0;
    for (const [index, line] of left.entries()) {
      if (index > 0 && OWN_LINE.test(line.text) && !/(?:ỦY|UỶ|VĂN|TỔNG|CHI|NHÂN)$/u.test(left[index - 1]?.text ?? ""))
        from = index;
    }
    // "UBND TỈNH … / VĂN PHÒNG": an office bears the name of the body that it serves.
    const isBareOffice = from > 0 && /^VĂN PHÒNG\P{L}*$/u.test(flowOf(left.slice(from)).text);
    const flow = flowOf(isBareOffice ? left : left.slice(from));
    const name = flow.text.replace(/[^\p{L}\p{N})]+$/u, "");
    if (name !== "")
      return {
        value: isBareOffice
          ? `Văn phòng ${spellUnit(flowOf(left.slice(0, from)).text, body.text)}`
          : spellUnit(name, body.text),
        span: spanIn(flow, { start: 0, end: name.length }),
        rule: "letterhead-issuer",
        certain: true,
      };
  }
  return askingBody(body) ?? signingBody(tail);
}

/** The left column: lines above the state's name, which flattening may have put on the same line. */
function letterhead(head: readonly Line[]): Line[] {
  const left: Line[] = [];
  for (const [index, line] of head.slice(0, 12).entries()) {
    const folded = foldMarks(line.text);
    const at = folded.search(STATE);
    if (at > 0 && folded.length === line.text.length) {
      const [before] = splitLine(line, at);
      return before.text === "" ? left : [...left, before];
    }
    // "CỘNG" and "HÒA XÃ HỘI …" may be broken over two lines.
    if (
      at === 0 ||
      /^cong(?: hoa(?: xa(?: hoi)?)?)?$/u.test(foldSpace(folded)) ||
      (STATE.test(foldMarks(`${line.text} ${head[index + 1]?.text ?? ""}`)) && folded.startsWith("cong"))
    )
      return left;
    if (/^(?:doc lap|so ?:|ban sao)/u.test(folded)) return left;
    if (/^[-–—_*]+$/u.test(line.text)) continue;
    left.push(line);
  }
  return [];
}

/** "Bộ Văn hóa, Thể thao và Du lịch yêu cầu: …" */
function askingBody(body: Flow): ReadHead["issuer"] {
  for (const match of body.text.matchAll(/(?<=^|[.,:;] )(?=\p{Lu})/gu)) {
    const list = readUnits(body, match.index);
    const unit = list?.units[0];
    if (list === null || unit === undefined || list.units.length !== 1 || unit.generic) continue;
    if (
      !/^ ?(?:\([^)]{1,40}\) )?(?:trân trọng )?(?:đề nghị|yêu cầu|giao|ban hành|có ý kiến)(?![\p{L}])/u.test(
        body.text.slice(list.end, list.end + 80),
      )
    )
      continue;
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
