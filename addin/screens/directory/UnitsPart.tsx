import { useDesk, useSession } from "../../session.ts";
import { EntryList } from "./EntryList.tsx";
import { tellUnit } from "./tellUnit.ts";
import { UnitForm } from "./UnitForm.tsx";
import { useDirectoryWords } from "./useDirectoryWords.ts";

/** The office's units, and those it sends letters to. */
export function UnitsPart() {
  const d = useDirectoryWords();
  const { clock } = useSession();
  const { index } = useDesk();
  const { units, ownBody } = index.directory;
  const today = clock.today();
  return (
    <EntryList
      label={d.parts.units}
      addLabel={d.add.unit}
      entries={units.map((unit) => {
        const { period, ended } = tellUnit(unit, today, d);
        const parent = index.unit(unit.parent)?.name;
        return {
          id: unit.id,
          name: unit.name,
          alsoCalled: [...unit.aliases, unit.id],
          strong: unit.id === ownBody,
          details: [
            unit.id === ownBody ? d.ownBody : d.kinds[unit.kind],
            ...(parent === undefined ? [] : [parent]),
            ...period,
            ...ended,
          ],
        };
      })}
      form={(id, close) => <UnitForm key={id ?? ""} unit={index.unit(id)} onDone={close} />}
    />
  );
}
