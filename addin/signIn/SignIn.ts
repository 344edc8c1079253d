/** Why nobody is signed in; each has its own sentence and next step. */
export type SignInFailureCode =
  | "popup_blocked"
  | "cancelled"
  | "storage_blocked"
  | "offline"
  | "policy"
  | "clock_wrong"
  | "not_configured"
  | "unknown";

export class SignInFailure extends Error {
  override readonly name = "SignInFailure";
  readonly code: SignInFailureCode;
  /** The identity provider's own code, for the administrator; never its words. */
  readonly detail: string | null;

  constructor(code: SignInFailureCode, detail: string | null = null) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

export interface Account {
  readonly name: string;
  readonly username: string;
}

/** Who is at the pane. Every call may throw `SignInFailure`, or `PartMissing` where the identity library did not load. */
export interface SignIn {
  /** Whoever this tab, or the program around it, already knows; asks nobody. */
  restore(): Promise<Account | null>;
  account(): Account | null;
  /** Asks who it is; call it from a click, or the browser blocks the window. */
  signIn(): Promise<void>;
  /** A token for the API, silently renewed; `renew` skips the kept one. Fails where only asking the person would help. */
  token(renew?: boolean): Promise<string>;
  signOut(): Promise<void>;
}
