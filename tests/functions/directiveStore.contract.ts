import { beforeEach, describe, expect, test } from "vitest";
import type { Directive } from "../../directive/contract/directive.ts";
import { appendEvents, verifyHistory } from "../../directive/history.ts";
import { actOnItem, actOnLetter, submit, type Outcome } from "../../directive/lifecycle.ts";
import type { Change, DirectiveStore, RequestKey, Stored } from "../../functions/ports.ts";
import { sha256 } from "../../functions/sha256.ts";
import { actor, aContext, aDraft, aSubmission, generalTo, monday, people, ulidOf, units } from "../builders.ts";

const tenant = "5ade0000-0000-4000-8000-0000000000aa";
const other = "0f010000-0000-4000-8000-0000000000aa";
const id = ulidOf(1);

export const keyOf = (name: string, asked = name): RequestKey => ({
  id: sha256(name).slice(0, 40),
  digest: sha256(asked),
});

/** The change that an outcome of the core asks for. */
export function changeOf(before: Stored | null, outcome: Outcome, key: RequestKey, of = tenant): Change {
  const { directive: after } = outcome;
  const events = appendEvents(after.id, before?.history ?? [], outcome.events, sha256);
  return { tenant: of, before, after, events, key, alarmAt: monday };
}

export const submitted = (count = 1, directive = id, fingerprint = "a".repeat(64)): Outcome =>
  submit(
    directive,
    aSubmission({
      fingerprint,
      items: Array.from({ length: count }, (_, index) => aDraft({ id: String(index + 1).padStart(2, "0") })),
    }),
    actor("clerk"),
    aContext(),
  );

export const directed = (directive: Directive): Outcome =>
  actOnLetter(directive, { act: "direct", changes: [] }, actor("leader"), aContext(), () => null);

export const accepted = (directive: Directive, item = "01"): Outcome =>
  actOnItem(directive, item, { act: "accept", person: people.interiorOfficer }, actor("interiorLeader"), aContext());

const committed = expect.objectContaining({ outcome: "committed" }) as unknown;

