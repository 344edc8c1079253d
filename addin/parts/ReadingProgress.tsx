import { Button, ProgressBar } from "@fluentui/react-components";
import type { ReadProgress } from "../reading/ReadContext.ts";
import { useWords } from "../words.ts";
import { useLayout } from "./useLayout.ts";

interface Props {
  /** The file first asked for, shown until the reading says more. */
  readonly name: string;
  readonly progress: ReadProgress | null;
  readonly onCancel: () => void;
}

/** How far the reading has come, page by page. What is announced changes only with the page. */
export function ReadingProgress({ name, progress, onCancel }: Props) {
  const { w } = useWords();
  const layout = useLayout();
  const file = progress?.file ?? name;
  const step =
    progress === null || progress.page + progress.pages === 0
      ? null
      : w.source.step[progress.doing](progress.page, progress.pages);
  const label = progress?.doing === "prepare" ? w.source.prepare : step;
  return (
    <div className={layout.page}>
      <div role="status" className={layout.tight}>
        <span className={layout.name}>{w.source.reading(file)}</span>
        {label !== null && <span className={layout.small}>{label}</span>}
      </div>
      <ProgressBar aria-label={w.source.reading(file)} {...valueOf(progress)} />
      <span>
        <Button onClick={onCancel}>{w.frame.cancel}</Button>
      </span>
    </div>
  );
}

/** Without a value the bar only says that something goes on. */
function valueOf(progress: ReadProgress | null): { readonly value?: number } {
  if (progress === null) return {};
  if (progress.doing === "prepare") return { value: progress.share };
  if (progress.pages === 0) return {};
  return { value: Math.min(1, (Math.max(progress.page, 1) - 1 + progress.share) / progress.pages) };
}
