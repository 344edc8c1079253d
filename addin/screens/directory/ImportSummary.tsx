import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Directory } from "../../../directive/contract/directory.ts";
import { editOfChanges } from "../../../directive/directory/editOfChanges.ts";
import {
  kindWords,
  languageWords,
  personColumns,
  roleWords,
  unitColumns,
} from "../../../directive/directory/sheetColumns.ts";
import type { ImportPreview } from "../../directory/previewImport.ts";
import { useLayout } from "../../parts/useLayout.ts";
import { ChangeList } from "./ChangeList.tsx";
import { FaultList } from "./FaultList.tsx";
import { useDirectoryEdit } from "./useDirectoryEdit.ts";
import { useDirectoryWords } from "./useDirectoryWords.ts";
import { useFormLayout } from "./useFormLayout.ts";

const TOLD = 50;

interface Props {
  readonly name: string;
  readonly preview: ImportPreview;
  readonly onSaved: () => void;
  /** Somebody else has changed the directory: the file has to be compared with this. */
  readonly onOvertaken: (directory: Directory) => void;
}

/** What a file would change, what of it was not understood, and the one button that saves it. */
export function ImportSummary({ name, preview, onSaved, onOvertaken }: Props) {
  const d = useDirectoryWords();
  const layout = useLayout();
  const styles = useFormLayout();
  const { busy, save } = useDirectoryEdit();
  const { changes, rowFaults, faults, unchanged, after } = preview;
  const fresh = changes.filter(({ before }) => before === null).length;
  const count = changes.length;
  const hasNewPeople = changes.some(({ of, before }) => of === "person" && before === null);

  const confirm = async () => {
    const outcome = await save(editOfChanges(changes), d.exchange.done(count), d.exchange.changedMeanwhile);
    if (outcome.is === "saved") onSaved();
    if (outcome.is === "overtaken") onOvertaken(outcome.directory);
  };

  return (
    <div className={layout.card} data-testid="import-preview">
      <h4 className={layout.subheading}>{d.exchange.preview(name)}</h4>
      <ul className={styles.plainList}>
        <li>{d.exchange.fresh(fresh)}</li>
        <li>{d.exchange.changed(count - fresh)}</li>
        <li>{d.exchange.same(unchanged.units, unchanged.people)}</li>
      </ul>
      {rowFaults.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <div className={layout.tight}>
              <span>{d.exchange.skipped(rowFaults.length)}</span>
              <ul className={styles.plainList}>
                {rowFaults.slice(0, TOLD).map(({ sheet, row, column, code }) => (
                  <li key={`${sheet} ${row} ${code} ${column ?? ""}`}>
                    {`${[d.exchange.row(d.exchange.sheets[sheet], row), ...(column === null ? [] : [`«${column}»`])].join(" · ")}: ${d.rowFaults[code]}${code === "unknown_word" ? ` ${wordsIn(column)}` : ""}`}
                  </li>
                ))}
              </ul>
              {rowFaults.length > TOLD && <span>{d.more(rowFaults.length - TOLD)}</span>}
            </div>
          </MessageBarBody>
        </MessageBar>
      )}
      {count === 0 ? <span>{d.exchange.nothing}</span> : <ChangeList changes={changes} directory={after} />}
      {faults.length > 0 && <FaultList faults={faults} directory={after} />}
      {hasNewPeople && <span className={layout.small}>{d.exchange.newPeople}</span>}
      {count > 0 && (
        <span>
          <Button appearance="primary" disabled={busy || faults.length > 0} onClick={() => void confirm()}>
            {rowFaults.length === 0 ? d.exchange.confirm(count) : d.exchange.confirmWithout(count, rowFaults.length)}
          </Button>
        </span>
      )}
    </div>
  );
}

/** The words that a column takes, as the exported files write them. */
function wordsIn(column: string | null): string {
  const columns = [
    [unitColumns.kind[0], kindWords],
    [personColumns.role[0], roleWords],
    [personColumns.language[0], languageWords],
  ] as const;
  const [, words = {}] = columns.find(([label]) => label === column) ?? [];
  return Object.values<readonly string[]>(words)
    .map(([word = ""]) => `«${word}»`)
    .join(", ");
}
