/**
 * Route templates as ASP.NET Core reads them, as far as the Functions host uses them and this project may:
 * `letters/{id:guid}/items/{item:int}`, an optional last parameter `{day?}`, a catch-all `{*rest}`.
 */
export interface Route {
  readonly template: string;
  readonly segments: readonly Segment[];
  /** Sorts routes: a smaller string is tried first. */
  readonly precedence: string;
}

type Segment =
  | { readonly kind: "literal"; readonly text: string }
  | {
      readonly kind: "parameter";
      readonly name: string;
      readonly constraints: readonly Constraint[];
      readonly optional: boolean;
      readonly catchAll: boolean;
    };

interface Constraint {
  readonly text: string;
  readonly accepts: (value: string) => boolean;
}

const GUID = /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

const isInteger = (bits: number) => (value: string) =>
  /^[+-]?\d{1,19}$/.test(value) && BigInt.asIntN(bits, BigInt(value)) === BigInt(value);

const numberAccepts = (test: (value: number) => boolean) => (value: string) =>
  isInteger(64)(value) && test(Number(value));

/** Each takes the text between the brackets, split at commas, and gives the test of a decoded segment. */
const CONSTRAINTS: Readonly<Record<string, (args: readonly number[]) => (value: string) => boolean>> = {
  int: () => isInteger(32),
  long: () => isInteger(64),
  bool: () => (value) => /^(?:true|false)$/i.test(value),
  guid: () => (value) => GUID.test(value),
  alpha: () => (value) => /^[a-z]*$/i.test(value),
  required: () => (value) => value !== "",
  length:
    ([least = 0, most = least]) =>
    (value) =>
      value.length >= least && value.length <= most,
  minlength:
    ([least = 0]) =>
    (value) =>
      value.length >= least,
  maxlength:
    ([most = 0]) =>
    (value) =>
      value.length <= most,
  min: ([least = 0]) => numberAccepts((value) => value >= least),
  max: ([most = 0]) => numberAccepts((value) => value <= most),
  range: ([least = 0, most = 0]) => numberAccepts((value) => value >= least && value <= most),
};

/** Throws an `Error` that names the template and what of it the local host does not implement. */
export function parseRoute(template: string): Route {
  const fail = (why: string): never => {
    throw new Error(`The route "${template}" ${why}.`);
  };
  const segments = splitTemplate(template).map((text) => parseSegment(text, fail));
  const names = new Set<string>();
  for (const [index, segment] of segments.entries()) {
    if (segment.kind === "literal") continue;
    const name = segment.name.toLowerCase();
    if (names.has(name)) fail(`names the parameter "${segment.name}" twice`);
    names.add(name);
    if ((segment.optional || segment.catchAll) && index !== segments.length - 1) {
      fail(`may have an optional or catch-all parameter only at its end`);
    }
  }
  return { template, segments, precedence: segments.map(segmentPrecedence).join("") };
}

/** Splits at slashes outside of brackets, so that `{day:regex(a/b)}` stays one segment. */
function splitTemplate(template: string): string[] {
  const segments = [""];
  let depth = 0;
  for (const character of template) {
    if (character === "{") depth++;
    if (character === "}") depth--;
    if (character === "/" && depth === 0) segments.push("");
    else segments.push((segments.pop() ?? "") + character);
  }
  return segments.filter((segment) => segment !== "");
}

function parseSegment(text: string, fail: (why: string) => never): Segment {
  if (!/[{}]/.test(text)) return { kind: "literal", text };
  const match = /^\{(\*{0,2})([a-z_]\w*)((?::[^{}]+)?)(\??)\}$/i.exec(text);
  if (match === null || text.includes("=")) {
    return fail(`has the segment "${text}", which the local host does not implement`);
  }
  const [, stars = "", name = "", constraintText = "", optional = ""] = match;
  // A "?" after a constraint's closing bracket or name ends the parameter; inside a pattern it belongs to the pattern.
  const marked = optional === "?" || constraintText.endsWith("?");
  return {
    kind: "parameter",
    name,
    constraints: splitConstraints(constraintText.replace(/\?$/, "")).map((part) => parseConstraint(part, fail)),
    optional: marked,
    catchAll: stars !== "",
  };
}

/** ":int:range(1,9)" → ["int", "range(1,9)"]; a colon inside brackets separates nothing. */
function splitConstraints(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  for (const character of text) {
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (character === ":" && depth === 0) parts.push("");
    else parts.push((parts.pop() ?? "") + character);
  }
  return parts;
}

function parseConstraint(text: string, fail: (why: string) => never): Constraint {
  const [, name = text, argument] = /^(\w+)\((.*)\)$/.exec(text) ?? [];
  if (name === "regex" && argument !== undefined) {
    const pattern = new RegExp(argument, "i");
    return { text, accepts: (value) => pattern.test(value) };
  }
  const make = Object.hasOwn(CONSTRAINTS, name) ? CONSTRAINTS[name] : undefined;
  const args = argument?.split(",").map(Number) ?? [];
  if (make === undefined || args.some(Number.isNaN)) {
    return fail(`has the constraint "${text}", which the local host does not implement`);
  }
  return { text, accepts: make(args) };
}

/** ASP.NET's order: literal, constrained parameter, parameter, constrained catch-all, catch-all. */
function segmentPrecedence(segment: Segment): string {
  if (segment.kind === "literal") return "1";
  const constrained = segment.constraints.length > 0;
  if (segment.catchAll) return constrained ? "4" : "5";
  return constrained ? "2" : "3";
}

/**
 * Matches a raw path such as `/api/letters/12`; literals without regard to case, a slash at the end ignored.
 * Gives the decoded parameters, those absent left out, or undefined where the route does not fit.
 */
export function matchRoute(route: Route, rawPath: string): Record<string, string> | undefined {
  const path = rawPath.replace(/^\//, "").replace(/\/$/, "");
  const parts = path === "" ? [] : path.split("/").map(decodeSegment);
  const values: [string, string][] = [];
  for (const [index, segment] of route.segments.entries()) {
    const part = parts[index];
    if (segment.kind === "literal") {
      if (part?.toLowerCase() !== segment.text.toLowerCase()) return undefined;
      continue;
    }
    const value = segment.catchAll && part !== undefined ? parts.slice(index).join("/") : part;
    if (value === undefined || value === "") {
      if (segment.optional || segment.catchAll) continue;
      return undefined;
    }
    if (!segment.constraints.every((constraint) => constraint.accepts(value))) return undefined;
    values.push([segment.name, value]);
  }
  const last = route.segments.at(-1);
  const takesRest = last?.kind === "parameter" && last.catchAll;
  if (!takesRest && parts.length > route.segments.length) return undefined;
  return Object.fromEntries(values);
}

/** Kestrel decodes all but %2F, which would else become a separator, and leaves what is no valid UTF-8 as it came. */
function decodeSegment(raw: string): string {
  try {
    return raw
      .split(/(%2f)/i)
      .map((piece) => (/^%2f$/i.test(piece) ? piece : decodeURIComponent(piece)))
      .join("");
  } catch {
    return raw;
  }
}

/** What two routes must share to answer the same requests: parameter names do not count, constraints do. */
export function routeShape(route: Route): string {
  return route.segments
    .map((segment) => {
      if (segment.kind === "literal") return segment.text.toLowerCase();
      const constraints = segment.constraints.map((constraint) => `:${constraint.text}`).join("");
      return `{${segment.catchAll ? "*" : ""}${constraints}${segment.optional ? "?" : ""}}`;
    })
    .join("/");
}
