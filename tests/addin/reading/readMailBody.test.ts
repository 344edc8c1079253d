import { describe, expect, test } from "vitest";
import { ownLines } from "../../../addin/reading/ownLines.ts";
import { readMailBody } from "../../../addin/reading/readMailBody.ts";
import { browserLike } from "./parsers.ts";

const lines = (html: string) => readMailBody(html, browserLike);

describe("the body of an HTML mail", () => {
  test("list numbers are written out: types, starts, values, nested, backwards", () => {
    expect(
      lines(
        "<ol start=3><li>ba<ol type=a><li>chữ a</li><li>chữ b</li></ol></li><li>bốn</li><li value=9>chín</li></ol>" +
          '<ol style="list-style-type:upper-roman"><li><p>một</p><p>tiếp</p></li></ol>' +
          "<ol reversed><li>hai</li><li>một</li></ol><ul><li>gạch</li></ul>",
      ),
    ).toEqual(["3. ba", "a) chữ a", "b) chữ b", "4. bốn", "9. chín", "I. một", "tiếp", "2. hai", "1. một", "- gạch"]);
  });

  test("Word's own list markers are the numbers", () => {
    const marker = (text: string) => `<span style='mso-list:Ignore'>${text}<span>&nbsp;&nbsp; </span></span>`;
    expect(lines(`<p>${marker("1.")}Rà soát</p><p>${marker("·")}mục</p><p>${marker("a)")}điểm</p>`)).toEqual([
      "1. Rà soát",
      "- mục",
      "a) điểm",
    ]);
  });

  test("hidden words are dropped, and words made visible again are kept", () => {
    expect(
      lines(
        '<div style="display:none">ẩn</div><div style="mso-hide:all">ẩn</div><p hidden>ẩn</p>' +
          '<div style="max-height:0;overflow:hidden">ẩn</div><span style="visibility: hidden">ẩn</span>' +
          '<div style="font-size:0px">ẩn<span style="font-size:14px">thấy</span></div>' +
          '<p style="font-size:0.9em">nhỏ</p><script>ẩn()</script><style>p{}</style><title>ẩn</title>',
      ),
    ).toEqual(["thấy", "nhỏ"]);
  });

  test("blocks, breaks, cells and preformatted lines are lines; white space is one space", () => {
    expect(
      lines("<p>một\n  hai</p>ba<br>bốn<table><tr><td>năm</td><td>sáu</td></tr></table><pre>bảy\n tám</pre>"),
    ).toEqual(["một hai", "ba", "bốn", "năm", "sáu", "bảy", "tám"]);
  });

  test("what is shown in capitals is read in capitals", () => {
    expect(
      lines('<div style="text-transform: uppercase">mật<b style="text-transform:none">thường</b></div><p>thường</p>'),
    ).toEqual(["MẬTthường", "thường"]);
  });

  test("nothing in it runs or loads", () => {
    expect(lines('<img src=x onerror="globalThis.hacked=1"><p>chữ</p><iframe srcdoc="x">y</iframe>')).toEqual(["chữ"]);
    expect("hacked" in globalThis).toBe(false);
  });
});

describe("earlier mails below a mail", () => {
  const own = ["Kính gửi", "1. Giao"];

  test.each([
    ["Outlook's fields, Vietnamese", ["Từ: A <a@x>", "Đã gửi: Thứ Hai", "Đến: B"]],
    ["Outlook's fields, English", ["From: A", "Sent: Monday", "To: B"]],
    ["a separator", ["-----Original Message-----", "cũ"]],
    ["Vietnamese separators", ["---------- Thư gốc ----------", "cũ"]],
    ["Gmail's line", ["Vào Th 2, 16 thg 9, 2024 vào lúc 08:00 A <a@x> đã viết:", "cũ"]],
    ["Zimbra's fields", ['Từ: "A" <a@x>', 'Tới: "B" <b@x>', "Đã gửi: Thứ Hai, 3 Tháng 11, 2026 10:15:00 SA"]],
    ["Zimbra's separator", ["----- Nội dung gốc -----", "cũ"]],
    ["Apple's line", ["Vào ngày 3 thg 11, 2026, lúc 10:15, A <a@x> viết:", "cũ"]],
    ["the signs of plain text", ["> cũ", "> cũ nữa"]],
    ["Gmail's line in English", ["On Mon, Sep 16, 2024 at 8:00 AM A <a@x> wrote:", "cũ"]],
  ])("are cut at %s", (_name, history) => {
    expect(ownLines([...own, ...history], "Re: x")).toEqual(own);
  });

  test("stay where they are the letter: a mail passed on, or one without words of its own", () => {
    const history = ["Từ: A", "Đến: B", "1. Giao"];
    expect(ownLines(["Kính chuyển", ...history], "Fwd: x")).toEqual(["Kính chuyển", ...history]);
    expect(ownLines(history, "x")).toEqual(history);
  });

  test("a letter that says 'Từ:' is no history", () => {
    const letter = ["Từ: nay đến cuối năm", "các đơn vị thực hiện", "Phụ lục"];
    expect(ownLines(letter, "x")).toEqual(letter);
  });
});
