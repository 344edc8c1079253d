/** Text at a place: `x` from the left, `y` of its baseline from the top, in points. */
export interface Piece {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly font?: FontName;
  /** Degrees, anticlockwise. */
  readonly turned?: number;
  /** Laid under a scan: nothing of it is seen. */
  readonly hidden?: boolean;
}

export interface PdfPage {
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: 0 | 90 | 180 | 270;
  readonly pieces: readonly Piece[];
  /** Straight lines: from x, y to x, y, from the top left. */
  readonly lines?: readonly (readonly [number, number, number, number])[];
  readonly annotations?: readonly PdfAnnotation[];
}

export interface PdfAnnotation {
  readonly subtype: "FreeText" | "Widget" | "Stamp" | "Text";
  /** Left, top, width, height. */
  readonly box: readonly [number, number, number, number];
  readonly text: string;
  /** Without it only the words are given, and the reader of the file draws them. */
  readonly drawn?: boolean;
}

/** Every letter is half an em wide, so that places can be told in advance. */
const letterWidth = 0.5;

type FontName = keyof typeof fonts;

/** Names say how the old ones are coded; "coded" is such a font under a name that tells nothing. None is embedded. */
const fonts = {
  unicode: null,
  tcvn3: ".VnTime",
  tcvn3Capitals: ".VnTimeH",
  vni: "VNI-Times",
  coded: "TT1A3o00",
} as const;

/** A PDF written out plainly, as old tools did: what it holds can be read in this file. */
export function pdfOf(pages: readonly PdfPage[]): Uint8Array {
  const objects: string[] = ["", ""];
  const add = (body: string) => objects.push(body);
  const stream = (dictionary: string, content: string) =>
    add(`<<${dictionary}/Length ${String(content.length)}>>stream\n${content}\nendstream`);

  const toUnicode = stream(
    "",
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n" +
      Array.from({ length: 256 }, (_, high) => high.toString(16).padStart(2, "0"))
        .map((high) => `1 beginbfrange <${high}00> <${high}FF> <${high}00> endbfrange`)
        .join("\n") +
      "\nendcmap end end",
  );
  const describe = (name: string) =>
    add(
      `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>`,
    );
  const cid = add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/Plain/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${String(describe("Plain"))} 0 R/DW 500>>`,
  );
  const names = Object.entries(fonts).map(([key, name]) => {
    const widths = Array.from({ length: 224 }, () => 500).join(" ");
    const number =
      name === null
        ? add(
            `<</Type/Font/Subtype/Type0/BaseFont/Plain/Encoding/Identity-H/DescendantFonts[${String(cid)} 0 R]/ToUnicode ${String(toUnicode)} 0 R>>`,
          )
        : add(
            `<</Type/Font/Subtype/TrueType/BaseFont/${name}/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255/Widths[${widths}]/FontDescriptor ${String(describe(name))} 0 R>>`,
          );
    return `/${key} ${String(number)} 0 R`;
  });
  const resources = `<</Font<<${names.join("")}>>>>`;

  const fields: number[] = [];
  const numbers = pages.map((page) => {
    const [width, height] = [page.width ?? 595, page.height ?? 842];
    const drawn = [
      ...(page.lines ?? []).map(
        ([x1, y1, x2, y2]) => `${String(x1)} ${String(height - y1)} m ${String(x2)} ${String(height - y2)} l S`,
      ),
      ...page.pieces.map((piece) => show(piece, height)),
    ];
    const content = stream("", drawn.join("\n"));
    const annotations = (page.annotations ?? []).map((annotation) => {
      const [left, top, wide, high] = annotation.box;
      const rect = [left, height - top - high, left + wide, height - top].join(" ");
      const form = annotation.drawn
        ? stream(
            `/Type/XObject/Subtype/Form/BBox[0 0 ${String(wide)} ${String(high)}]/Resources ${resources}`,
            show({ x: 0, y: high - 3, text: annotation.text, size: 13 }, high),
          )
        : null;
      const words = `<FEFF${hex(annotation.text)}>`;
      const number = add(
        `<</Type/Annot/Subtype/${annotation.subtype}/Rect[${rect}]/F 4/DA(/unicode 13 Tf)` +
          (annotation.subtype === "Widget" ? `/FT/Tx/T(f${String(fields.length)})/V${words}` : `/Contents${words}`) +
          (form === null ? "" : `/AP<</N ${String(form)} 0 R>>`) +
          ">>",
      );
      if (annotation.subtype === "Widget") fields.push(number);
      return `${String(number)} 0 R`;
    });
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${String(width)} ${String(height)}]/Rotate ${String(page.rotate ?? 0)}` +
        `/Resources ${resources}/Contents ${String(content)} 0 R/Annots[${annotations.join(" ")}]>>`,
    );
  });
  objects[0] = `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[${fields.map((number) => `${String(number)} 0 R`).join(" ")}]>>>>`;
  objects[1] = `<</Type/Pages/Count ${String(pages.length)}/Kids[${numbers.map((number) => `${String(number)} 0 R`).join(" ")}]>>`;

  let file = "%PDF-1.7\n";
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${String(at + 1)} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file +=
    `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n` +
    offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("") +
    `trailer\n<</Size ${String(objects.length + 1)}/Root 1 0 R>>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

/** Words set between two margins, from a first baseline: as many pieces as lines. */
export function set(
  text: string,
  {
    left = 85,
    right = 553,
    top,
    size = 14,
    indent = 36,
  }: { left?: number; right?: number; top: number; size?: number; indent?: number },
): Piece[] {
  const pieces: Piece[] = [];
  let line = "";
  const close = () => {
    const at = pieces.length;
    pieces.push({ x: left + (at === 0 ? indent : 0), y: top + at * 1.2 * size, text: line, size });
    line = "";
  };
  for (const word of text.split(" ")) {
    const start = left + (pieces.length === 0 ? indent : 0);
    if (line !== "" && start + (line.length + 1 + word.length) * letterWidth * size > right) close();
    line += line === "" ? word : ` ${word}`;
  }
  close();
  return pieces;
}

function show({ x, y, text, size = 14, font = "unicode", turned = 0, hidden = false }: Piece, height: number): string {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)].map((part) =>
    part.toFixed(5),
  );
  const codes =
    font === "unicode"
      ? hex(text)
      : Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  return (
    `BT ${hidden ? "3" : "0"} Tr /${font} ${String(size)} Tf ` +
    `${cos ?? ""} ${sin ?? ""} ${(-Number(sin)).toFixed(5)} ${cos ?? ""} ${String(x)} ${String(height - y)} Tm <${codes}> Tj ET`
  );
}

function hex(text: string): string {
  return Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).join("");
}
