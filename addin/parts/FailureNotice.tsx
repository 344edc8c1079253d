import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { tellFailure } from "../tellFailure.ts";
import { useWords } from "../words.ts";
import { useLayout } from "./useLayout.ts";

/** Why something is not there: a sentence, a next step, the code in small print. */
export function FailureNotice({ failure, title, retry }: { failure: unknown; title?: string; retry?: () => void }) {
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
          {retry !== undefined && (
            <span>
              <Button size="small" onClick={retry}>
                {w.frame.retry}
              </Button>
            </span>
          )}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
