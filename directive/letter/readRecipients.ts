import { flowOf, spanIn } from "./flow.ts";
import type { Line } from "./lines.ts";
import type { Finding } from "./reading.ts";
import { beginsUnit } from "./readUnits.ts";

/** The list after "Kính gửi:" or "… điện:", an entry each, without dash and end mark. */
export function readRecipients(lines: readonly Line[]): Finding<string>[] {
  const flow = flowOf(lines);
  const start = /^(?:[Đđ]ồng )?[Kk]ính gửi ?:? ?|^[^:]{2,90} (?:điện|ĐIỆN) ?: ?/u.exec(flow.text)?.[0].length ?? 0;
  const dashes = [...flow.text.matchAll(/(?:^|(?<=[:;,.] )|(?<=[:] ?))[-–+•] ?(?=[\p{L}])/gu)]
    .map(({ index, 0: dash }) => ({ index, length: dash.length }))
    .filter(({ index }) => index >= start)
    // "… các tỉnh: Gia Lai,\n- Đắk Lắk …": after a comma only a unit begins an entry.
    .filter(({ index, length }) => !flow.text.startsWith(", ", index - 2) || beginsUnit(flow.text, index + length));
  const cuts = dashes.length > 0 ? dashes : [{ index: start, length: 0 }];
  return cuts.flatMap(({ index, length }, i) => {
    const end = cuts[i + 1]?.index ?? flow.text.length;
    const raw = flow.text.slice(index + length, end);
    const value = raw.trimStart().replace(/[\s;,.]+$/u, "");
    if (value === "") return [];
    const from = index + length + raw.length - raw.trimStart().length;
    return [
      {
        value: value.replaceAll(", - ", ", "),
        span: spanIn(flow, { start: from, end: from + value.length }),
        rule: "recipient-list" as const,
        certain: true,
      },
    ];
  });
}
