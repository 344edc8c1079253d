import { fieldAt } from "./fieldNames.ts";
import type { Flow } from "./flow.ts";
import { nameGoesOn } from "./nameGoesOn.ts";
import {
  isNamePair,
  isVerb,
  matches,
  pairAt,
  SMALL_COMPOUND,
  VERB_AT_LINE_START,
  wordEnd,
  wordKind,
} from "./nameWords.ts";
import { HEAD, LOOSE_HEAD, MEMBER, NEEDS_NAME, WHOLE } from "./unitWords.ts";

/** How far a unit's name reaches, and whether every word of it is one that names are made of. */
export interface NameEnd {
  readonly end: number;
  readonly certain: boolean;
  /** Stopped at a colon: the one of "Các Bộ:", behind which names follow that share what stands before it, or any other. */
  readonly atColon: boolean;
}

export const LONGEST_NAME = 160;
/** So many unknown small words may stand in a group's name ("các doanh nghiệp vận chuyển hành khách"). */
const MOST_UNKNOWN = 4;
const LONGEST_BRIDGE = 6;
const GROUP =
  /^(?:(?:[Tt]ất cả|[Cc]ác|[Tt]ừng|[Mm]ỗi|địa phương|ngành|cơ quan|đơn vị|[Cc]hủ (?:đầu tư|rừng)|[Nn]hà (?:thầu|đầu tư)|[Dd]oanh nghiệp)(?!\p{L})|\d)/u;
