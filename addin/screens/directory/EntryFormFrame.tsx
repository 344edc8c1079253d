import type { ReactNode } from "react";
import { Button, MessageBar, MessageBarBody, mergeClasses } from "@fluentui/react-components";
import type { DirectoryFault } from "../../../directive/directory/directoryFaults.ts";
import { useLayout } from "../../parts/useLayout.ts";
import { useWords } from "../../words.ts";
import { FaultList } from "./FaultList.tsx";
import { useDirectoryWords } from "./useDirectoryWords.ts";
import { useFormLayout } from "./useFormLayout.ts";

interface Props {
  readonly label: string;
  readonly busy: boolean;
  readonly elsewhere: readonly DirectoryFault[];
  /** The labels of fields that somebody else changed meanwhile. */
  readonly overtaken: readonly string[];
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Around the fields of an entry: what stands in the way of the whole, saving and leaving it. */
export function EntryFormFrame({ label, busy, elsewhere, overtaken, onSave, onCancel, children }: Props) {
  const { w } = useWords();
  const d = useDirectoryWords();
  const layout = useLayout();
  const styles = useFormLayout();
  return (
    <form
      aria-label={label}
      className={mergeClasses(layout.column, styles.form)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = event.currentTarget.querySelector<HTMLElement>("[data-wrong]");
        if (wrong === null) onSave();
        else wrong.focus();
      }}
      onKeyDown={(event) => {
        // A list that is open closes first.
        if (event.key !== "Escape" || event.defaultPrevented) return;
        if ((event.target as HTMLElement).getAttribute("aria-expanded") === "true") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {overtaken.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{d.overtaken(overtaken.join(", "))}</MessageBarBody>
        </MessageBar>
      )}
      {children}
      {elsewhere.length > 0 && <FaultList faults={elsewhere} />}
      <span className={layout.row}>
        <Button type="submit" appearance="primary" disabled={busy}>
          {d.save}
        </Button>
        <Button onClick={onCancel}>{w.frame.cancel}</Button>
      </span>
    </form>
  );
}
