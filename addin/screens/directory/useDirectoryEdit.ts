import { useState } from "react";
import type { Directory, DirectoryEdit } from "../../../directive/contract/directory.ts";
import { directoryFaults, type DirectoryFault } from "../../../directive/directory/directoryFaults.ts";
import { editDirectory } from "../../../directive/directory/editDirectory.ts";
import { ApiFailure } from "../../api/ApiFailure.ts";
import { useNotices } from "../../notices.ts";
import { useDesk, useSession } from "../../session.ts";

export type Outcome =
  | { readonly is: "saved" }
  /** Nothing was sent. */
  | { readonly is: "faulty"; readonly faults: readonly DirectoryFault[] }
  /** Somebody else was faster; this is the directory as they left it, and the session has it by now. */
  | { readonly is: "overtaken"; readonly directory: Directory }
  /** The reason has been told. */
  | { readonly is: "failed" };

/** Checks an edit by the server's own rules, then sends it; `said` is told once it is saved. */
export function useDirectoryEdit() {
  const { clock, takeDirectory } = useSession();
  const { client, me } = useDesk();
  const { tell, warn, fail } = useNotices();
  const [busy, setBusy] = useState(false);

  const save = async (given: Partial<DirectoryEdit>, said: string, overtaken: string): Promise<Outcome> => {
    const edit = { units: [], people: [], calendar: [], head: null, ...given };
    const faults = directoryFaults(editDirectory(me.directory, edit), clock.today());
    if (faults.length > 0) return { is: "faulty", faults };
    setBusy(true);
    try {
      const { directory, version } = await client.changeDirectory(me.directoryVersion, edit);
      takeDirectory(directory, version);
      tell(said);
      return { is: "saved" };
    } catch (failure) {
      if (!(failure instanceof ApiFailure && failure.code === "version_conflict")) {
        fail(failure);
        return { is: "failed" };
      }
      try {
        const { directory, directoryVersion } = await client.getMe();
        takeDirectory(directory, directoryVersion);
        warn(overtaken);
        return { is: "overtaken", directory };
      } catch (further) {
        fail(further);
        return { is: "failed" };
      }
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
}
