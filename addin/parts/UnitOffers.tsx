import { Button } from "@fluentui/react-components";
import { unitsOf } from "../../directive/coordinatingOf.ts";
import type { Assignment } from "../../directive/contract/item.ts";
import type { UnitRef } from "../../directive/contract/primitives.ts";
import type { UnitOffer } from "../../directive/proposeAssignment.ts";
import { isOffered, replaceUnits } from "../replaceUnits.ts";
import { useDesk } from "../session.ts";
import { useWords } from "../words.ts";
import { useLayout } from "./useLayout.ts";

interface Props {
  readonly offers: readonly UnitOffer[];
  readonly assignment: Assignment;
  readonly onChange: (assignment: Assignment) => void;
}

/** Which unit is meant, where the letter's words fit several or name one that no longer exists: one touch decides. */
export function UnitOffers({ offers, assignment, onChange }: Props) {
  const { w } = useWords();
  const { index } = useDesk();
  const layout = useLayout();
  const units = unitsOf(assignment);
  const open = offers.filter((offer) => isOffered(offer, units));
  const ended = open.filter(({ why, units: heirs }) => why === "ended" && heirs.length === 1);
  if (open.length === 0) return null;
  const take = (taken: readonly { readonly instead: UnitRef; readonly by: UnitRef }[]) =>
    onChange(replaceUnits(assignment, taken));

  return (
    <div className={layout.column}>
      {ended.length > 1 && (
        <span>
          <Button
            size="small"
            onClick={() =>
              take(ended.flatMap(({ instead, units: [by] }) => (by === undefined ? [] : [{ instead, by }])))
            }
          >
            {w.offers.allSuccessors(ended.length)}
          </Button>
        </span>
      )}
      {open.map(({ instead, units: offered, why }) => {
        const question = w.offers[why](index.nameOf(instead));
        return (
          <div key={instead.id ?? instead.name} role="group" aria-label={question} className={layout.tight}>
            <span className={layout.small}>{question}</span>
            <div className={layout.row}>
              {offered.map((by) => (
                <Button key={by.id} size="small" onClick={() => take([{ instead, by }])}>
                  {index.nameOf(by)}
                </Button>
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}
