import { foldSpace, foldTone, words } from "./vietnamese.ts";

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [words("ubnd"), "ủy ban nhân dân"],
  [words("h[đd]nd"), "hội đồng nhân dân"],
  [words("ubmttq"), "ủy ban mặt trận tổ quốc"],
  [words("mttq"), "mặt trận tổ quốc"],
  [words("vp"), "văn phòng"],
  [words("tp"), "thành phố"],
  [words("catp"), "công an thành phố"],
  [words("cax"), "công an xã"],
  [words("bhxh"), "bảo hiểm xã hội"],
  [words("kbnn"), "kho bạc nhà nước"],
  [words("tand"), "tòa án nhân dân"],
  [words("vksnd"), "viện kiểm sát nhân dân"],
  [words("bch"), "ban chỉ huy"],
  [words("ttyt"), "trung tâm y tế"],
  [/(?<![\p{L}\p{N}])ca (?=huyện|xã|phường|tỉnh|tp)/gu, "công an "],
  [/(?<![\p{L}\p{N}])p\. ?(?=\p{L})/gu, "phòng "],
  [/(?<![\p{L}\p{N}])tt\. ?(?=\p{L})/gu, "trung tâm "],
  [/(?<![\p{L}\p{N}])qs(?![\p{L}\p{N}])/gu, "quân sự"],
  [/\s*&\s*/gu, " và "],
  // A word dropped in the original: "Ủy ban nhân Thành phố".
  [/ủy ban nhân (?!dân)/gu, "ủy ban nhân dân "],
];
const POST =
  "chủ tịch|tổng giám đốc|giám đốc|thủ trưởng|người đứng đầu|lãnh đạo|tập thể|bộ trưởng|thứ trưởng|chánh|trưởng|hiệu trưởng|cục trưởng|vụ trưởng|chi cục trưởng|viện trưởng|chỉ huy trưởng|trạm trưởng|đội trưởng|đồn trưởng|bí thư|thống đốc|cán bộ, công chức";
/** A person for the unit: "Trưởng phòng Nội vụ", "Giám đốc Sở X"; only where the unit's kind follows. */
const ROLE = new RegExp(
  `^(?:(?:các )?đồng chí )?(?:phó )?(?:${POST}) (?=(?:các |ủy ban|hội đồng|sở|phòng|ban|bộ|cục|chi cục|tổng cục|vụ|viện|văn phòng|thanh tra|công an|trung tâm|trường|bệnh viện|kho bạc|ngân hàng|bảo hiểm|tòa án|công ty|tập đoàn|đài|báo|hội|đoàn|đảng ủy|chi bộ|khoa|tổ|trạm|đội|đồn|hạt|thuế|cơ quan|đơn vị|liên đoàn|mặt trận|huyện|tỉnh|thành))`,
  "u",
);

/** Lower case, tones in their place, short forms written out, a person's post made the unit's, words alone. */
export function unitKey(name: string): string {
  let key = foldTone(foldSpace(name.replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, "$1 ")));
  for (const [short, long] of SHORT_FORMS) key = key.replace(short, long);
  return key
    .replace(/(?<!\p{L})quí(?!\p{L})/gu, "quý")
    .replace(/(?<!\p{L})kỉ(?!\p{L})/gu, "kỷ")
    .replace(ROLE, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
