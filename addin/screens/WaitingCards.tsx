import type { WorkRow } from "../../directive/contract/api.ts";
import type { UnitId } from "../../directive/contract/primitives.ts";
import { ItemActs } from "../parts/ItemActs.tsx";
import { ItemCard } from "../parts/ItemCard.tsx";
import { useLayout } from "../parts/useLayout.ts";
import { cardIdOf, type Opening } from "./WorkScreen.tsx";

interface Props {
  readonly rows: readonly WorkRow[];
  /** The unit whose list this is. */
  readonly of?: UnitId;
  readonly opening: Opening;
  readonly onChanged: () => void;
}

/** Items that wait for this person, each with its answers. */
export function WaitingCards({ rows, of, opening, onChanged }: Props) {
  const layout = useLayout();
  return (
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
            <ItemActs
              directive={row.directive}
              whole={null}
              item={row.item}
              onChanged={onChanged}
              {...(of === undefined ? {} : { of })}
            />
          </ItemCard>
        </li>
      ))}
    </ul>
  );
}
