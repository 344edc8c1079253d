import { useState } from "react";
import type { WorkRow } from "../../directive/contract/api.ts";
import type { ActName } from "../../directive/contract/directive.ts";
import type { UnitId } from "../../directive/contract/primitives.ts";
import { asksByUnit, asksOf, rowsOf } from "../asks.ts";
import { WorkFrame } from "../parts/WorkFrame.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { useDesk, useSession } from "../session.ts";
import { useWork } from "../useWork.ts";
import { useWords } from "../words.ts";
import { AcknowledgeAll } from "./AcknowledgeAll.tsx";
import { DirectLetter } from "./DirectLetter.tsx";
import { RecordFor } from "./RecordFor.tsx";
import { WaitingCards } from "./WaitingCards.tsx";
import { WorkScreen, type Opening } from "./WorkScreen.tsx";

/** "Chờ tôi": whatever this person is the next to act on, what is asked first. */
export function WaitingScreen({ onChanged }: { onChanged: () => void }) {
  const { clock } = useSession();
  const { me } = useDesk();
  const { w } = useWords();
  const work = useWork("waiting");
  const [openUnit, setOpenUnit] = useState<UnitId | null>(null);
  const sorted = work.rows.toSorted(
    (a, b) =>
      Number(b.head.urgency !== null) - Number(a.head.urgency !== null) || a.submittedAt.localeCompare(b.submittedAt),
  );
  const asks = asksOf(sorted, me.directory, me.person.id, clock.today());
  // What is recorded for a unit stands under the unit: an item may wait for the records of twenty.
  const toRecord = asksByUnit(asks.filter(({ recorded }) => recorded));
  const mine = asks.filter(({ recorded, unit }) => !recorded || unit === null);
  const asking = (...acts: readonly ActName[]) => rowsOf(mine.filter(({ act }) => acts.includes(act)));
  const toAcknowledge = asksByUnit(mine.filter(({ act }) => act === "acknowledge"));
  const toDirect = asking("direct", "agreeLead");
  const letters = [
    ...new Set(toDirect.filter(({ item }) => item.state === "proposed").map(({ directive }) => directive)),
  ];
  const changed = () => {
    work.reload();
    onChanged();
  };

  return (
    <WorkScreen onChanged={changed}>
      {(opening) => (
        <WorkFrame
          heading={w.waiting.heading}
          work={work}
          empty={{ title: w.waiting.empty, next: w.waiting.emptyNext }}
        >
          {letters.map((directive) => (
            <DirectLetter
              key={directive}
              rows={toDirect.filter((row) => row.directive === directive && row.item.state === "proposed")}
              opening={opening}
              onChanged={changed}
            />
          ))}
          <Section
            title={w.waiting.toRework}
            rows={toDirect.filter(({ item }) => item.state !== "proposed")}
            opening={opening}
            onChanged={changed}
          />
          <Section
            title={w.waiting.toDecideExtension}
            rows={asking("grantExtension")}
            opening={opening}
            onChanged={changed}
          />
          <Section title={w.waiting.toAccept} rows={asking("accept")} opening={opening} onChanged={changed} />
          <Section title={w.waiting.toConfirm} rows={asking("confirm")} opening={opening} onChanged={changed} />
          {[...toAcknowledge].map(([unit, asked]) => (
            <AcknowledgeAll
              key={unit}
              unit={unit}
              rows={rowsOf(asked)}
              named={toAcknowledge.size > 1}
              onChanged={changed}
            />
          ))}
          <Section title={w.waiting.toAcknowledge} rows={asking("acknowledge")} opening={opening} onChanged={changed} />
          <Section title={w.waiting.toDo} rows={asking("start", "report")} opening={opening} onChanged={changed} />
          <RecordFor units={toRecord} open={openUnit} onOpen={setOpenUnit} opening={opening} onChanged={changed} />
        </WorkFrame>
      )}
    </WorkScreen>
  );
}

interface SectionProps {
  readonly title: string;
  readonly rows: readonly WorkRow[];
  readonly opening: Opening;
  readonly onChanged: () => void;
}

function Section({ title, rows, opening, onChanged }: SectionProps) {
  const layout = useLayout();
  if (rows.length === 0) return null;
  return (
    <section className={layout.column} aria-label={title}>
      <h3 className={layout.subheading}>{`${title} (${rows.length})`}</h3>
      <WaitingCards rows={rows} opening={opening} onChanged={onChanged} />
    </section>
  );
}
