import { useState } from "react";
import type { ItemAct } from "../directive/contract/act.ts";
import type { DirectiveView } from "../directive/contract/api.ts";
import type { Item } from "../directive/contract/item.ts";
import type { UnitId } from "../directive/contract/primitives.ts";
import { ApiFailure } from "./api/ApiFailure.ts";
import { useNotices } from "./notices.ts";
import { useDesk } from "./session.ts";

export interface Acting {
  readonly busy: boolean;
  /** Does the act, says so, and hands on the directive as it stands then; true where it was done. */
  act(directive: string, item: Item, act: ItemAct, said: string, unit?: UnitId): Promise<boolean>;
}

/** `onChanged` gets null where the item has moved on in the meantime and has to be loaded anew. */
export function useAct(onChanged: (view: DirectiveView | null) => void): Acting {
  const { client } = useDesk();
  const { tell, fail } = useNotices();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    act: async (directive, item, act, said, unit) => {
      setBusy(true);
      try {
        const view = await client.actOnItem(directive, item.id, item.version, act, unit);
        tell(said);
        onChanged(view);
        return true;
      } catch (failure) {
        fail(failure);
        if (isStale(failure)) onChanged(null);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}

export const isStale = (failure: unknown) =>
  failure instanceof ApiFailure && (failure.code === "version_conflict" || failure.code === "invalid_state");
