import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { SecretRefusal } from "../host/Host.ts";
import { useLayout } from "../parts/useLayout.ts";
import { useSession } from "../session.ts";
import { useWords } from "../words.ts";

interface Props {
  readonly refusal: SecretRefusal;
  readonly onUnmarked: () => void;
  readonly onLeave: () => void;
}

/**
 * What was found, where, and the lawful way; nothing else, and no way on with this letter, only to another one. Only a
 * doubtful mark is asked about.
 */
export function SecretScreen({ refusal, onUnmarked, onLeave }: Props) {
  const { host } = useSession();
  const { w } = useWords();
  const layout = useLayout();
  const doubtful = refusal.code === "state_secret_doubtful";
  return (
    <div className={layout.page}>
      <MessageBar intent={doubtful ? "warning" : "error"} layout="multiline" role="alert">
        <MessageBarBody>
          <div className={layout.tight} data-testid="secret-refusal">
            <MessageBarTitle>{doubtful ? w.secret.doubtfulHeading : w.secret.heading}</MessageBarTitle>
            {!doubtful && (
              <span>
                {refusal.level === null ? w.secret.foundUnnamed : w.secret.found(refusal.level.toUpperCase())}
              </span>
            )}
            <span>{w.secret.where[refusal.place]}</span>
            <span>{doubtful ? w.secret.doubtful : w.secret.stopped}</span>
            {!doubtful && <span>{w.secret.lawful}</span>}
          </div>
        </MessageBarBody>
      </MessageBar>
      {!doubtful && host.kind !== "word" && (
        <span>
          <Button onClick={onLeave}>{w.source.readOther}</Button>
        </span>
      )}
      {doubtful && (
        <span className={layout.row}>
          <Button onClick={onUnmarked}>{w.secret.unmarked}</Button>
          <Button appearance="primary" onClick={onLeave}>
            {w.secret.marked}
          </Button>
        </span>
      )}
    </div>
  );
}
