import { useCallback, useEffect } from "react";
import { ApiFailure } from "../api/ApiFailure.ts";
import { FailureNotice } from "../parts/FailureNotice.tsx";
import { ListSkeleton } from "../parts/ListSkeleton.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { useDesk } from "../session.ts";
import { useLoaded } from "../useLoaded.ts";
import { useWords } from "../words.ts";
import { DirectiveScreen } from "./DirectiveScreen.tsx";

/** A directive that a message remembers; `onUnknown` where the server has none of that key: its draft was never submitted. */
export default function RememberedScreen({ directive, onUnknown }: { directive: string; onUnknown: () => void }) {
  const { client } = useDesk();
  const { w } = useWords();
  const layout = useLayout();
  const view = useLoaded(useCallback(() => client.getDirective(directive), [client, directive]));
  const unknown = view.failure instanceof ApiFailure && view.failure.code === "not_found";
  useEffect(() => {
    if (unknown) onUnknown();
  }, [unknown, onUnknown]);

  if (view.value !== null) return <DirectiveScreen initial={view.value} onOther={onUnknown} />;
  return (
    <div className={layout.page}>
      {view.failure === null || unknown ? (
        <ListSkeleton label={w.submitted.lookedUp} />
      ) : (
        <FailureNotice failure={view.failure} retry={view.reload} />
      )}
    </div>
  );
}
