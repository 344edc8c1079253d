import { useState } from "react";
import type { Directory } from "../../../directive/contract/directory.ts";
import type { DirectoryFault } from "../../../directive/directory/directoryFaults.ts";
import { rebase } from "../../directory/rebase.ts";
import type { FieldFault } from "../../directory/valueFaults.ts";
import type { Outcome } from "./useDirectoryEdit.ts";
import { useDirectoryWords } from "./useDirectoryWords.ts";

export interface EntryForm<Draft> {
  readonly typed: Draft;
  readonly isChanged: boolean;
  change(part: Partial<Draft>): void;
  /** What a field's `Field` shows of its fault: nothing where it has none. */
  faultOf(field: string): string | undefined;
  fieldProps(field: string): { validationState: "error"; validationMessage: string } | Record<string, never>;
  /** Faults of other entries, or of the whole. */
  readonly elsewhere: readonly DirectoryFault[];
  /** Fields that somebody else changed too, since the form was opened. */
  readonly overtaken: readonly (keyof Draft & string)[];
  refuse(faults: readonly FieldFault[]): void;
  /** Shows how saving ended; true where it is saved. `now`: the entry as another left it, null where it is not there. */
  settle(
    outcome: Outcome,
    fieldOf: (fault: DirectoryFault) => FieldFault | null,
    now: (directory: Directory) => Draft | null,
  ): boolean;
}

/** One entry of the directory being filled in. */
export function useEntryForm<Draft extends object>(initial: Draft): EntryForm<Draft> {
  const d = useDirectoryWords();
  const [opened, setOpened] = useState(initial);
  const [typed, setTyped] = useState(initial);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [elsewhere, setElsewhere] = useState<readonly DirectoryFault[]>([]);
  const [overtaken, setOvertaken] = useState<readonly (keyof Draft & string)[]>([]);

  const faultOf = (field: string) => {
    const found = faults.find((fault) => fault.field === field);
    if (found === undefined) return undefined;
    const sentences: Readonly<Record<FieldFault["code"], string>> = { ...d.rowFaults, ...d.faults };
    return sentences[found.code];
  };

  return {
    typed,
    isChanged: JSON.stringify(typed) !== JSON.stringify(opened),
    change: (part) => setTyped((before) => ({ ...before, ...part })),
    faultOf,
    fieldProps: (field) => {
      const message = faultOf(field);
      return message === undefined ? {} : { validationState: "error", validationMessage: message };
    },
    elsewhere,
    overtaken,
    refuse: (found) => {
      setFaults(found);
      setElsewhere([]);
    },
    settle: (outcome, fieldOf, now) => {
      setFaults([]);
      setElsewhere([]);
      if (outcome.is === "faulty") {
        setFaults(outcome.faults.map(fieldOf).filter((fault) => fault !== null));
        setElsewhere(outcome.faults.filter((fault) => fieldOf(fault) === null));
      }
      if (outcome.is === "overtaken") {
        const newest = now(outcome.directory);
        if (newest !== null) {
          const rebased = rebase(opened, typed, newest);
          setOpened(newest);
          setTyped(rebased.value);
          setOvertaken(rebased.overtaken as (keyof Draft & string)[]);
        }
      }
      return outcome.is === "saved";
    },
  };
}
