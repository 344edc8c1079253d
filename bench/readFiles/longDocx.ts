import {
  AlignmentType,
  Document,
  type IRunOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";

const sentence =
  "phối hợp với các cơ quan, đơn vị có liên quan rà soát, tổng hợp, tham mưu Ủy ban nhân dân thành phố kết quả thực hiện ";

const run = (options: IRunOptions) => new TextRun(options);

/** An invented plan of some 40 pages as Word writes it: numbered points in runs of several fonts' weights, and a table. */
export async function longDocx(): Promise<Uint8Array> {
  const numbering = {
    config: [
      {
        reference: "points",
        levels: [
          { level: 0, format: LevelFormat.UPPER_ROMAN, text: "%1.", alignment: AlignmentType.START },
          { level: 1, format: LevelFormat.DECIMAL, text: "%2.", alignment: AlignmentType.START },
          { level: 2, format: LevelFormat.LOWER_LETTER, text: "%3)", alignment: AlignmentType.START },
        ],
      },
    ],
  };
  const points = Array.from({ length: 400 }, (_, index) => {
    const level = index % 20 === 0 ? 0 : index % 4 === 0 ? 1 : 2;
    return new Paragraph({
      numbering: { reference: "points", level },
      children: [
        run({ text: `Phòng số ${String(index)} `, bold: true }),
        new TextRun(sentence.repeat(2)),
        run({ text: "trước ngày 15 tháng 6 năm 2026", italics: true }),
        new TextRun("; báo cáo kết quả."),
      ],
    });
  });
  const rows = Array.from(
    { length: 100 },
    (_, index) =>
      new TableRow({
        children: [String(index + 1), sentence, "Phòng Tư pháp", "Quý II năm 2026"].map(
          (words) => new TableCell({ children: [new Paragraph(words)] }),
        ),
      }),
  );
  const document = new Document({ numbering, sections: [{ children: [...points, new Table({ rows })] }] });
  return new Uint8Array(await Packer.toBuffer(document));
}
