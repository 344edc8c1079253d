import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createServer as createSocketServer, type Socket } from "node:net";
import { createProxyServer } from "httpxy";
import sirv from "sirv";
import type { Certificate } from "../certificate.ts";
import { contentSecurityPolicy, localPanePage } from "./localPanePage.ts";

export interface Gateway {
  readonly url: string;
  stop(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const TLS_HANDSHAKE = 0x16;

/** Start page, simulated hosts and mailbox show documents and mails of strangers on the origin that holds the tokens. */
const pagesPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * The one address of the local product, `https://localhost:<port>`: office.js accepts a host page on https only, and one
 * origin means one certificate for the browser to ask about. Plain http on the same port is sent on to https.
 */
export async function startGateway(options: {
  port: number;
  certificate: Certificate;
  functionsPort: number;
  issuerPort: number;
  /** Built with `vite build`: the pane, and the start page, simulated hosts and mailbox. */
  paneFolder: string;
  pagesFolder: string;
  officeJsFolder: string;
  /** What `/pane/config.json` says. */
  paneConfig: unknown;
  /** Answers everything under `/local/`. */
  local: Handler;
  log: (line: string) => void;
}): Promise<Gateway> {
  const origin = `https://localhost:${String(options.port)}`;
  const hosts = new Set([`localhost:${String(options.port)}`, `127.0.0.1:${String(options.port)}`]);
  const proxy = createProxyServer({});
  const proxyTo =
    (port: number): Handler =>
    (request, response) => {
      // Content-Length and the body pass as they came: the Functions host drops chunked bodies.
      request.headers["x-forwarded-proto"] = "https";
      request.headers["x-forwarded-host"] = request.headers.host ?? "";
      proxy.web(request, response, { target: `http://127.0.0.1:${String(port)}` }).catch((error: unknown) => {
        options.log(`gateway: ${request.method ?? ""} ${path(request)} not answered: ${String(error)}`);
        if (!response.headersSent) response.writeHead(503, { "Retry-After": "5" });
        response.end();
      });
    };
  const folder = (root: string, headers: Record<string, string>): Handler => {
    const serve = sirv(root, {
      dev: true,
      setHeaders: (response) => {
        for (const [name, value] of Object.entries({ ...headers, "X-Content-Type-Options": "nosniff" })) {
          response.setHeader(name, value);
        }
      },
    });
    return (request, response) => {
      serve(request, response, () => {
        response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
        response.end("Không có trang này. / No such page.");
      });
    };
  };
  const below =
    (prefix: string, handler: Handler): Handler =>
    (request, response) => {
      request.url = (request.url ?? "/").slice(prefix.length) || "/";
      handler(request, response);
    };

  const pages = folder(options.pagesFolder, { "Content-Security-Policy": pagesPolicy, "Cache-Control": "no-cache" });
  const routes: [RegExp, Handler][] = [
    [/^\/api\//, proxyTo(options.functionsPort)],
    [/^\/signin\//, proxyTo(options.issuerPort)],
    [/^\/local\//, options.local],
    [/^\/office-js\//, below("/office-js", folder(options.officeJsFolder, { "Cache-Control": "max-age=86400" }))],
    [/^\/pane\/?(?:index\.html)?$/, localPanePage(options.paneFolder)],
    [
      /^\/pane\/config\.json$/,
      (_request, response) => {
        response.writeHead(200, { "Content-Type": "application/json", "Cache-Control": "no-store" });
        response.end(JSON.stringify(options.paneConfig));
      },
    ],
    [
      /^\/pane\//,
      below(
        "/pane",
        folder(options.paneFolder, { "Content-Security-Policy": contentSecurityPolicy, "Cache-Control": "no-cache" }),
      ),
    ],
    [/^\//, pages],
  ];

  const answer: Handler = (request, response) => {
    // A page elsewhere may point a name of its own at this machine; only ours is answered.
    if (!hosts.has(request.headers.host ?? "")) {
      response.writeHead(421).end();
      return;
    }
    const found = routes.find(([pattern]) => pattern.test(path(request)));
    found?.[1](request, response);
  };

  const tls = createTlsServer({ key: options.certificate.key, cert: options.certificate.cert }, answer);
  const plain = createHttpServer((request, response) => {
    response.writeHead(308, { Location: `${origin}${request.url ?? "/"}` }).end();
  });
  const sockets = new Set<Socket>();
  const front = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    socket.once("readable", () => {
      const first = socket.read(1) as Buffer | null;
      if (first === null) return;
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? tls : plain).emit("connection", socket);
    });
  });
  await new Promise<void>((resolve, reject) => {
    front.once("error", reject);
    front.listen(options.port, "localhost", resolve);
  });
  return {
    url: origin,
    stop: () =>
      new Promise((resolve) => {
        front.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function path(request: IncomingMessage): string {
  return new URL(request.url ?? "/", "http://localhost").pathname;
}
