import {
  ArrowUndoRegular,
  CheckmarkCircleRegular,
  CircleHalfFillRegular,
  CircleRegular,
  ClockRegular,
  DismissCircleRegular,
  PersonRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Item, ItemState } from "../../directive/contract/item.ts";
import { tellState } from "../tellState.ts";
import { useWords } from "../words.ts";
import { Chip } from "./Chip.tsx";

const icons: Record<ItemState, ReactElement> = {
  kept: <CircleRegular />,
  proposed: <ClockRegular />,
  directed: <ClockRegular />,
  returned: <ArrowUndoRegular />,
  assigned: <PersonRegular />,
  inProgress: <CircleHalfFillRegular />,
  reported: <ClockRegular />,
  done: <CheckmarkCircleRegular />,
  withdrawn: <DismissCircleRegular />,
};

/** Where an item stands: icon, word and colour. */
export function StateChip({ item }: { item: Item }) {
  const { w } = useWords();
  const tone = item.state === "done" ? "green" : item.state === "returned" ? "amber" : "plain";
  return (
    <Chip tone={tone} icon={icons[item.state]}>
      {tellState(item, w)}
    </Chip>
  );
}
