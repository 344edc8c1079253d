import type { ItemAct, LetterAct } from "../../directive/contract/act.ts";
import type { Directive, Submission } from "../../directive/contract/directive.ts";
import type { Directory } from "../../directive/contract/directory.ts";
import type { Item } from "../../directive/contract/item.ts";
import type { Instant, ItemId, UnitId } from "../../directive/contract/primitives.ts";
import type { NewEvent } from "../../directive/history.ts";
import { actOnItem, actOnLetter, submit, type Outcome } from "../../directive/lifecycle.ts";
import { Refusal } from "../../directive/refusal.ts";
import { actor, aContext, aDirectory, aSubmission, monday, people, ulidOf, units, type Who } from "../builders.ts";

export const evidence = { number: "215/BC-NV", day: null, link: null, note: null };

/** Each act in its shortest form, so that a test can say "accept" and mean it. */
export const acts: Readonly<Record<ItemAct["act"], ItemAct>> = {
  direct: { act: "direct", change: {} },
  accept: { act: "accept", person: people.interiorOfficer },
  return: { act: "return", reason: "Không thuộc nhiệm vụ của đơn vị" },
  acknowledge: { act: "acknowledge" },
  start: { act: "start" },
  note: { act: "note", note: "Đã lấy ý kiến" },
  report: { act: "report", evidence },
  confirm: { act: "confirm" },
  redo: { act: "redo", reason: "Thiếu số liệu" },
  withdraw: { act: "withdraw", reason: "Giao nhầm" },
  askExtension: {
    act: "askExtension",
    day: "2025-01-31",
    reason: "Chưa có số liệu",
    cause: { kind: "objective", causedBy: "Chi cục Thống kê" },
  },
  grantExtension: { act: "grantExtension", document: { number: "12/UBND-VX", day: "2024-09-16" } },
  refuseExtension: { act: "refuseExtension", reason: "Việc gấp" },
  proposeLead: { act: "proposeLead", lead: units.culture, reason: "Thuộc lĩnh vực văn hóa" },
  agreeLead: { act: "agreeLead" },
  refuseLead: { act: "refuseLead", reason: "Đúng nhiệm vụ của phòng" },
};

/** A directive that people of the sample office act on, one after another. */
export class Office {
  directive: Directive;
  readonly events: NewEvent[] = [];
  readonly directory: Directory;
  at: Instant;

  constructor(submission: Partial<Submission> = {}, directory: Directory = aDirectory(), at: Instant = monday) {
    this.directory = directory;
    this.at = at;
    const context = aContext(at, directory);
    const outcome = submit(ulidOf(1), aSubmission(submission), actor("clerk", directory, context.today), context);
    this.directive = outcome.directive;
    this.events.push(...outcome.events);
  }

  item(id: ItemId = "01"): Item {
    const item = this.directive.items.find((candidate) => candidate.id === id);
    if (item === undefined) throw new Error(`no item ${id}`);
    return item;
  }

  /** A person acts on an item: by the act's bare name where its content does not matter. */
  act(who: Who, what: ItemAct | ItemAct["act"], id: ItemId = "01", unit?: UnitId): this {
    const context = aContext(this.at, this.directory);
    const act = typeof what === "string" ? acts[what] : what;
    return this.#keep(actOnItem(this.directive, id, act, actor(who, this.directory, context.today), context, unit));
  }

  actOnLetter(who: Who, act: LetterAct): this {
    const context = aContext(this.at, this.directory);
    return this.#keep(actOnLetter(this.directive, act, actor(who, this.directory, context.today), context));
  }

  direct(changes: Extract<LetterAct, { act: "direct" }>["changes"] = []): this {
    return this.actOnLetter("leader", { act: "direct", changes });
  }

  later(at: Instant): this {
    this.at = at;
    return this;
  }

  #keep(outcome: Outcome): this {
    this.directive = outcome.directive;
    this.events.push(...outcome.events);
    return this;
  }
}

/** The code with which it is refused, or "allowed". Anything thrown that is no refusal is a defect and goes on. */
export function refusalOf(attempt: () => unknown): string {
  try {
    attempt();
    return "allowed";
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
