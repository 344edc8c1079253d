import { useState } from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import type { Directory, DirectoryChange } from "../../../directive/contract/directory.ts";
import { directoryIndex } from "../../../directive/directoryIndex.ts";
import { tellChange } from "../../directory/tellChange.ts";
import { useLayout } from "../../parts/useLayout.ts";
import { useWords } from "../../words.ts";
import { useDirectoryWords } from "./useDirectoryWords.ts";
import { useFormLayout } from "./useFormLayout.ts";

const PAGE = 30;

interface Props {
  readonly changes: readonly DirectoryChange[];
  /** In which the units that they name are looked up. */
  readonly directory: Directory;
  /** Only what there is, not how it is filled in. */
  readonly brief?: boolean;
}

/** Changes of the directory in words: what is new, and field by field what it was and what it becomes. */
export function ChangeList({ changes, directory, brief = false }: Props) {
  const { w } = useWords();
  const d = useDirectoryWords();
  const layout = useLayout();
  const styles = useFormLayout();
  const [limit, setLimit] = useState(PAGE);
  const { units } = directoryIndex(directory);
  return (
    <>
      <ul className={layout.list}>
        {changes.slice(0, limit).map((change) => {
          const told = tellChange(change, { d, w, nameOf: (unit) => units.get(unit)?.name ?? unit });
          return (
            <li key={`${change.of} ${change.key}`} className={layout.tight}>
              <span className={styles.change}>{d.history[told.is](told.what)}</span>
              {(brief ? [] : told.lines).map((line) => (
                <span key={line} className={mergeClasses(layout.small, layout.name)}>
                  {line}
                </span>
              ))}
            </li>
          );
        })}
      </ul>
      {changes.length > limit && (
        <span>
          <Button onClick={() => setLimit(limit + PAGE)}>{w.frame.more}</Button>
        </span>
      )}
    </>
  );
}
