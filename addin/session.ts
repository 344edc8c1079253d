import { createContext, useContext } from "react";
import type { Actor } from "../directive/actor.ts";
import type { Me } from "../directive/contract/api.ts";
import type { Directory } from "../directive/contract/directory.ts";
import type { ApiFailure } from "./api/ApiFailure.ts";
import type { Client } from "./api/Client.ts";
import type { Outbox, Sent } from "./api/outbox.ts";
import type { Clock } from "./clock.ts";
import type { Lookup } from "./lookup.ts";
import type { DraftStore } from "./draftStore.ts";
import type { Host } from "./host/Host.ts";
import type { PartMissing } from "./loadPart.ts";
import type { SignInFailure } from "./signIn/SignIn.ts";

/** Everything a signed-in screen works with. */
export interface Desk {
  readonly me: Me;
  readonly actor: Actor;
  readonly index: Lookup;
  readonly client: Client;
  readonly drafts: DraftStore;
  readonly outbox: Outbox;
}

export type Signing =
  | { readonly is: "starting" }
  | { readonly is: "out"; readonly failure: SignInFailure | ApiFailure | PartMissing | null }
  | { readonly is: "working" }
  /** Signed in, but the office's answer is not there. */
  | { readonly is: "refused"; readonly failure: ApiFailure | PartMissing }
  | { readonly is: "in"; readonly desk: Desk };

export interface Session {
  readonly host: Host;
  readonly clock: Clock;
  readonly signing: Signing;
  signIn(): Promise<void>;
  signOut(): Promise<void>;
  /** Asks the server again who this is. */
  reload(): Promise<void>;
  /** The directory as the server has just answered it. */
  takeDirectory(directory: Directory, version: number): void;
  /** A failed call that only a new sign-in can mend is shown as such everywhere. */
  readonly expired: boolean;
  noticeFailure(failure: unknown): void;
  readonly waitingToSend: number;
  /** What became of those that waited, the last time they were sent. */
  readonly sent: readonly Sent[];
  /** Sends the outbox; also happens by itself when the network comes back. */
  sendWaiting(): Promise<void>;
  recountWaiting(): void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("no session around this part");
  return session;
}

/** For screens that stand only where somebody is signed in. */
export function useDesk(): Desk {
  const { signing } = useSession();
  if (signing.is !== "in") throw new Error("nobody is signed in");
  return signing.desk;
}
