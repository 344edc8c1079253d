import { isDisabled, type AppSettings } from "./appSettings.ts";
import type { RegisteredFunction } from "./FunctionApp.ts";
import type { AuthLevel } from "./keys.ts";
import { matchRoute, parseRoute, routeShape, type Route } from "./routes.ts";

/** An HTTP function and where it answers. */
export interface HttpFunction {
  readonly registered: RegisteredFunction;
  readonly route: Route;
  /** Upper case; empty: any. */
  readonly methods: readonly string[];
  readonly authLevel: AuthLevel;
  readonly disabled: boolean;
}

/**
 * The HTTP functions in the order in which they are tried. Throws on routes that the host reserves or that cannot be
 * told apart, and on templates that are not implemented here.
 */
export function routeFunctions(
  functions: readonly RegisteredFunction[],
  routePrefix: string,
  settings: AppSettings,
): HttpFunction[] {
  const routed = functions.map((registered): HttpFunction => {
    const { route = "", methods = [], authLevel = "anonymous" } = registered.trigger;
    const own = trimSlashes(route === "" ? registered.name : route);
    // The host looks at the beginning of the route alone, before the prefix: "administrators" is illegal as well.
    if (/^(?:admin|runtime)/i.test(own)) {
      throw new Error(`Function "${registered.name}": the route "${own}" conflicts with one of the host's own.`);
    }
    return {
      registered,
      route: parseRoute([trimSlashes(routePrefix), own].filter((part) => part !== "").join("/")),
      methods: methods.map((method) => method.toUpperCase()),
      authLevel,
      disabled: isDisabled(registered.name, settings),
    };
  });
  refuseConflicts(routed);
  return routed.sort((a, b) => (a.route.precedence < b.route.precedence ? -1 : 1));
}

function trimSlashes(path: string): string {
  return path.replace(/^\/+/, "").replace(/\/+$/, "");
}

function refuseConflicts(functions: readonly HttpFunction[]): void {
  for (const [index, first] of functions.entries()) {
    for (const second of functions.slice(index + 1)) {
      if (routeShape(first.route) !== routeShape(second.route)) continue;
      const method = sharedMethod(first.methods, second.methods);
      if (method === undefined) continue;
      const names = `"${first.registered.name}" and "${second.registered.name}"`;
      throw new Error(`The functions ${names} both answer ${method} /${second.route.template}.`);
    }
  }
}

/** A method that both take; an empty list takes any. */
function sharedMethod(first: readonly string[], second: readonly string[]): string | undefined {
  if (first.length === 0) return second[0] ?? "any method";
  if (second.length === 0) return first[0];
  return first.find((method) => second.includes(method));
}

/** The function that answers, with its parameters; a function that does not take the method is passed over. */
export function findFunction(
  functions: readonly HttpFunction[],
  method: string,
  path: string,
): { readonly found: HttpFunction; readonly params: Record<string, string> } | undefined {
  for (const found of functions) {
    if (found.disabled || (found.methods.length > 0 && !found.methods.includes(method))) continue;
    const params = matchRoute(found.route, path);
    if (params !== undefined) return { found, params };
  }
  return undefined;
}
