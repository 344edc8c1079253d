/**
 * Headers of a deployed pane. Hosts of Office: those that office.js trusts, and the newer domains (not yet confirmed on a
 * tenant). Never X-Frame-Options: it knows no list.
 */
const office = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.office.net",
  "https://*.office365.com",
  "https://*.sharepoint.com",
  "https://outlook.live.com",
  "https://*.cloud.microsoft",
];
/** office.js itself, and the script that its Outlook part loads from a second address. */
const officeScripts = ["https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"];
const signIn = "https://login.microsoftonline.com";

/** `api`: "/api", or an https address. */
export function paneHeaders(api: string): Record<string, string> {
  const server = api.startsWith("/") ? [] : [new URL(api).origin];
  return {
    "Content-Security-Policy": panePolicy({
      scripts: officeScripts,
      connections: [signIn, ...server],
      frames: [signIn],
    }),
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
  };
}

/** The pane's Content-Security-Policy; the origins named are allowed beside its own. Office alone may frame it. */
export function panePolicy(beside: {
  readonly scripts: readonly string[];
  readonly connections: readonly string[];
  readonly frames: readonly string[];
}): string {
  const policy = {
    "default-src": ["'none'"],
    // Recognition and the decoders of scanned pictures are WebAssembly; text is never made into a script.
    "script-src": ["'self'", "'wasm-unsafe-eval'", ...beside.scripts],
    // Fluent UI writes its style sheet while it runs.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'", "data:"],
    "connect-src": ["'self'", ...beside.connections],
    "frame-src": ["'self'", ...beside.frames],
    "worker-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'self'", ...office],
  };
  return Object.entries(policy)
    .map(([name, values]) => `${name} ${values.join(" ")}`)
    .join("; ");
}
