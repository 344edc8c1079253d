import { useState } from "react";
import { SearchBox } from "@fluentui/react-components";
import type { WorkRow } from "../../directive/contract/api.ts";
import { foldMarks } from "../../directive/vietnamese.ts";
import { ItemActs } from "../parts/ItemActs.tsx";
import { ItemCard } from "../parts/ItemCard.tsx";
import { PartSwitch } from "../parts/PartSwitch.tsx";
import { WorkFrame } from "../parts/WorkFrame.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { sectionNames, sectionOf } from "../sections.ts";
import { useDesk, useSession } from "../session.ts";
import { useWork } from "../useWork.ts";
import { useWords } from "../words.ts";
import { cardIdOf, WorkScreen } from "./WorkScreen.tsx";

/** "Việc của tôi" and, for whoever has one, the unit's open items; by deadline. */
export function MineScreen({ onChanged }: { onChanged: () => void }) {
  const { clock } = useSession();
  const { index } = useDesk();
  const { w } = useWords();
  const layout = useLayout();
  const [scope, setScope] = useState<"mine" | "unit">("mine");
  const [search, setSearch] = useState("");
  const work = useWork(scope);
  const wanted = foldMarks(search).split(/\s+/).filter(Boolean);

  const matches = ({ item, head }: WorkRow) => {
    const lead =
      item.assignment.to === "lead" && item.assignment.lead !== null ? index.nameOf(item.assignment.lead) : "";
    const words = foldMarks([item.quote, head.number, head.issuer, head.subject, lead].join("\n"));
    return wanted.every((word) => words.includes(word));
  };
  const rows = work.rows.filter(matches);
  const changed = () => {
    work.reload();
    onChanged();
  };

  return (
    <WorkScreen onChanged={changed}>
      {(opening) => (
        <WorkFrame
          heading={w.mine.heading}
          work={work}
          empty={{ title: w.mine.empty, next: w.mine.emptyNext }}
          top={
            <div className={layout.tight}>
              <PartSwitch
                label={w.mine.heading}
                kind="scope"
                parts={[
                  { name: "mine", label: w.mine.scopeMine },
                  { name: "unit", label: w.mine.scopeUnit },
                ]}
                current={scope}
                onChoose={setScope}
              />
              {work.rows.length > 3 && (
                <SearchBox
                  aria-label={w.mine.search}
                  placeholder={w.mine.search}
                  value={search}
                  onChange={(_, { value }) => setSearch(value)}
                />
              )}
            </div>
          }
        >
          {rows.length === 0 && <span>{w.mine.noMatch}</span>}
          {sectionNames.map((name) => {
            const here = rows.filter((row) => sectionOf(row, clock.today()) === name);
            return here.length === 0 ? null : (
              <section key={name} className={layout.column} aria-label={w.mine.sections[name]}>
                <h3 className={layout.subheading}>{`${w.mine.sections[name]} (${here.length})`}</h3>
                <ul className={layout.list}>
                  {here.map((row) => (
                    <li key={`${row.directive} ${row.item.id}`}>
                      <ItemCard
                        mine={scope === "mine"}
                        item={row.item}
                        head={row.head}
                        headId={cardIdOf(row.directive, row.item.id)}
                        chosen={opening.isOpen(row)}
                        onOpen={() => opening.open(row)}
                      >
                        <ItemActs directive={row.directive} whole={null} item={row.item} onChanged={changed} />
                      </ItemCard>
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </WorkFrame>
      )}
    </WorkScreen>
  );
}
