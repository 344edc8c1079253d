import { useSyncExternalStore } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { FailureNotice } from "../parts/FailureNotice.tsx";
import { useSession } from "../session.ts";
import { useWords } from "../words.ts";

function watchNetwork(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** What hangs over every part: no network, something still to send, a session that has run out. */
export function Banners() {
  const { expired, signing, signIn, signOut, reload, waitingToSend, sendWaiting } = useSession();
  const { w } = useWords();
  const online = useSyncExternalStore(watchNetwork, () => navigator.onLine);
  const failure = signing.is === "refused" || signing.is === "out" ? signing.failure : null;
  if (online && !expired && waitingToSend === 0 && failure === null) return null;
  return (
    <aside aria-label={w.frame.standing}>
      {!online && (
        <MessageBar intent="warning" layout="multiline" shape="square">
          <MessageBarBody>{w.frame.offline}</MessageBarBody>
        </MessageBar>
      )}
      {failure !== null && (
        <FailureNotice failure={failure}>
          {signing.is === "refused" && (
            <>
              <Button size="small" onClick={() => void reload()}>
                {w.frame.retry}
              </Button>
              <Button size="small" onClick={() => void signOut()}>
                {w.frame.signOut}
              </Button>
            </>
          )}
        </FailureNotice>
      )}
      {expired && (
        <MessageBar intent="warning" layout="multiline" shape="square">
          <MessageBarBody>{w.signIn.again}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" appearance="primary" onClick={() => void signIn()}>
              {w.frame.signIn}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {waitingToSend > 0 && (
        <MessageBar intent="warning" layout="multiline" shape="square">
          <MessageBarBody>{w.frame.waitingToSend(waitingToSend)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void sendWaiting()}>
              {w.frame.sendNow}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </aside>
  );
}
