import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { WorkRow } from "../../directive/contract/api.ts";
import type { UnitId } from "../../directive/contract/primitives.ts";
import { useNotices } from "../notices.ts";
import { useDesk } from "../session.ts";
import { useWords } from "../words.ts";

interface Props {
  /** For whom: each record is made for this unit and no other. */
  readonly unit: UnitId;
  /** General orders of which this unit's line waits for this person. */
  readonly rows: readonly WorkRow[];
  /** Says the unit's name, where it is not plain. */
  readonly named: boolean;
  readonly onChanged: () => void;
}

/** General orders ask for no more than to be taken note of: several at one touch, for one unit. */
export function AcknowledgeAll({ unit, rows, named, onChanged }: Props) {
  const { client, index } = useDesk();
  const { tell, fail } = useNotices();
  const { w } = useWords();
  const [busy, setBusy] = useState(false);
  if (rows.length < 2) return null;

  const acknowledge = async () => {
    setBusy(true);
    try {
      // One after the other: each is an act of its own in the directive's history.
      for (const { directive, item } of rows) {
        await client.actOnItem(directive, item.id, item.version, { act: "acknowledge" }, unit);
      }
      tell(w.waiting.acknowledgedMany(rows.length));
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
        {named
          ? w.waiting.acknowledgeAllFor(index.unit(unit)?.name ?? unit, rows.length)
          : w.waiting.acknowledgeAll(rows.length)}
      </Button>
    </span>
  );
}
