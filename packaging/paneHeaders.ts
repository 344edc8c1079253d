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
  const policy = {
    "default-src": ["'none'"],
    "script-src": ["'self'", ...officeScripts],
    // Fluent UI writes its style sheet while it runs.
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'", "data:"],
    "connect-src": ["'self'", signIn, ...server],
    "frame-src": ["'self'", signIn],
    "worker-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "frame-ancestors": ["'self'", ...office],
  };
  return {
    "Content-Security-Policy": Object.entries(policy)
      .map(([name, values]) => `${name} ${values.join(" ")}`)
      .join("; "),
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
  };
}
