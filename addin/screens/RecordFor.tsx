import type { UnitId } from "../../directive/contract/primitives.ts";
import { rowsOf, type Ask } from "../asks.ts";
import { CardHead } from "../parts/CardHead.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { useDesk } from "../session.ts";
import { useWords } from "../words.ts";
import { AcknowledgeAll } from "./AcknowledgeAll.tsx";
import { WaitingCards } from "./WaitingCards.tsx";
import type { Opening } from "./WorkScreen.tsx";

interface Props {
  readonly units: ReadonlyMap<UnitId, readonly Ask[]>;
  /** The unit whose items are in sight: one at a time, so that nobody records for another by mistake. */
  readonly open: UnitId | null;
  readonly onOpen: (unit: UnitId | null) => void;
  readonly opening: Opening;
  readonly onChanged: () => void;
}

/** What a clerk records for units that have nobody here: unit by unit, each with its items folded beneath it. */
export function RecordFor({ units, open, onOpen, opening, onChanged }: Props) {
  const { index } = useDesk();
  const { w } = useWords();
  const layout = useLayout();
  if (units.size === 0) return null;
  const named = [...units].map(([id, asks]) => ({ id, name: index.unit(id)?.name ?? id, rows: rowsOf(asks), asks }));
  return (
    <section className={layout.column} aria-label={w.waiting.toRecord}>
      <h3 className={layout.subheading}>{`${w.waiting.toRecord} (${units.size})`}</h3>
      <span className={layout.small}>{w.waiting.toRecordExplain}</span>
      <ul className={layout.list}>
        {named
          .sort((a, b) => a.name.localeCompare(b.name, "vi"))
          .map(({ id, name, rows, asks }) => (
            <li key={id} className={layout.card} data-testid={`record-${id}`}>
              <div data-card>
                <CardHead open={open === id} does="expands" onClick={() => onOpen(open === id ? null : id)}>
                  {w.waiting.unitToRecord(name, rows.length)}
                </CardHead>
              </div>
              {open === id && (
                <>
                  <AcknowledgeAll
                    named
                    unit={id}
                    rows={rowsOf(asks.filter(({ act }) => act === "acknowledge"))}
                    onChanged={onChanged}
                  />
                  <WaitingCards of={id} rows={rows} opening={opening} onChanged={onChanged} />
                </>
              )}
            </li>
          ))}
      </ul>
    </section>
  );
}
