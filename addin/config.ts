/** What whoever serves the pane says about the place it runs in: `config.json` beside index.html. */
export interface PaneConfig {
  /** Prefix of every request, "/api" or "https://….azurewebsites.net/api". */
  readonly api: string;
  readonly signIn: SignInConfig;
  /** False where an office wants no content controls in its Word documents. */
  readonly controls?: boolean;
}

export interface SignInConfig {
  readonly clientId: string;
  /** "https://login.microsoftonline.com/organizations", or the local issuer. */
  readonly authority: string;
  /** The host that answers for an authority that Microsoft's own list does not know. */
  readonly knownAuthority: string;
  readonly protocol: "AAD" | "OIDC";
  /** "api://…/access_as_user" */
  readonly scope: string;
}

/** Null where it cannot be read; the pane then says that it is not configured, and reads letters all the same. */
export async function loadConfig(): Promise<PaneConfig | null> {
  try {
    const reply = await fetch("./config.json", { cache: "no-cache" });
    return reply.ok ? ((await reply.json()) as PaneConfig) : null;
  } catch {
    return null;
  }
}
