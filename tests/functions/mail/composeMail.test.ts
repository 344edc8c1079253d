import { describe, expect, test } from "vitest";
import { digestFor } from "../../../directive/reminder/digest.ts";
import type { SingleMail } from "../../../directive/reminder/singleMails.ts";
import type { Step } from "../../../directive/reminder/steps.ts";
import { fitOnLine } from "../../../functions/mail/fitOnLine.ts";
import { composeDigest, composeSingle } from "../../../functions/mail/composeMail.ts";
import { mailWords } from "../../../functions/mail/mailWording.ts";
import { aDirective, aDirectory, aHead, anItem, dueOn, monday, people, units } from "../../builders.ts";

const frame = { paneUrl: "https://pane.example/app/?lang=vi", domain: "office.example" };
const hostile = `"><script>alert(1)</script>\r\nBcc: all@office.example \u202Egnp.exe\u202C & "quotes" \u200b`;

const single = (given: Partial<SingleMail> = {}): SingleMail => ({
  step: "directed",
  recipient: { to: "person", person: people.interiorLeader },
  items: ["01"],
  at: monday,
  ledger: { subject: "-", step: "directed", day: "2024-09-16", recipient: "x" },
  ...given,
});

const compose = (given: Partial<SingleMail>, directive = aDirective(), directory = aDirectory()) =>
  composeSingle(single(given), directive, directory, "2024-09-16", "key", frame);

