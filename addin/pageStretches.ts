import type { ReadPage } from "./reading/ReadResult.ts";

/** Pages in a row of one file that were read the same way. */
export interface PageStretch {
  readonly file: string;
  readonly by: ReadPage["by"];
  readonly from: number;
  readonly to: number;
}

export function stretchesOf(pages: readonly ReadPage[]): readonly PageStretch[] {
  const stretches: PageStretch[] = [];
  for (const { file, page, by } of pages) {
    const last = stretches.at(-1);
    if (last?.file === file && last.by === by && last.to === page - 1)
      stretches[stretches.length - 1] = { ...last, to: page };
    else stretches.push({ file, by, from: page, to: page });
  }
  return stretches;
}
