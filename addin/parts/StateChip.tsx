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
  const label =
    item.assignment.to === "general" && item.state === "directed" ? w.waiting.toAcknowledge : w.state[item.state];
  return (
    <Chip tone={tone} icon={icons[item.state]}>
      {item.state === "kept" ? w.review.disposition[item.disposition] : label}
    </Chip>
  );
}