describe("a mail", () => {
  test("says first what is asked, of which point, of which letter", () => {
    const head = aHead({ number: "4240/UBND-VX", day: "2024-09-16" });
    expect(compose({}, aDirective({ head }))?.subject).toBe(
      "Đề nghị tiếp nhận và phân công: Điểm 1, Công văn số 4240/UBND-VX ngày 16/09/2024",
    );
    expect(compose({})?.subject).toBe(
      "Đề nghị tiếp nhận và phân công: Điểm 1, Công văn (chưa điền số, ký hiệu UBND-HC) tháng 09/2024: Thông báo kết luận",
    );
  });

  test("says who issued the letter and what it is about, once, and no more than a few lines of it", () => {
    const subject = "Về việc triển khai nhiệm vụ trọng tâm ".repeat(25);
    const items = ["01", "02"].map((id) => anItem({ id, path: id }));
    const mail = compose(
      { items: ["01", "02"] },
      aDirective({ head: aHead({ issuer: "UBND tỉnh <b>", subject }), items }),
    );
    expect(mail?.text.match(/Cơ quan ban hành: UBND tỉnh <b>/g)).toHaveLength(1);
    expect(mail?.text).toMatch(/^Trích yếu: Về việc triển khai nhiệm vụ trọng tâm .{100,260}…$/m);
    expect(mail?.html).toContain("Cơ quan ban hành: UBND tỉnh &lt;b&gt;");
    expect(mail?.subject.length).toBeLessThanOrEqual(200);
    expect(mail?.subject).toMatch(/: Về việc triển khai nhiệm vụ.{10,50}…$/);
    const bare = compose({}, aDirective({ head: aHead({ issuer: null, subject: null }) }));
    expect(bare?.text).not.toMatch(/Cơ quan ban hành|Trích yếu/);
    expect(bare?.subject).toMatch(/tháng 09\/2024$/);
  });

  test("on what came back asks whoever directs to direct it anew, and lets the clerk know", () => {
    const to = (person: string) => compose({ step: "returned", recipient: { to: "person", person } });
    expect(to(people.leader)?.text).toContain("Kính đề nghị xem xét và giao lại.");
    expect(to(people.clerk)?.text).toContain("để biết và theo dõi");
    expect(to(people.clerk)?.text).not.toContain("đề nghị");
    expect(to(people.clerk)?.subject).toMatch(/^Nhiệm vụ bị trả lại \(để biết\): Điểm 1, /);
  });

  test("of a morning says of each item how long there is, and of which letter it is", () => {
    const due = (id: string, day: string) =>
      anItem({ id, path: id, state: "assigned", person: people.interiorOfficer, deadline: dueOn(day) });
    const items = [due("01", "2024-09-17"), due("02", "2024-09-20"), due("03", "2024-09-16"), due("04", "2024-09-18")];
    const digest = digestFor(people.interiorOfficer, [aDirective({ items })], aDirectory(), "2024-09-17");
    const text = (digest && composeDigest(digest, aDirectory(), "key", frame)?.text) ?? "";
    const factsOf = (id: string) => text.split("* ").find((part) => part.startsWith(`Điểm ${id} `));
    expect(factsOf("01")).toMatch(/^ {2}Hôm nay là hạn cuối$/m);
    expect(factsOf("02")).toMatch(/^ {2}Còn 3 ngày làm việc$/m);
    expect(factsOf("03")).toMatch(/^ {2}Quá hạn 1 ngày làm việc$/m);
    expect(factsOf("04")).toMatch(/^ {2}Còn 1 ngày làm việc$/m);
    expect(factsOf("01")).toMatch(/^ {2}Cơ quan ban hành: UBND thành phố Sa Đéc$/m);
    const english = aDirectory();
    const speakers = english.people.map((person) => ({ ...person, language: "en" as const }));
    const mail = digest && composeDigest(digest, { ...english, people: speakers }, "key", frame);
    expect(mail?.text).toMatch(/^ {2}3 working days left$/m);
    expect(mail?.text).toMatch(/^ {2}1 working day left$/m);
    expect(mail?.text).toMatch(/^ {2}Today is the last day$/m);
    expect(mail?.text).toMatch(/^ {2}Issued by: UBND thành phố Sa Đéc$/m);
  });

  test("shows hostile words as words", () => {
    const item = anItem({ quote: hostile, path: hostile.slice(0, 50), reason: hostile });
    const directive = aDirective({ head: aHead({ number: hostile, docType: hostile }), items: [item] });
    const mail = compose({ step: "returned" }, directive);
    expect(mail?.html).not.toMatch(/<script|\u202E/);
    expect(mail?.html).toContain("&lt;script&gt;");
    expect(mail?.subject).not.toMatch(/[\u0000-\u001f\u202A-\u202E]/);
    expect(mail?.text.split("\n").filter((line) => line.startsWith("Bcc"))).toEqual([]);
  });

  test("links to the item, whatever else the pane's address holds", () => {
    const href = `https://pane.example/app/?lang=vi&directive=${aDirective().id}&item=01`;
    expect(compose({})?.text).toContain(href);
    expect(compose({})?.html).toContain(href.replaceAll("&", "&amp;"));
  });

  test("has an identity fixed by its key, and mails on one item hang together", () => {
    const [one, same, other] = ["key", "key", "other"].map((key) =>
      composeSingle(single(), aDirective(), aDirectory(), "2024-09-16", key, frame),
    );
    expect(one?.messageId).toBe(same?.messageId);
    expect(one?.messageId).not.toBe(other?.messageId);
    expect(one?.references).toBe(other?.references);
  });

  test("goes to a unit's mailbox in the unit's name, and to nobody where there is no address", () => {
    const unit = compose({ recipient: { to: "unit", unit: units.police } });
    expect([unit?.to.address, unit?.text.split("\n")[0]]).toEqual([
      "cong-an@office.example",
      "Kính gửi Công an thành phố,",
    ]);
    const directory = aDirectory();
    const mute = { ...directory, people: directory.people.map((person) => ({ ...person, email: null })) };
    expect(compose({}, aDirective(), mute)).toBeNull();
  });

  test.each(Object.keys(mailWords.vi.steps) as Step[])("is written in both languages: %s", (step) => {
    const directory = aDirectory();
    const english = {
      ...directory,
      people: directory.people.map((person) => ({ ...person, language: "en" as const })),
    };
    const [vi, en] = [compose({ step }), compose({ step }, aDirective(), english)];
    expect(vi?.text).toMatch(/^Kính gửi Ông\/Bà /);
    expect(en?.text).toMatch(/^To Mr\/Ms /);
    expect(vi?.html).toContain('lang="vi"');
    expect(en?.html).toContain('lang="en"');
    expect(vi?.text).not.toMatch(/(?<![\p{L}])bạn(?![\p{L}])/iu);
  });

  test("of a morning with hundreds of items stays small and says how many there are", () => {
    const items = Array.from({ length: 300 }, (_, index) =>
      anItem({ id: String(index + 1).padStart(3, "0"), quote: "Giao phòng Nội vụ thực hiện. ".repeat(60) }),
    );
    const digest = digestFor(people.leader, [aDirective({ items })], aDirectory(), "2024-09-17");
    const mail = digest && composeDigest(digest, aDirectory(), "key", frame);
    expect(mail?.subject).toBe("Việc cần xử lý ngày 17/09/2024: 300 nhiệm vụ");
    expect(mail?.text).toContain("… và 275 nhiệm vụ khác");
    expect(Buffer.byteLength((mail?.html ?? "") + (mail?.text ?? ""))).toBeLessThan(100_000);
  });
});

test("text is cut at a word and never inside a character", () => {
  expect(fitOnLine("Giao phòng Nội vụ chủ trì", 20)).toBe("Giao phòng Nội vụ…");
  expect(fitOnLine("😀".repeat(20), 9)).toBe(`${"😀".repeat(4)}…`);
  expect(fitOnLine("  a\u0000\u2028b  ", 10)).toBe("a b");
});