/** What every DirectiveStore promises, whatever it stands on. */
export function directiveStoreContract(name: string, make: () => Promise<DirectiveStore>): void {
  describe(`${name} as a DirectiveStore`, () => {
    let store: DirectiveStore;
    beforeEach(async () => {
      store = await make();
    });

    const found = async (): Promise<Stored> => {
      const stored = await store.find(tenant, id);
      if (stored === undefined) throw new Error("not there");
      return stored;
    };

    test("gives back what was stored, history and all", async () => {
      const change = changeOf(null, submitted(3), keyOf("submit"));
      expect(await store.commit(change)).toEqual(committed);
      const stored = await found();
      expect(stored.directive).toEqual(change.after);
      expect(stored.history).toEqual(change.events);
      expect(verifyHistory(id, stored.history, sha256)).toBeNull();
    });

    test("knows nothing of another tenant's directive", async () => {
      await store.commit(changeOf(null, submitted(), keyOf("submit")));
      expect(await store.find(other, id)).toBeUndefined();
      expect(await store.findByFingerprint(other, "a".repeat(64))).toBeUndefined();
    });

    test("refuses a key with a character that means something to Azure", async () => {
      for (const bad of ["../x", "a#b", "a?b", "a\\b", "", "a".repeat(1100), "x' or 1 eq 1"])
        await expect(store.seen(tenant, bad, keyOf("x"))).rejects.toMatchObject({ code: "invalid_id" });
    });

    test("lets one of two changes of the same state through and tells the other", async () => {
      await store.commit(changeOf(null, submitted(), keyOf("submit")));
      const before = await found();
      const outcomes = await Promise.all(
        ["one", "two"].map((key) => store.commit(changeOf(before, directed(before.directive), keyOf(key)))),
      );
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["committed", "conflict"]);
      expect((await found()).history).toHaveLength(2);
    });

    test("stores a request once, and refuses its key for another", async () => {
      await store.commit(changeOf(null, submitted(2), keyOf("submit")));
      const before = await found();
      const change = changeOf(before, directed(before.directive), keyOf("direct"));
      expect(await store.commit(change)).toEqual(committed);
      expect(await store.commit(change)).toEqual({ outcome: "repeated" });
      expect(await store.seen(tenant, id, keyOf("direct"))).toBe("same");
      expect(await store.seen(tenant, id, keyOf("direct", "other"))).toBe("other");
      expect(await store.seen(tenant, id, keyOf("never"))).toBeUndefined();
      const now = await found();
      const reused = changeOf(now, accepted(now.directive), keyOf("direct", "other"));
      await expect(store.commit(reused)).rejects.toMatchObject({ code: "key_reused" });
      expect((await found()).directive).toEqual(now.directive);
    });

    test("lets a letter be submitted once, and names the directive that has it", async () => {
      await store.commit(changeOf(null, submitted(), keyOf("submit")));
      expect(await store.findByFingerprint(tenant, "a".repeat(64))).toBe(id);
      const again = changeOf(null, submitted(1, ulidOf(2)), keyOf("again"));
      await expect(store.commit(again)).rejects.toMatchObject({ code: "already_submitted", details: { instance: id } });
      expect(await store.find(tenant, ulidOf(2))).toBeUndefined();
      // Another office has its own register.
      expect(await store.commit(changeOf(null, submitted(1, ulidOf(2)), keyOf("again"), other))).toEqual(committed);
    });

    test("lets a letter that was taken back be submitted again", async () => {
      await store.commit(changeOf(null, submitted(), keyOf("submit")));
      const before = await found();
      const withdrawn = actOnLetter(before.directive, { act: "withdraw" }, actor("clerk"), aContext(), () => null);
      await store.commit(changeOf(before, withdrawn, keyOf("withdraw")));
      expect(await store.commit(changeOf(null, submitted(1, ulidOf(2)), keyOf("again")))).toEqual(committed);
      expect(await store.findByFingerprint(tenant, "a".repeat(64))).toBe(ulidOf(2));
    });

    test("stores a plan of 300 items whole, and changes it whole", { timeout: 60_000 }, async () => {
      const change = changeOf(null, submitted(300), keyOf("submit"));
      expect(await store.commit(change)).toEqual(committed);
      expect((await found()).directive).toEqual(change.after);
      const before = await found();
      const all = changeOf(before, directed(before.directive), keyOf("direct"));
      expect(await store.commit(all)).toEqual(committed);
      const now = await found();
      expect(now.directive).toEqual(all.after);
      const one = changeOf(now, accepted(now.directive, "250"), keyOf("accept"));
      expect(await store.commit(one)).toEqual(committed);
      expect((await found()).directive).toEqual(one.after);
      expect(verifyHistory(id, (await found()).history, sha256)).toBeNull();
    });

    test("keeps a long text whole across properties", async () => {
      const words = "Đề nghị 😀 các đơn vị khẩn trương thực hiện. ".repeat(170);
      const many = Array.from({ length: 200 }, (_, index) => ({ id: units.interior, name: `Đơn vị ${String(index)}` }));
      const outcome = submitted();
      const [item] = outcome.directive.items;
      if (item === undefined) throw new Error("no item");
      const long = { ...item, quote: words, note: words, assignment: { ...generalTo(units.interior), units: many } };
      const change = changeOf(
        null,
        { ...outcome, directive: { ...outcome.directive, items: [long] } },
        keyOf("submit"),
      );
      await store.commit(change);
      expect((await found()).directive.items[0]).toEqual(long);
    });

    test("refuses what Azure would refuse for its size", async () => {
      const outcome = submitted();
      const [item] = outcome.directive.items;
      if (item === undefined) throw new Error("no item");
      const huge = { ...item, note: "x".repeat(600_000) };
      const change = changeOf(
        null,
        { ...outcome, directive: { ...outcome.directive, items: [huge] } },
        keyOf("submit"),
      );
      await expect(store.commit(change)).rejects.toMatchObject({ code: "too_large" });
      expect(await store.find(tenant, id)).toBeUndefined();
    });
  });
}
