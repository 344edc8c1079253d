import { lazy, type ComponentType } from "react";
import { loadPart } from "../loadPart.ts";
import { FailureNotice } from "./FailureNotice.tsx";

/** `lazy`, with a notice in the part's place where it cannot be loaded: what stands around it stays on the screen. */
export function lazyPart<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(() =>
    loadPart(load).catch((failure: unknown): { default: ComponentType<Props> } => ({
      default: () => <FailureNotice failure={failure} />,
    })),
  );
}
