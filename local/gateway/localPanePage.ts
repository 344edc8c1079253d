import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { panePolicy } from "../../packaging/paneHeaders.ts";

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/**
 * A deployed pane's policy without the addresses of Microsoft: nothing here leaves this machine. Office may still frame
 * it, for those who load the manifests into the real Word or Outlook.
 */
export const contentSecurityPolicy = panePolicy({ scripts: [], connections: [], frames: [] });

/**
 * Serves the built pane with its office.js tag pointed at this machine's own, unpatched copy. In Outlook that copy would
 * fetch MicrosoftAjax from a second address unless its few members are there already, so a stand-in goes before it.
 */
export function localPanePage(folder: string) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    readFile(join(folder, "index.html"), "utf8")
      .then((page) => {
        const tag =
          /<script[^>]*\ssrc="https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"[^>]*><\/script>/;
        if (!tag.test(page)) throw new Error("the pane's page does not name office.js");
        response.writeHead(200, {
          "Content-Type": "text/html; charset=utf-8",
          "Content-Security-Policy": contentSecurityPolicy,
          "X-Content-Type-Options": "nosniff",
          "Referrer-Policy": "no-referrer",
          "Cache-Control": "no-cache",
        });
        response.end(
          page.replace(tag, (found) => {
            const inOutlook = /[?&]_host_Info=Outlook\b/i.test(request.url ?? "");
            const before = inOutlook ? '<script src="/local/microsoftAjax.js"></script>' : "";
            return `${before}${found.replace(CDN, "/office-js/")}`;
          }),
        );
      })
      .catch((error: unknown) => {
        response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
        response.end(`Chưa dựng được khung tác vụ. / The pane is not built.\n${String(error)}`);
      });
  };
}
