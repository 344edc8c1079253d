import type { Cell } from "../../../directive/letter/letter.ts";
import type { ReadParagraph } from "../composeLetter.ts";
import type { Block, TextBlock } from "./Block.ts";
import { clearFurniture } from "./furniture.ts";
import { linesOf, partsOf, type Line } from "./Line.ts";
import type { PageText } from "./PageText.ts";
import { columnOf, paragraphsOf, textOfLines } from "./paragraphs.ts";
import { splitBands } from "./bands.ts";
import { joinTables, takeTables, type PlacedTable } from "./tables.ts";
import { continueClosing, takeClosing, takeHead } from "./zones.ts";

/** A paragraph and the lines it was made of. */
export interface LaidParagraph extends ReadParagraph {
  readonly lines: readonly Line[];
}

export interface Layout {
  readonly paragraphs: readonly LaidParagraph[];
  /** Page headers and footers, and what stands apart in a letterhead: the secrecy guard looks at each by itself. */
  readonly margins: readonly string[];
}

/** From words with places to paragraphs in the order in which a person reads them. */
export function layOut(pages: readonly PageText[]): Layout {
  const parted = pages.map((page) => {
    const { tables, rest } = takeTables(page);
    const lines = linesOf(rest, page.page).filter((line) => !isSpeck(line));
    return { page, tables, lines, height: page.height };
  });
  const cleared = clearFurniture(parted);
  const margins = cleared.flatMap((page) => page.margins);
  const blocks: Block[] = [];
  for (const [at, { page, tables }] of parted.entries()) {
    const lines = cleared[at]?.lines ?? [];
    if (at === 0) margins.push(...standingApart(lines));
    const last = blocks.at(-1);
    blocks.push(...blocksOf(page, lines, tables, last?.kind === "closing" ? last.middle : null, at === 0));
  }
  return { paragraphs: writeOut(joinOverPages(blocks)), margins };
}

/** A speck, or the edge of a seal, taken for a letter or two that recognition itself doubts. */
function isSpeck({ words, text }: Line): boolean {
  return text.length <= 2 && words.every(({ seen }) => seen && seen.confidence < 0.85) && !/\d/u.test(text);
}

/** Short parts of the first page's lines: a mark beside other words of its line must be seen by itself. */
function standingApart(lines: readonly Line[]): string[] {
  return lines
    .flatMap((line) => partsOf(line, 1))
    .map((line) => line.text)
    .filter((words) => words.length <= 40 && !/\p{Ll}/u.test(words) && /\p{L}/u.test(words));
}

/** `closing`: where the sides of a signature part that may go on from the page before. */
function blocksOf(
  page: PageText,
  lines: readonly Line[],
  tables: readonly PlacedTable[],
  closing: number | null,
  first: boolean,
): Block[] {
  const { blocks, rest } = takeHead(lines, page.width, first);
  const more = closing !== null && blocks.length === 0 && tables.length === 0 ? continueClosing(rest, closing) : null;
  const [found, left]: [Block[], Line[]] = [more ? [more.closing] : [...blocks], [...(more?.after ?? rest)]];
  for (const { top, block } of tables) {
    const above = left.findIndex((line) => line.baseline > top);
    found.push(...textBlocks(left.splice(0, above < 0 ? left.length : above), page), block);
  }
  found.push(...textBlocks(left, page));
  return found;
}

function textBlocks(lines: readonly Line[], page: PageText): Block[] {
  if (lines.length === 0) return [];
  const taken = takeClosing(lines, page.width);
  if (!taken) return splitBands(lines, page);
  return [...splitBands(taken.before, page), taken.closing, ...textBlocks(taken.after, page)];
}

/** Text of the page's own column, signatures and tables go on from one page to the next. */
function joinOverPages(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last?.kind === "text" && block.kind === "text" && isSameColumn(last, block)) {
      joined[joined.length - 1] = { ...last, lines: [...last.lines, ...block.lines] };
      continue;
    }
    if (last?.kind === "closing" && block.kind === "closing" && last.middle === block.middle) {
      const [left, right] = [
        [...last.left, ...block.left],
        [...last.right, ...block.right],
      ];
      joined[joined.length - 1] = { ...last, left, right };
      continue;
    }
    const table = last?.kind === "table" && block.kind === "table" ? joinTables(last, block) : null;
    if (table) joined[joined.length - 1] = table;
    else joined.push(block);
  }
  return joined;
}

function isSameColumn(one: Block, other: TextBlock): one is TextBlock {
  return one.kind === "text" && one.pageWidth !== null && Math.abs(one.pageWidth - (other.pageWidth ?? 0)) < 2;
}

function writeOut(blocks: readonly Block[]): LaidParagraph[] {
  let table = 0;
  return blocks.flatMap((block): LaidParagraph[] => {
    if (block.kind === "lines") return block.lines.map((line) => paragraphOf([line]));
    if (block.kind === "text") {
      const same = blocks.flatMap((other) => (other === block || isSameColumn(other, block) ? other.lines : []));
      const column = columnOf(same);
      return paragraphsOf(block.lines, column).map((lines) => paragraphOf(lines));
    }
    if (block.kind === "closing") {
      const recipients = paragraphsOf(block.left).map((lines) => paragraphOf(lines));
      return [...recipients, ...block.right.map((line) => paragraphOf([line]))];
    }
    const number = table++;
    return block.rows.flatMap((cells, row) =>
      cells.flatMap(({ column, lines }) =>
        paragraphsOf(lines).map((own) => paragraphOf(own, { table: number, row, column })),
      ),
    );
  });
}

function paragraphOf(lines: readonly Line[], cell?: Cell): LaidParagraph {
  return {
    text: textOfLines(lines),
    label: null,
    index: -1,
    page: lines[0]?.page ?? 1,
    lines,
    ...(cell && { cell }),
  };
}
