import type { ItemId } from "../../directive/contract/primitives.ts";
import type { MarkedItem } from "./Host.ts";

/** Word's own dialog takes no longer titles and tags. */
const maxTitle = 64;

const colours: Readonly<Record<MarkedItem["state"], string>> = {
  draft: "#986F0B",
  proposed: "#986F0B",
  directed: "#0F6CBD",
  returned: "#C50F1F",
  assigned: "#038387",
  inProgress: "#038387",
  reported: "#5C2E91",
  done: "#0E700E",
  kept: "#616161",
  withdrawn: "#616161",
};

/** How an item's content control looks in the document, and how it is known again. */
export const controlLook = {
  /** Opaque on purpose: everything else about the item stands in the custom XML part. */
  tag: (key: string, id: ItemId): string => `gv:${key}:${id}`,
  /** Survives programs that drop tags (LibreOffice), so the item can be found by it. */
  title: (item: MarkedItem): string => `Giao việc · điểm ${item.path ?? item.id}`.slice(0, maxTitle),
  colour: (item: MarkedItem): string => colours[item.state],
  /** Whether a control is one of ours: of this directive (null: of any), or one whose tag was lost. */
  isOurs: (control: { readonly tag: string; readonly title: string }, key: string | null): boolean =>
    control.tag === ""
      ? control.title.startsWith("Giao việc · điểm ")
      : control.tag.startsWith(key === null ? "gv:" : `gv:${key}:`),
} as const;