const PERSON = /^(?:[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à) /u;
/** "Bộ X - Cơ quan Thường trực …": what follows says the same unit once more. */
const APPOSITION = /^(?:cơ quan|đơn vị|thường trực|trưởng|phó|chủ tịch|chủ nhiệm|ủy viên|giám đốc|là )/iu;
/** Which of a group: "các doanh nghiệp trên địa bàn tỉnh", "các địa phương có rừng", "các Hội được Đảng, Nhà nước giao nhiệm vụ". */
const AREA =
  "trên địa bàn(?: (?:toàn )?(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Qq]uận|thị xã|thị trấn|[Xx]ã|[Pp]hường|đặc khu|thôn|khu vực)(?:(?: \\p{Lu}\\p{Ll}+){2,4})?)?";
const WITHIN = new RegExp(
  `(?:có (?:rừng|biển|đê|hồ chứa|di tích|biên giới|đường biên giới|cửa khẩu|tàu cá|dự án(?: đi qua)?)|được (?:Đảng(?:(?:, | và )Nhà nước)? |Nhà nước )?giao nhiệm vụ(?: ${AREA})?|${AREA})(?!\\p{L})`,
  "uy",
);
/** "Thuế cơ sở số 1 đến số 9" */
const NUMBER_RANGE = /đến (?:số )?\d{1,2}(?![\p{L}\d/.%])/uy;
/** "Phòng Tổ chức - Hành chính", "Phòng Thanh tra - Kiểm tra": verbs elsewhere, the second half of a name here. */
const SECOND_FIELD =
  /^(?:Quản lý|Kế hoạch|Đầu tư|Xây dựng|Thanh tra|Kiểm tra|Đào tạo|Giáo dục|Bảo vệ|Truyền thông|Thông tin|Tuyên truyền|Tổng hợp|Tổ chức|Điều trị)(?!\p{L})/u;
/** "Phó Chủ tịch phụ trách lĩnh vực Văn hóa - Xã hội": which of several holds of the post. */
const IN_CHARGE =
  /,? phụ trách (?:lĩnh vực|khối|mảng)(?: [^.;:]{2,90}?)??(?= (?:chủ trì|chỉ đạo|theo dõi|tham mưu|chịu trách|phối hợp|họp|tổ chức|trực tiếp|căn cứ) |[.;:]| [-–] |$)/uy;

/** The name that begins at `start`, or null where none does. */
export function readName(flow: Flow, start: number): NameEnd | null {
  const head = matches(HEAD, flow.text, start) || matches(LOOSE_HEAD, flow.text, start);
  return head === 0 ? null : new NameWalk(flow, start, head).read();
}

/** Walks over a name word by word, as long as each may belong to it. */
class NameWalk {
  readonly #flow: Flow;
  readonly #start: number;
  readonly #head: number;
  readonly #limit: number;
  /** "đồng chí Lê Thị Hoa": capitals only. */
  readonly #person: boolean;
  #group: boolean;
  #at: number;
  #end: number;
  /** Behind the last word that surely belongs to the name. */
  #known: number;
  #unknown = 0;
  /** Capitals in a row: two make a proper noun, one waits for its second syllable. */
  #capitals = 0;
  #closed = false;
  /** No word yet behind the head: the first small one belongs to it ("Trạm y tế"). */
  #bare: boolean;
  /** Where a field that is known as a whole ended: a verb behind it is no noun ("Đào tạo xây dựng …"). */
  #fieldEnd = -1;
  #certain = true;
  #colon = false;

  constructor(flow: Flow, start: number, head: number) {
    const { text } = flow;
    const named = start + head;
    this.#flow = flow;
    this.#start = start;
    this.#head = head;
    this.#limit = Math.min(text.length, start + LONGEST_NAME);
    this.#person =
      PERSON.test(text.slice(start, named)) &&
      /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(text.slice(named, named + 20)) &&
      matches(HEAD, text, named) === 0;
    this.#group = GROUP.test(text.slice(start, named + 8));
    const member = this.#group ? matches(MEMBER, text, named) : 0;
    this.#at = this.#end = this.#known = named + member;
    this.#bare = member === 0 && !text.slice(start, named).startsWith("Doanh nghiệp");
  }

  read(): NameEnd | null {
    while (this.#at < this.#limit && this.#step());
    const { text } = this.#flow;
    this.#end += this.#inCharge();
    const name = text.slice(this.#start, this.#end).trimEnd();
    const end = this.#start + name.length;
    if (this.#colon) return { end: this.#at, certain: this.#certain, atColon: true };
    const named = name.slice(this.#head).trim() !== "";
    if ((!named && !WHOLE.test(name)) || name.length >= LONGEST_NAME) return null;
    if (NEEDS_NAME.test(name) && !/\p{Lu}/u.test(name.slice(this.#head)) && !this.#group) return null;
    return { end, certain: this.#certain, atColon: false };
  }

  /** Takes one word, or a mark, into the name; false where the name ends before it. */
  #step(): boolean {
    const { text } = this.#flow;
    const at = this.#at;
    const character = text.charAt(at);
    switch (character) {
      case " ":
        return this.#skip(1);
      case ":":
        this.#colon = true;
        return false;
      case "(":
        return this.#parenthesis();
      case "&":
        this.#capitals = 0;
        return this.#skip(1);
      case ",":
        return this.#joint(1 + Number(text.charAt(at + 1) === " "));
    }
    if (/[-–—]/u.test(character)) return this.#dash();
    if (/[.;!?“”"…_]/u.test(character)) return this.#isNoStop() && this.#skip(1);
    if (/^và \p{L}/u.test(text.slice(at, at + 5))) return this.#joint(3);
    return /^\p{Ll}/u.test(character) ? this.#small() : this.#capital();
  }

  #skip(length: number): boolean {
    this.#at += length;
    return true;
  }

  #take(length: number): boolean {
    this.#at += length;
    this.#end = this.#known = this.#at;
    this.#bare = false;
    this.#unknown = 0;
    return true;
  }

  #parenthesis(): boolean {
    const { text } = this.#flow;
    const close = text.indexOf(")", this.#at);
    if (close < 0 || close - this.#at > 60 || this.#person) return false;
    return this.#skip(close + 1 - this.#at);
  }

  #dash(): boolean {
    const { text } = this.#flow;
    const next = this.#at + 1 + Number(text.charAt(this.#at + 1) === " ");
    const rest = text.slice(next, next + 14);
    if (this.#person || APPOSITION.test(rest) || /^[-–—_+]/u.test(rest)) return false;
    if (this.#isVerbAt(next) && (this.#flow.lineStarts.has(this.#at) || !SECOND_FIELD.test(rest))) return false;
    if (/^giao /iu.test(rest)) return false;
    this.#capitals = 0;
    this.#closed = this.#closed && !/^\p{Lu}/u.test(rest);
    return this.#skip(next - this.#at);
  }

  #joint(length: number): boolean {
    const { text } = this.#flow;
    const next = this.#at + length;
    // Ministries and provincial departments have no further field behind the one that is known as a whole.
    const complete = this.#fieldEnd === this.#end && !/[Pp]hòng /u.test(text.slice(this.#start, next));
    const so = { start: this.#start, closed: this.#closed || complete, group: this.#group };
    if (this.#person || !nameGoesOn(this.#flow, this.#at, next, so)) return false;
    this.#capitals = 0;
    this.#skip(length);
    const member = this.#group ? matches(MEMBER, text, next) : 0;
    return member === 0 || this.#take(member);
  }

  #capital(): boolean {
    const { text, lineStarts } = this.#flow;
    const at = this.#at;
    const length = wordEnd(text, at) - at;
    const word = text.slice(at, at + length);
    if (this.#person) return /^\p{Lu}\p{Ll}/u.test(word) && this.#take(length);
    if (lineStarts.has(at) && !this.#bare && matches(VERB_AT_LINE_START, text, at) > 0) return false;
    const field =
      this.#bare && /(?:^|\s)[BbSs](?:ộ|ở) $|(?:^|\s)[Pp]hòng $/u.test(text.slice(Math.max(0, at - 7), at))
        ? fieldAt(text, at)
        : 0;
    if (field > 0) {
      this.#take(field);
      this.#capitals = 0;
      this.#fieldEnd = this.#end;
      return true;
    }
    if (text.startsWith("Thành phố", at)) {
      this.#closed = true;
      return this.#take("Thành phố".length);
    }
    if (
      /^(?:Tỉnh|Huyện|Quận)$/u.test(word) &&
      !text.startsWith("ủy", at + length + 1) &&
      !text.startsWith("đoàn", at + length + 1)
    ) {
      this.#closed = true;
      return this.#take(length);
    }
    const inner = this.#closed ? 0 : matches(HEAD, text, at);
    if (inner > 0) return this.#innerHead(inner);
    if (/^[\p{Lu}\d&.]{2,}$/u.test(word)) this.#capitals = 0;
    else if (/^\p{Lu}/u.test(word)) {
      this.#capitals += 1;
      if (this.#capitals > 1) this.#closed = true;
      else if (this.#closed && isBehindLevel(text, this.#start, at)) this.#capitals = 2;
    }
    return this.#take(length);
  }

  /** "Giám đốc Sở …", "Chi bộ Trường …": a name within the name begins anew. */
  #innerHead(length: number): boolean {
    const { text } = this.#flow;
    this.#take(length);
    this.#end = this.#known = this.#start + text.slice(this.#start, this.#at).trimEnd().length;
    this.#capitals = 0;
    this.#closed = text.slice(0, this.#end).endsWith("ủy");
    this.#bare = true;
    return true;
  }

  #small(): boolean {
    const { text } = this.#flow;
    const at = this.#at;
    if (this.#person) return false;
    const wordLength = wordEnd(text, at) - at;
    const word = text.slice(at, at + wordLength);
    if (/^(?:các|từng|mỗi)$/u.test(word) && !this.#closed) {
      const member = matches(MEMBER, text, at + wordLength + 1);
      if (member > 0) {
        this.#group = true;
        return this.#take(wordLength + 1 + member);
      }
    }
    const within = this.#group ? matches(WITHIN, text, at) : 0;
    if (within > 0) {
      this.#take(within);
      return false;
    }
    const range = /\d $/u.test(text.slice(at - 2, at)) ? matches(NUMBER_RANGE, text, at) : 0;
    if (range > 0) return this.#take(range);
    const compound = this.#closed ? 0 : matches(SMALL_COMPOUND, text, at);
    if (compound > 0) {
      this.#capitals = 0;
      return this.#take(compound);
    }
    const before = this.#fieldEnd === at - 1 ? "" : text.slice(Math.max(this.#start, at - 24), at);
    const { kind, length } = wordKind(text, at, before);
    const completes = this.#capitals === 1 || this.#bare;
    const isOf =
      (word === "thuộc" || word === "của") && /^ \p{L}/u.test(text.slice(at + wordLength, at + wordLength + 2));
    if (kind === "stop") {
      if (this.#capitals !== 1 || this.#closed || !this.#isSecondSyllable(at)) return false;
      this.#capitals = 0;
      return this.#take(wordLength);
    }
    if (kind === "level") {
      this.#closed ||= !this.#group;
      this.#capitals = 0;
      return this.#take(length);
    }
    const goesOnWithGroup = this.#group && (kind === "name" || /^(?:từ|đến)$/u.test(word));
    if (this.#closed && !isOf && !goesOnWithGroup && !text.startsWith("chi nhánh ", at)) {
      // What follows a level or a place is no part of the name; where it is no known verb, who knows.
      this.#certain &&= kind !== "unknown";
      return false;
    }
    if (kind === "unknown" && !completes && !isOf && word !== "các") {
      const bridge = this.#group ? 0 : this.#bridge();
      if (bridge > 0) {
        this.#certain = false;
        return this.#take(bridge);
      }
      if (!this.#unknownInGroup()) return false;
    }
    if (/^(?:cơ quan|đơn vị|địa phương)$/u.test(text.slice(at, at + length))) this.#group = true;
    this.#closed = text.slice(at, at + length).endsWith("liên quan") && !isOf;
    const known = this.#known;
    const unknown = this.#unknown;
    this.#capitals = 0;
    this.#take(Math.max(length, wordLength));
    if (kind === "unknown" && !completes && !isOf) {
      this.#known = known;
      this.#unknown = unknown;
    }
    return true;
  }

  /**
   * "Khu dự trữ sinh quyển rừng ngập mặn tuần tra": words that nobody listed, with a verb right behind them, belong to the
   * name; an unlisted verb would have something to act on. Their length, or 0.
   */
  #bridge(): number {
    const { text } = this.#flow;
    if (this.#fieldEnd >= 0) return 0;
    let at = this.#at;
    for (let words = 0; words <= LONGEST_BRIDGE; words += 1) {
      const [pair, first] = pairAt(text, at);
      if (pair === null || /^(?:các|những|việc|mọi|để|và|cho|của|một|\d+)$/u.test(first)) return 0;
      if (words > 1 && isVerb(pair)) return at - 1 - this.#at;
      if (words > 0 && wordKind(text, at, "").kind === "stop") return 0;
      at += first.length + 1;
    }
    return 0;
  }

  /** A group may hold a few words that the reader does not know; with more, its name ended before them. */
  #unknownInGroup(): boolean {
    this.#unknown += 1;
    if (this.#group && this.#unknown <= MOST_UNKNOWN) return true;
    this.#certain = false;
    this.#end = this.#known;
    return false;
  }

  /** A word that elsewhere ends a name, behind a single capital: "Ngoại giao", "Tư pháp". */
  #isSecondSyllable(at: number): boolean {
    const pair = /\p{Lu}\p{L}* \p{L}+$/u.exec(
      this.#flow.text.slice(Math.max(this.#start, at - 10), wordEnd(this.#flow.text, at)),
    );
    if (pair !== null && isNamePair(pair[0])) return true;
    if (pair !== null && /^(?:Sở|Bộ|Cục|Vụ|Ban|Phòng|Tỉnh|Xã) /u.test(pair[0])) return false;
    return (
      !this.#isVerbAt(at) &&
      /^(?:giao|trình|lập|thu|in|xuất|chuyển|lấy|chi|ký|tự|tiếp|đón|trực|ra|chỉ|tổng|tham|tặng|tạo)(?!\p{L})/u.test(
        this.#flow.text.slice(at, at + 10),
      )
    );
  }

  /** The stop of a short form, or a speck of the scan within a word of two syllables ("Đầu. tư"). */
  #isNoStop(): boolean {
    const { text } = this.#flow;
    if (isShortForm(text, this.#start, this.#at)) return true;
    const isSpeck = this.#capitals === 1 && /^\. \p{Ll}/u.test(text.slice(this.#at, this.#at + 3));
    if (isSpeck) this.#certain = false;
    return isSpeck;
  }

  #isVerbAt(at: number): boolean {
    const [pair] = pairAt(this.#flow.text, at);
    return pair !== null && isVerb(pair.charAt(0).toLowerCase() + pair.slice(1));
  }

  #inCharge(): number {
    const { text } = this.#flow;
    if (
      !/(?:[Pp]hó [Cc]hủ tịch|[Cc]án bộ|[Cc]huyên viên|[Cc]ông chức|Phó Giám đốc|Thường trực)/u.test(
        text.slice(this.#start, this.#end),
      )
    )
      return 0;
    return matches(IN_CHARGE, text, this.#end);
  }
}

/** "tỉnh Huế": the word before the capital at `at` is a level, so the capital is a place's name. */
const isBehindLevel = (text: string, start: number, at: number) =>
  /(?:tỉnh|phố|huyện|quận|xã|phường|trấn|khu|Tỉnh|thôn|bản) $/u.test(text.slice(Math.max(start, at - 8), at));

/** "TP. Hồ Chí Minh", "P. Nội vụ": this full stop ends a short form, no name. */
function isShortForm(text: string, start: number, at: number): boolean {
  return (
    text.charAt(at) === "." &&
    /^\. ?(?:\p{Lu}\p{Ll}|[\p{Lu}\d])/u.test(text.slice(at, at + 4)) &&
    /(?:TP|P|TT|Q|H|TX)$/u.test(text.slice(Math.max(start, at - 4), at))
  );
}
