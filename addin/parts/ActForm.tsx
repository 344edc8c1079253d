import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { useWords } from "../words.ts";
import { useLayout } from "./useLayout.ts";

interface Props {
  /** What the form is for, where its fields do not say it. */
  readonly label?: string;
  readonly action: string;
  readonly busy: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/**
 * The frame of an act that needs some words first: its fields, what sends them, and what leaves them. What is missing is told
 * by the fields in the pane's language; the browser's own bubbles speak the browser's.
 */
export function ActForm({ label, action, busy, onSubmit, onCancel, children }: Props) {
  const { w } = useWords();
  const layout = useLayout();
  return (
    <form
      className={layout.tight}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {children}
      <span className={layout.row}>
        <Button type="submit" appearance="primary" size="small" disabled={busy}>
          {action}
        </Button>
        <Button size="small" onClick={onCancel}>
          {w.frame.cancel}
        </Button>
      </span>
    </form>
  );
}
