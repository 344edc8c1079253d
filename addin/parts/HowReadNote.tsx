import type { LetterSource } from "../../directive/letter/letter.ts";
import type { HowRead } from "../host/Host.ts";
import { stretchesOf, type PageStretch } from "../pageStretches.ts";
import { useSession } from "../session.ts";
import { useWords } from "../words.ts";
import type { Wording } from "../wording/vi.ts";
import { useLayout } from "./useLayout.ts";

/** Where the letter's words come from, page by page, and what that means for whoever reviews them. */
export function HowReadNote({ how, source }: { how: HowRead; source: LetterSource }) {
  const { host } = useSession();
  const { w } = useWords();
  const layout = useLayout();
  const stretches = stretchesOf(how.pages);
  const several = how.files.length > 1;
  const lines = [
    ...(stretches.length === 0 ? [`${w.how.heading}: ${w.source.from[source]}`] : []),
    ...(several
      ? how.files.map(
          (file) =>
            `${file}: ${
              tell(
                stretches.filter((stretch) => stretch.file === file),
                w,
              ) || w.source.file
            }`,
        )
      : stretches.length === 0
        ? []
        : [`${w.how.heading}: ${tell(stretches, w)}`]),
    ...(how.unread > 0 ? [w.how.unread(how.unread)] : []),
    ...(how.signed ? [host.kind === "word" ? w.how.signedWord : w.how.signed] : []),
    ...(how.doubts.length > 0 ? [w.how.doubts(how.doubts.length)] : []),
  ];
  return (
    <div className={layout.tight} role="note" data-testid="how-read">
      {lines.map((line) => (
        <span key={line} className={layout.small}>
          <span className={layout.name}>{line}</span>
        </span>
      ))}
    </div>
  );
}

function tell(stretches: readonly PageStretch[], w: Wording): string {
  const whole = stretches.length === 1;
  return stretches
    .map(({ by, from, to }) => {
      const pages = from === to ? w.how.page(from) : w.how.pages(from, to);
      return whole && from === 1 ? w.how.by[by] : `${w.how.by[by]} (${pages})`;
    })
    .join(" · ");
}
