import { expect, test } from "vitest";
import type { RegisteredFunction } from "../../../local/functionsHost/FunctionApp.ts";
import { findFunction, routeFunctions } from "../../../local/functionsHost/httpFunctions.ts";

function httpFunction(name: string, route?: string, methods: readonly string[] = ["GET"]): RegisteredFunction {
  const binding = { type: "httpTrigger", direction: "in", methods, ...(route !== undefined && { route }) } as const;
  return {
    name,
    metadata: { name, bindings: { trigger: binding } },
    trigger: { ...binding, name: "trigger" },
    callback: () => undefined,
  };
}

test.each(["admin", "admin/x", "Administrators", "runtime/webhooks", "/admin"])("refuses the route %s", (route) => {
  expect(() => routeFunctions([httpFunction("one", route)], "api", {})).toThrow("conflicts with one of the host's own");
});

test("refuses a name that makes such a route", () => {
  expect(() => routeFunctions([httpFunction("adminReport")], "api", {})).toThrow('"adminReport"');
});

test("refuses two functions that answer the same requests", () => {
  const conflict = (first: RegisteredFunction, second: RegisteredFunction) => () =>
    routeFunctions([first, second], "api", {});
  expect(conflict(httpFunction("a", "x/{id}", ["GET", "PUT"]), httpFunction("b", "X/{other}", ["PUT"]))).toThrow(
    'The functions "a" and "b" both answer PUT /api/X/{other}.',
  );
  expect(conflict(httpFunction("a", "x", []), httpFunction("b", "x", ["GET"]))).toThrow("both answer GET");
  expect(conflict(httpFunction("a", "x", ["GET"]), httpFunction("b", "x", []))).toThrow("both answer GET");
  expect(conflict(httpFunction("a", "x", ["GET"]), httpFunction("b", "x", ["PUT"]))).not.toThrow();
});

test("an empty prefix leaves the route alone; a disabled function is not found", () => {
  const settings = { AzureWebJobs_b_Disabled: "1" };
  const functions = routeFunctions([httpFunction("a", "x"), httpFunction("b", "y")], "", settings);
  expect(findFunction(functions, "GET", "/x")?.found.registered.name).toBe("a");
  expect(findFunction(functions, "GET", "/y")).toBeUndefined();
});
