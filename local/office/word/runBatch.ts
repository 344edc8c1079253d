import { isWordObject, WordError, type Members, type MemberTable, type WordObject } from "./objects.ts";

/** The body of office.js's ProcessQuery request, as far as it is understood here. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface BatchReply {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly ActionIndex: number;
    readonly Location: string;
  };
}

/** ActionType and ObjectPathType in office.js's source. */
const act = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;
const path = { global: 1, created: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** Bookkeeping of the proxies that changes nothing here: references are kept for as long as the host lives. */
const bookkeeping = new Set(["_KeepReference", "_RemoveReference", "_RemoveAllReferences"]);

/** The ids by which proxies find their objects again in a later batch. */
export class References {
  readonly #objects = new Map<string, WordObject>();
  readonly #ids = new Map<WordObject, string>();

  idOf(object: WordObject): string {
    let id = this.#ids.get(object);
    if (id === undefined) {
      id = `ref-${this.#ids.size + 1}`;
      this.#ids.set(object, id);
      this.#objects.set(id, object);
    }
    return id;
  }

  find(id: string): WordObject {
    const object = this.#objects.get(id);
    if (!object) throw new WordError("InvalidObjectPath", `Unknown reference ${id}.`);
    return object;
  }
}

export interface BatchContext {
  readonly members: MemberTable;
  readonly references: References;
  readonly readOnly: boolean;
  readonly document: WordObject;
  create(name: string): WordObject;
}

/**
 * Interprets one batch: its actions in order, up to the first that fails; what went before stays done, as in Word. A member
 * that is not in the table is refused with ApiNotFound, never guessed.
 */
export function runBatch(batch: Batch, context: BatchContext): BatchReply {
  const run = new Run(batch, context);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: run.perform(action) });
    } catch (error) {
      if (!(error instanceof WordError)) throw error;
      return {
        Results: results,
        Error: { Code: error.code, Message: error.message, ActionIndex: index, Location: action.Name },
      };
    }
  }
  return { Results: results };
}

class Run {
  readonly #batch: Batch;
  readonly #context: BatchContext;
  readonly #resolved = new Map<number, WordObject | null>();

  constructor(batch: Batch, context: BatchContext) {
    this.#batch = batch;
    this.#context = context;
  }

  perform(action: Action): unknown {
    if (action.ActionType === act.trace) return null;
    const object = this.#resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case act.instantiate:
        return object && this.#identityOf(object);
      case act.query:
        return object && this.#read(object, action.QueryInfo ?? {});
      case act.method:
        if (object === null || bookkeeping.has(action.Name)) return null;
        return this.#call(object, action.Name, action.ArgumentInfo) ?? null;
      case act.set:
        if (object !== null) this.#set(object, action.Name, this.#arguments(action.ArgumentInfo)[0]);
        return null;
      default:
        throw new WordError("ApiNotFound", `Action type ${action.ActionType} is not implemented.`);
    }
  }

  #resolve(id: number): WordObject | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const object = this.#follow(id);
    this.#resolved.set(id, object);
    return object;
  }

  #follow(id: number): WordObject | null {
    const step = this.#batch.ObjectPaths[id];
    if (!step) throw new WordError("InvalidObjectPath", `Unknown object path ${id}.`);
    switch (step.ObjectPathType) {
      case path.global:
        return this.#context.document;
      case path.created:
        return this.#context.create(step.Name);
      case path.reference:
        return this.#context.references.find(step.Name);
      case path.nullObject:
        return null;
    }
    const parent = this.#resolve(step.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (step.ObjectPathType === path.property) return this.#member(parent, "navigation", step.Name)(parent);
    if (step.ObjectPathType === path.method || step.ObjectPathType === path.indexer) {
      const name = step.ObjectPathType === path.indexer ? "GetItem" : step.Name;
      const object = this.#call(parent, name, step.ArgumentInfo);
      return isWordObject(object) ? object : null;
    }
    throw new WordError("ApiNotFound", `Object path type ${step.ObjectPathType} is not implemented.`);
  }

  #call(object: WordObject, name: string, info: ArgumentInfo | undefined): unknown {
    const method = this.#member(object, "methods", name);
    if (this.#membersOf(object).changes?.includes(name)) this.#refuseIfReadOnly();
    return method(object, ...this.#arguments(info));
  }

  #set(object: WordObject, name: string, value: unknown): void {
    const setter = this.#member(object, "setters", name);
    if (object.type !== "SearchOptions") this.#refuseIfReadOnly();
    setter(object, value);
  }

  #refuseIfReadOnly(): void {
    if (this.#context.readOnly) throw new WordError("AccessDenied", "The document is read-only.");
  }

  #arguments(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const referenced = info?.ReferencedObjectPathIds?.[index];
      return referenced ? this.#resolve(referenced) : value;
    });
  }

  #identityOf(object: WordObject): Record<string, unknown> {
    const identity: Record<string, unknown> = { _ReferenceId: this.#context.references.idOf(object) };
    const id = object.type === "ContentControl" ? this.#membersOf(object).properties?.["Id"] : undefined;
    if (id) identity["Id"] = id(object);
    return identity;
  }

  #read(object: WordObject, query: Query): Record<string, unknown> {
    if ("items" in object) {
      const from = query.Skip ?? 0;
      const items = object.items.slice(from, query.Top === undefined ? undefined : from + query.Top);
      return { ...this.#identityOf(object), _Items: items.map((item) => this.#readOne(item, query)) };
    }
    return this.#readOne(object, query);
  }

  /** One object's selected properties; with none named, all that are implemented. "a/b" reads b of the object at a. */
  #readOne(object: WordObject, query: Query): Record<string, unknown> {
    const values = this.#identityOf(object);
    const inner = new Map<string, string[]>();
    const named = query.Select ?? [];
    const selected = named.length > 0 ? named : Object.keys(this.#membersOf(object).properties ?? {});
    for (const name of [...selected, ...(query.Expand ?? []).map((expanded) => `${expanded}/`)]) {
      const slash = name.indexOf("/");
      if (slash === -1) {
        const property = capital(name);
        values[property] = this.#member(object, "properties", property)(object);
      } else {
        const member = capital(name.slice(0, slash));
        inner.set(member, [...(inner.get(member) ?? []), name.slice(slash + 1)].filter(Boolean));
      }
    }
    for (const [name, select] of inner) {
      const target = this.#member(object, "navigation", name)(object);
      values[name] = target && this.#read(target, { Select: select });
    }
    return values;
  }

  #membersOf(object: WordObject): Members<WordObject> {
    // The table gives each type the members made for it; the compiler cannot follow that through the union.
    return this.#context.members[object.type] as unknown as Members<WordObject>;
  }

  #member<K extends "properties" | "setters" | "navigation" | "methods">(
    object: WordObject,
    kind: K,
    name: string,
  ): NonNullable<Members<WordObject>[K]>[string] {
    const found = this.#membersOf(object)[kind];
    if (!found || !Object.hasOwn(found, name)) {
      throw new WordError("ApiNotFound", `${object.type}.${name} is not implemented by the simulated Word.`);
    }
    return found[name] as NonNullable<Members<WordObject>[K]>[string];
  }
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
