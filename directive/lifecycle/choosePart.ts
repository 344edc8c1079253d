import type { Actor } from "../actor.ts";
import type { Directive } from "../contract/directive.ts";
import type { Post } from "../contract/directory.ts";
import type { Item } from "../contract/item.ts";
import type { UnitId } from "../contract/primitives.ts";
import { partsOf, type Part } from "../parts.ts";
import { postFor } from "../permissions.ts";
import { Refusal } from "../refusal.ts";
import type { PartAct } from "./actOnPart.ts";
import type { Context } from "./context.ts";
import { isOpenTo } from "./transitions.ts";

/**
 * Which part of the item the person acts on, and in which post. Without `unit` it is the only one on which the person can
 * do this now. State is asked before permission: an act that nobody can do now is `invalid_state` for everyone.
 */
export function choosePart(
  directive: Directive,
  item: Item,
  act: PartAct["act"],
  actor: Actor,
  context: Context,
  unit: UnitId | undefined,
): { readonly part: Part; readonly post: Post } {
  const parts = partsOf(item);
  if (!parts.some((part) => isOpenTo(act, item, part))) throw new Refusal("invalid_state");
  const asked = parts.filter((part) => part.line === null || unit === undefined || part.unit === unit);
  if (asked.length === 0) throw new Refusal("unknown_unit", { path: "unit" });

  const rulings = asked.map((part) => ({
    part,
    ruling: postFor(actor, act, directive, item, { ...context, unit: part.unit ?? undefined }),
  }));
  const allowed = rulings.flatMap(({ part, ruling }) => (typeof ruling === "string" ? [] : [{ part, post: ruling }]));
  const open = allowed.filter(({ part }) => isOpenTo(act, item, part));
  if (open.length > 1) throw new Refusal("validation_failed", { path: "unit" });
  const [chosen] = open;
  if (chosen !== undefined) return chosen;
  if (allowed.length > 0) throw new Refusal("invalid_state");
  const reasons = rulings.map(({ ruling }) => ruling).filter((ruling) => typeof ruling === "string");
  throw new Refusal(reasons.find((code) => code !== "forbidden") ?? "forbidden");
}
