import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Directory } from "../../../directive/contract/directory.ts";
import type { DirectoryFault } from "../../../directive/directory/directoryFaults.ts";
import { directoryIndex } from "../../../directive/directoryIndex.ts";
import { useLayout } from "../../parts/useLayout.ts";
import { useDesk } from "../../session.ts";
import { useDirectoryWords } from "./useDirectoryWords.ts";
import { useFormLayout } from "./useFormLayout.ts";

const TOLD = 10;

interface Props {
  readonly faults: readonly DirectoryFault[];
  /** In which the entries are looked up, where it is not the directory as it is. */
  readonly directory?: Directory;
}

/** Why a directory does not hold together, each with the entry that it is about. */
export function FaultList({ faults, directory }: Props) {
  const d = useDirectoryWords();
  const layout = useLayout();
  const styles = useFormLayout();
  const { me } = useDesk();
  const { units, people } = directoryIndex(directory ?? me.directory);
  const nameOf = ({ unit, person }: DirectoryFault) => {
    if (unit !== null) return units.get(unit)?.name ?? unit;
    return person === null ? d.directoryItself : (people.get(person)?.name ?? person);
  };
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <div className={layout.tight}>
          <span>{d.elsewhere}</span>
          <ul className={styles.plainList}>
            {faults.slice(0, TOLD).map((fault) => (
              <li key={`${fault.code} ${fault.unit ?? ""} ${fault.person ?? ""}`}>
                {`${nameOf(fault)}: ${d.faults[fault.code]}`}
              </li>
            ))}
          </ul>
          {faults.length > TOLD && <span>{d.more(faults.length - TOLD)}</span>}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
