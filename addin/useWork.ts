import { useCallback, useState } from "react";
import type { WorkPage, WorkRow, Worklist } from "../directive/contract/api.ts";
import { useDesk } from "./session.ts";
import { useLoaded, type Loaded } from "./useLoaded.ts";

export interface Work extends Loaded<WorkPage> {
  readonly rows: readonly WorkRow[];
  /** True where the server has more; `more` fetches them. */
  readonly partial: boolean;
  more(): void;
}

const PAGES_AT_ONCE = 5;

/** A worklist, some pages of it at once; asking for more asks for as many again. */
export function useWork(list: Worklist): Work {
  const { client } = useDesk();
  const [pages, setPages] = useState(PAGES_AT_ONCE);
  const load = useCallback(async () => {
    let page = await client.listWork(list);
    const rows = [...page.rows];
    for (let count = 1; count < pages && page.next !== null; count += 1) {
      page = await client.listWork(list, page.next);
      rows.push(...page.rows);
    }
    return { ...page, rows };
  }, [client, list, pages]);
  const loaded = useLoaded(load);
  return {
    ...loaded,
    rows: loaded.value?.rows ?? [],
    partial: loaded.value !== null && loaded.value.next !== null,
    more: () => setPages((count) => count + PAGES_AT_ONCE),
  };
}
