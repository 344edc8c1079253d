import type { Block } from "./Block.ts";
import type { Line } from "./Line.ts";
import type { PageText } from "./PageText.ts";

/** Text of a page between its letterhead, tables and signature: one column, several, or a table without lines. */
export function splitBands(lines: readonly Line[], page: PageText): Block[] {
  return lines.length === 0 ? [] : [{ kind: "text", lines, pageWidth: page.width }];
}
