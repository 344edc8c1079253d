import type { ReactNode } from "react";
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { PartMissing } from "../loadPart.ts";
import { tellFailure } from "../tellFailure.ts";
import { useWords } from "../words.ts";
import { useLayout } from "./useLayout.ts";

interface Props {
  readonly failure: unknown;
  readonly title?: string;
  readonly retry?: () => void;
  /** Further ways out. */
  readonly children?: ReactNode;
}

/** Why something is not there: a sentence, a next step, the code in small print. */
export function FailureNotice({ failure, title, retry, children }: Props) {
  const { w } = useWords();
  const layout = useLayout();
  const told = tellFailure(failure, w);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <div className={layout.tight}>
          {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
          <span>{told.text}</span>
          <span className={layout.small}>{w.frame.code(told.code)}</span>
          <span className={layout.row}>
            {retry !== undefined && (
              <Button size="small" onClick={retry}>
                {w.frame.retry}
              </Button>
            )}
            {failure instanceof PartMissing && (
              <Button size="small" onClick={() => location.reload()}>
                {w.frame.refresh}
              </Button>
            )}
            {children}
          </span>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
