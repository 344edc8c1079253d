import { useState, type ReactNode } from "react";
import type { WorkRow } from "../../directive/contract/api.ts";
import { focusSoon } from "../parts/moveBetweenCards.ts";
import { TwoColumns } from "../parts/TwoColumns.tsx";
import { useWide } from "../surface.ts";
import { ItemScreen } from "./ItemScreen.tsx";

export interface Opening {
  readonly isOpen: (row: WorkRow) => boolean;
  readonly open: (row: WorkRow) => void;
}

/** The id of the button that opens an item, to which the focus comes back. */
export const cardIdOf = (directive: string, item: string) => `card-${directive}-${item}`;

/** A worklist with the opened item: beside it where there is room, else in its place. */
export function WorkScreen({
  onChanged,
  children,
}: {
  onChanged: () => void;
  children: (opening: Opening) => ReactNode;
}) {
  const wide = useWide();
  const [open, setOpen] = useState<{ directive: string; item: string } | null>(null);
  const back = ({ directive, item }: { directive: string; item: string }) => {
    setOpen(null);
    focusSoon(() => document.getElementById(cardIdOf(directive, item)));
  };
  const detail =
    open === null ? null : (
      <ItemScreen
        key={`${open.directive} ${open.item}`}
        {...open}
        onBack={wide ? null : () => back(open)}
        onChanged={onChanged}
      />
    );
  if (detail !== null && !wide) return detail;
  return (
    <TwoColumns detail={detail}>
      {children({
        isOpen: ({ directive, item }) => open?.directive === directive && open.item === item.id,
        open: ({ directive, item }) => setOpen({ directive, item: item.id }),
      })}
    </TwoColumns>
  );
}
