import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { actorOf } from "../directive/actor.ts";
import { ApiFailure } from "./api/ApiFailure.ts";
import { makeClient } from "./api/Client.ts";
import { openOutbox, sendWaiting, type Sent } from "./api/outbox.ts";
import type { Clock } from "./clock.ts";
import type { PaneConfig } from "./config.ts";
import { lookupIn } from "./lookup.ts";
import { openDrafts } from "./draftStore.ts";
import type { Host } from "./host/Host.ts";
import { PartMissing } from "./loadPart.ts";
import type { Session, Signing } from "./session.ts";
import { SignInFailure, type SignIn } from "./signIn/SignIn.ts";
import { longStore } from "./storage.ts";

const RETRY_AFTER = 20_000;

interface Surroundings {
  readonly host: Host;
  readonly clock: Clock;
  readonly config: PaneConfig | null;
  readonly signIn: SignIn | null;
}

/** Who is signed in, what the server says about them, and what of theirs still waits to be sent. */
export function useSessionState({ host, clock, config, signIn }: Surroundings): Session {
  const [signing, setSigning] = useState<Signing>({ is: "starting" });
  const [expired, setExpired] = useState(false);
  const [waitingToSend, setWaitingToSend] = useState(0);
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const sending = useRef(false);
  /** Counts the times somebody was asked to sign in: only the newest may say how it ended. */
  const asked = useRef(0);

  const client = useMemo(
    () =>
      makeClient({
        base: config?.api ?? "/api",
        learnTime: (now) => clock.learn(now),
        online: () => navigator.onLine,
        token: async (renew) => {
          try {
            return (await signIn?.token(renew)) ?? "";
          } catch (failure) {
            if (failure instanceof PartMissing) throw failure;
            // Offline is offline, wherever it is noticed; anything else only the person can mend.
            const code = failure instanceof SignInFailure ? failure.code : "unknown";
            throw new ApiFailure(code === "offline" ? "service_away" : "unauthenticated");
          }
        },
      }),
    [config, clock, signIn],
  );

  const reload = useCallback(async () => {
    try {
      const me = await client.getMe();
      const actor = actorOf(me.directory, me.person.id, clock.today());
      if (actor === null) throw new ApiFailure("not_in_directory");
      const outbox = openOutbox(longStore, me.person.id);
      const drafts = openDrafts(longStore, me.person.id);
      setExpired(false);
      setWaitingToSend(outbox.list().length);
      setSigning({ is: "in", desk: { me, actor, index: lookupIn(me.directory), client, drafts, outbox } });
    } catch (failure) {
      // Whoever is not known any more is asked again; of all else the account is innocent.
      if (failure instanceof ApiFailure && failure.code === "unauthenticated") setSigning({ is: "out", failure });
      else if (failure instanceof ApiFailure || failure instanceof PartMissing) setSigning({ is: "refused", failure });
      else throw failure;
    }
  }, [client, clock]);

  useEffect(() => {
    let gone = false;
    const restore = async () => {
      const account = (await signIn?.restore()) ?? null;
      if (gone) return;
      if (account === null) setSigning({ is: "out", failure: null });
      else await reload();
    };
    void restore();
    return () => {
      gone = true;
    };
  }, [signIn, reload]);

  const desk = signing.is === "in" ? signing.desk : null;

  const send = useCallback(async () => {
    if (desk === null || sending.current) return;
    sending.current = true;
    try {
      const results = await sendWaiting(desk.outbox, client);
      // What was refused keeps its draft: it can be mended and submitted again.
      for (const result of results) if (result.as === "sent") desk.drafts.remove(result.fingerprint);
      if (results.length > 0) setSent(results);
    } finally {
      sending.current = false;
      setWaitingToSend(desk.outbox.list().length);
    }
  }, [desk, client]);

  useEffect(() => {
    if (waitingToSend === 0 || expired) return;
    void send();
    const timer = setInterval(() => void send(), RETRY_AFTER);
    const online = () => void send();
    window.addEventListener("online", online);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", online);
    };
  }, [waitingToSend, expired, send]);

  return {
    host,
    clock,
    signing,
    expired,
    waitingToSend,
    sent,
    reload,
    takeDirectory: (directory, directoryVersion) => {
      if (desk === null) return;
      const actor = actorOf(directory, desk.me.person.id, clock.today());
      if (actor === null) return void reload();
      const { person, posts } = actor;
      const me = {
        ...desk.me,
        person,
        roles: [...new Set(posts.map(({ role }) => role))],
        directory,
        directoryVersion,
      };
      setSigning({ is: "in", desk: { ...desk, me, actor, index: lookupIn(directory) } });
    },
    sendWaiting: send,
    recountWaiting: () => setWaitingToSend(desk?.outbox.list().length ?? 0),
    noticeFailure: (failure) => {
      if (failure instanceof ApiFailure && failure.code === "unauthenticated") setExpired(true);
    },
    signIn: async () => {
      if (signIn === null) {
        setSigning({ is: "out", failure: new SignInFailure("not_configured") });
        return;
      }
      asked.current += 1;
      const mine = asked.current;
      // A draft on the screen stays on the screen while its owner signs in again.
      if (!expired) setSigning({ is: "working" });
      try {
        await signIn.signIn();
        await reload();
      } catch (failure) {
        if (!(failure instanceof SignInFailure || failure instanceof PartMissing)) throw failure;
        if (!expired && mine === asked.current) setSigning({ is: "out", failure });
      }
    },
    signOut: async () => {
      await signIn?.signOut();
      setExpired(false);
      setSigning({ is: "out", failure: null });
    },
  };
}
