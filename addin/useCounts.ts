import { useCallback, useEffect, useState } from "react";
import { useSession } from "./session.ts";
import type { TabName } from "./tabs.ts";
import { tabsOf } from "./tabs.ts";

export type Counts = Partial<Record<TabName, { readonly count: number; readonly more: boolean }>>;

/** How much waits for this person and how much is theirs: told on the tabs. Failing to count is no failure to show. */
export function useCounts(): { readonly counts: Counts; recount(): void } {
  const { signing } = useSession();
  const [counts, setCounts] = useState<Counts>({});
  const desk = signing.is === "in" ? signing.desk : null;

  const recount = useCallback(() => {
    if (desk === null) return setCounts({});
    const tabs = tabsOf(desk.me.roles);
    for (const list of ["waiting", "mine"] as const) {
      if (!tabs.includes(list)) continue;
      desk.client
        .listWork(list)
        .then(({ rows, next }) =>
          setCounts((before) => ({ ...before, [list]: { count: rows.length, more: next !== null } })),
        )
        .catch(() => undefined);
    }
  }, [desk]);

  useEffect(recount, [recount]);
  return { counts, recount };
}
