import { waitingFor } from "../../directive/waiting.ts";
import type { WorkRow } from "../../directive/contract/api.ts";
import type { ActName } from "../../directive/contract/directive.ts";
import { ItemActs } from "../parts/ItemActs.tsx";
import { ItemCard } from "../parts/ItemCard.tsx";
import { WorkFrame } from "../parts/WorkFrame.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { useDesk, useSession } from "../session.ts";
import { useWork } from "../useWork.ts";
import { useWords } from "../words.ts";
import { AcknowledgeAll } from "./AcknowledgeAll.tsx";
import { DirectLetter } from "./DirectLetter.tsx";
import { cardIdOf, WorkScreen, type Opening } from "./WorkScreen.tsx";

/** "Chờ tôi": whatever this person is the next to act on, what is asked first. */
export function WaitingScreen({ onChanged }: { onChanged: () => void }) {
  const { clock } = useSession();
  const { me } = useDesk();
  const { w } = useWords();
  const work = useWork("waiting");
  const today = clock.today();

  /** What is asked of me about this item. */
  const askedOf = (row: WorkRow): ActName | null =>
    waitingFor(row.item, me.directory, today).find(({ persons }) => persons.includes(me.person.id))?.act ?? null;
  const sorted = work.rows.toSorted(
    (a, b) =>
      Number(b.head.urgency !== null) - Number(a.head.urgency !== null) || a.submittedAt.localeCompare(b.submittedAt),
  );
  const asking = (act: ActName) => sorted.filter((row) => askedOf(row) === act);
  const toDirect = asking("direct");
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
          <Section title={w.waiting.toAccept} rows={asking("accept")} opening={opening} onChanged={changed} />
          <Section title={w.waiting.toConfirm} rows={asking("confirm")} opening={opening} onChanged={changed} />
          <AcknowledgeAll rows={asking("acknowledge")} onChanged={changed} />
          <Section title={w.waiting.toAcknowledge} rows={asking("acknowledge")} opening={opening} onChanged={changed} />
          <Section
            title={w.waiting.toDo}
            rows={[...asking("start"), ...asking("report")]}
            opening={opening}
            onChanged={changed}
          />
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
      <ul className={layout.list}>
        {rows.map((row) => (
          <li key={`${row.directive} ${row.item.id}`}>
            <ItemCard
              mine
              item={row.item}
              head={row.head}
              headId={cardIdOf(row.directive, row.item.id)}
              chosen={opening.isOpen(row)}
              onOpen={() => opening.open(row)}
            >
              <ItemActs directive={row.directive} whole={null} item={row.item} onChanged={onChanged} />
            </ItemCard>
          </li>
        ))}
      </ul>
    </section>
  );
}
