import { Suspense, useState } from "react";
import { Button, Spinner } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import type { WorkRow } from "../../directive/contract/api.ts";
import { directionOf } from "../directionOf.ts";
import type { Change } from "../draft.ts";
import { useNotices } from "../notices.ts";
import { ItemCard } from "../parts/ItemCard.tsx";
import { Chip } from "../parts/Chip.tsx";
import { focusSoon } from "../parts/moveBetweenCards.ts";
import { lazyPart } from "../parts/lazyPart.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { useDesk } from "../session.ts";
import { isStale } from "../useAct.ts";
import { tellNumberAndDay } from "../wording/format.ts";
import { useWords } from "../words.ts";
import { cardIdOf, type Opening } from "./WorkScreen.tsx";

const PointEditor = lazyPart(() => import("./PointEditor.tsx"));

interface Props {
  /** The proposed items of one letter; at least one. */
  readonly rows: readonly WorkRow[];
  readonly opening: Opening;
  readonly onChanged: () => void;
}

/** A letter before the agency leader: agreed to as a whole in one touch, with a lead or a deadline changed in place first. */
export function DirectLetter({ rows, opening, onChanged }: Props) {
  const { client } = useDesk();
  const { tell, fail } = useNotices();
  const { w } = useWords();
  const layout = useLayout();
  const [changes, setChanges] = useState<ReadonlyMap<string, Change>>(new Map());
  const [editing, setEditing] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [first] = rows;
  if (first === undefined) return null;
  const { number, day } = tellNumberAndDay(first.head, w);

  const agree = async () => {
    setBusy(true);
    try {
      await client.actOnDirective(first.directive, first.directiveVersion, {
        act: "direct",
        changes: [...changes].map(([item, change]) => ({ item, ...directionOf(change) })),
      });
      tell(w.waiting.directedAll(rows.length));
      onChanged();
    } catch (failure) {
      fail(failure);
      if (isStale(failure)) onChanged();
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className={layout.column} aria-label={`${w.waiting.toDirect}: ${number}`} data-testid="direct-letter">
      <h3 className={layout.subheading}>{`${w.waiting.toDirect} (${rows.length})`}</h3>
      <div className={layout.tight}>
        <strong>{[number, day].join(" · ")}</strong>
        <span>{first.head.issuer}</span>
        <span>{first.head.subject}</span>
      </div>
      <div className={layout.row}>
        <Button appearance="primary" disabled={busy} onClick={() => void agree()}>
          {w.waiting.directAll}
        </Button>
        {changes.size > 0 && <span className={layout.small}>{w.waiting.changed(changes.size)}</span>}
      </div>
      <ul className={layout.list}>
        {rows.map((row) => {
          const change = changes.get(row.item.id) ?? {};
          const item = { ...row.item, ...directionOf(change) };
          const open = editing === item.id;
          return (
            <li
              key={item.id}
              onKeyDown={(event) => {
                if (event.key !== "Escape" || !open || event.defaultPrevented) return;
                event.preventDefault();
                setEditing(null);
                focusSoon(() => document.getElementById(`change-${first.directive}-${item.id}`));
              }}
            >
              <ItemCard
                mine
                item={item}
                headId={cardIdOf(row.directive, item.id)}
                chosen={opening.isOpen(row)}
                onOpen={() => opening.open(row)}
              >
                {open && (
                  <Suspense fallback={<Spinner size="tiny" label={w.loading} />}>
                    <PointEditor
                      item={item}
                      onChange={(more) => setChanges(new Map(changes).set(item.id, { ...change, ...more }))}
                    />
                  </Suspense>
                )}
                <span className={layout.row}>
                  <Button
                    id={`change-${first.directive}-${item.id}`}
                    size="small"
                    icon={<EditRegular />}
                    aria-expanded={open}
                    onClick={() => setEditing(open ? null : item.id)}
                  >
                    {open ? w.editor.done : w.waiting.change}
                  </Button>
                  {changes.has(item.id) && <Chip icon={<EditRegular />}>{w.review.edited}</Chip>}
                </span>
              </ItemCard>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
