import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { WorkRow } from "../../directive/contract/api.ts";
import { useNotices } from "../notices.ts";
import { possibleActs } from "../possibleActs.ts";
import { useDesk, useSession } from "../session.ts";
import { useWords } from "../words.ts";

/** General orders ask for no more than to be taken note of: several at one touch. */
export function AcknowledgeAll({ rows, onChanged }: { rows: readonly WorkRow[]; onChanged: () => void }) {
  const { clock } = useSession();
  const { client, actor, me } = useDesk();
  const { tell, fail } = useNotices();
  const { w } = useWords();
  const [busy, setBusy] = useState(false);
  if (rows.length < 2) return null;

  const acknowledge = async () => {
    setBusy(true);
    let done = 0;
    try {
      // One after the other: each is an act of its own in the directive's history.
      for (const { directive, item } of rows) {
        const open = possibleActs(item, null, actor, me.directory, clock.today()).find(
          ({ act }) => act === "acknowledge",
        );
        if (open === undefined) continue;
        await client.actOnItem(directive, item.id, item.version, { act: "acknowledge" }, open.part.unit ?? undefined);
        done += 1;
      }
      tell(w.waiting.acknowledgedMany(done));
    } catch (failure) {
      fail(failure);
    } finally {
      setBusy(false);
      onChanged();
    }
  };

  return (
    <span>
      <Button appearance="primary" disabled={busy} onClick={() => void acknowledge()}>
        {w.waiting.acknowledgeAll(rows.length)}
      </Button>
    </span>
  );
}
