import { describe, expect, test } from "vitest";
import { guardLetter } from "../../../addin/reading/guardLetter.ts";
import { readFile } from "../../../addin/reading/readFile.ts";
import { contextOf, textTools } from "./parsers.ts";
import { rows, workbookFile } from "./workbookFiles.ts";

const read = (bytes: Uint8Array) => readFile(bytes, contextOf("bảng.xlsx"), textTools);

/** Each paragraph with its place: "0.1.2 words"; without one, the words. */
async function placed(bytes: Uint8Array): Promise<string[]> {
  const { letter } = await read(bytes);
  return letter.paragraphs.map(({ start, end, cell }) => {
    const words = letter.text.slice(start, end);
    return cell ? `${cell.table}.${cell.row}.${cell.column} ${words}` : words;
  });
}

const table = rows(
  ["PHỤ LỤC NHIỆM VỤ"],
  ["(Kèm theo Công văn số 12/UBND-NC)"],
  [],
  ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
  ["1", "Rà soát cầu treo", "Phòng Kinh tế", "Tháng 6"],
  ["", "I. CÔNG TÁC KHÁC"],
);

describe("a workbook", () => {
  test("is a table a sheet, its header row first, its titles plain lines above", async () => {
    expect(await placed(workbookFile([{ xml: table }, { xml: rows(["A", "B"], ["một", "hai&#10;ba"]) }]))).toEqual([
      "PHỤ LỤC NHIỆM VỤ",
      "(Kèm theo Công văn số 12/UBND-NC)",
      "0.0.0 STT",
      "0.0.1 Nhiệm vụ",
      "0.0.2 Chủ trì",
      "0.0.3 Thời hạn",
      "0.1.0 1",
      "0.1.1 Rà soát cầu treo",
      "0.1.2 Phòng Kinh tế",
      "0.1.3 Tháng 6",
      "0.2.1 I. CÔNG TÁC KHÁC",
      "1.0.0 A",
      "1.0.1 B",
      "1.1.0 một",
      "1.1.1 hai",
      "1.1.1 ba",
    ]);
  });

  test("says what Excel shows: shared words, days, months, times, per cent, what was calculated", async () => {
    const cells =
      '<row r="2"><c r="B2" t="s"><v>1</v></c><c r="C2" s="1"><v>45540</v></c><c r="D2" s="2"><v>45540</v></c>' +
      '<c r="E2" s="3"><v>45540.3125</v></c><c r="F2" s="4"><v>0.155</v></c><c r="G2" s="5"><v>45540</v></c>' +
      '<c r="H2" t="str"><f>A1</f><v>tính ra</v></c><c r="I2"><v>0.30000000000000004</v></c><c r="J2" t="e"><v>#REF!</v></c></row>';
    const bytes = workbookFile([{ xml: `<sheetData>${cells}</sheetData>` }], {
      strings: ["không", "Sở Nội vụ"],
      formats: ["[$-42A]d mmmm yyyy;@", "mm\\/yyyy", "hh:mm dd/mm", "0.0%"],
    });
    expect((await read(bytes)).letter.text.split("\n")).toEqual([
      "Sở Nội vụ",
      "05/09/2024",
      "09/2024",
      "07:30 05/09/2024",
      "15.5%",
      "05/09/2024",
      "tính ra",
      "0.3",
    ]);
    const mac = workbookFile(
      [{ xml: '<sheetData><row><c s="1"><v>44078</v></c><c s="1"><v>0</v></c></row></sheetData>' }],
      {
        formats: ["dd/mm/yyyy"],
        from1904: true,
      },
    );
    expect((await read(mac)).letter.text).toBe("05/09/2024\n01/01/1904");
  });

  test("leaves out what is hidden, and shows it to the guard, as page headers and drawings", async () => {
    const hiddenRow = rows(["A", "B"]).replace(
      "</sheetData>",
      '<row r="9" hidden="1"><c t="inlineStr"><is><t>MẬT</t></is></c></row></sheetData>',
    );
    for (const sheets of [
      [{ xml: hiddenRow }],
      [{ xml: table }, { xml: rows(["TỐI MẬT"]), state: "veryHidden" }],
      [
        {
          xml: `${table}<headerFooter><oddHeader>&amp;C&amp;"Times,Bold"&amp;14MẬT&amp;RTrang &amp;P</oddHeader></headerFooter>`,
        },
      ],
    ]) {
      const result = await read(workbookFile(sheets));
      expect(result.letter.text).not.toContain("MẬT\n");
      expect(() => guardLetter(result)).toThrow("state_secret");
    }
    const split = `${table}<headerFooter><oddHeader>&amp;L&amp;14M&amp;14Ậ&amp;14T</oddHeader></headerFooter>`;
    const marked = await read(workbookFile([{ xml: split }]));
    expect(() => guardLetter(marked)).toThrow("state_secret");
    for (const [role, xml] of [
      ["drawing", '<xdr xmlns:a="a"><a:p><a:r><a:t>TUYỆT </a:t></a:r><a:r><a:t>MẬT</a:t></a:r></a:p></xdr>'],
      ["drawing", '<xdr xmlns:a="a"><a:p><a:r><a:rPr cap="all"/><a:t>mật</a:t></a:r></a:p></xdr>'],
      ["vmlDrawing", '<xml xmlns:v="v"><v:textbox><div><font>MẬT</font></div></v:textbox></xml>'],
      ["vmlDrawing", '<xml xmlns:v="v"><v:shape><v:textpath string="MẬT"/></v:shape></xml>'],
      ["threadedComment", "<c><threadedComment><text>MẬT</text></threadedComment></c>"],
    ] as const) {
      const drawn = workbookFile([{ xml: table }], {
        files: {
          "xl/worksheets/_rels/sheet0.xml.rels": `<Relationships><Relationship Id="d" Type="x/${role}" Target="../d.xml"/></Relationships>`,
          "xl/d.xml": xml,
        },
      });
      const result = await read(drawn);
      expect(() => guardLetter(result), xml).toThrow("state_secret");
    }
  });

  test("without words is an empty letter; a chart sheet, or a part that is missing, is passed over", async () => {
    await expect(read(workbookFile([{ xml: rows([]) }]))).rejects.toThrow("empty_letter");
    expect((await read(workbookFile([{ xml: rows(["A", "B"]) }]))).signed).toBe(false);
  });
});
