import type { LetterSource } from "../../directive/letter/letter.ts";
import type { HowRead } from "../host/Host.ts";
import { stretchesOf, type PageStretch } from "../pageStretches.ts";
import { useSession } from "../session.ts";
import { useWords } from "../words.ts";
import type { Wording } from "../wording/vi.ts";
import { useLayout } from "./useLayout.ts";

/** Where the letter's words come from, file by file and page by page, and what that means for whoever reviews them. */
export function HowReadNote({ how }: { how: HowRead }) {
  const { host } = useSession();
  const { w } = useWords();
  const layout = useLayout();
  const stretches = stretchesOf(how.pages);
  const from = how.files.map(({ name, source }) => {
    const told = tellSource(
      stretches.filter(({ file }) => file === name),
      source,
      w,
    );
    return how.files.length > 1 ? `${name}: ${told}` : `${w.how.heading}: ${told}`;
  });
  const lines = [
    ...from,
    how.unread > 0 ? w.how.unread(how.unread) : null,
    how.signed ? (host.kind === "word" ? w.how.signedWord : w.how.signed) : null,
    how.doubts.length > 0 ? w.how.doubts(how.doubts.length) : null,
  ].filter((line) => line !== null);
  return (
    <div className={layout.tight} role="note" data-testid="how-read">
      {lines.map((line, at) => (
        <span key={at} className={layout.small}>
          <span className={layout.name}>{line}</span>
        </span>
      ))}
    </div>
  );
}

/** Pages are only named where they were read in different ways. */
function tellSource(stretches: readonly PageStretch[], source: LetterSource, w: Wording): string {
  const [only, ...others] = stretches;
  if (!only) return w.source.from[source];
  if (others.length === 0) return w.how.by[only.by];
  return stretches
    .map(({ by, from, to }) => `${w.how.by[by]} (${from === to ? w.how.page(from) : w.how.pages(from, to)})`)
    .join(" · ");
}
