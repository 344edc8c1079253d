import { describe, expect, test } from "vitest";
import { matchRoute, parseRoute, routeShape } from "../../../local/functionsHost/routes.ts";

const match = (template: string, path: string): Record<string, string> | undefined =>
  matchRoute(parseRoute(template), path);

describe("what a template takes", () => {
  test.each([
    ["letters", "/letters", {}],
    ["letters", "/LETTERS/", {}],
    ["letters", "/letters/1", undefined],
    ["{a}/{b}", "/x/y", { a: "x", b: "y" }],
    ["{a}/{b}", "/x", undefined],
    ["{a}/{b?}", "/x", { a: "x" }],
    ["{*rest}", "/", {}],
    ["x/{*rest}", "/x/a/b/c", { rest: "a/b/c" }],
    ["x/{**rest}", "/x", {}],
    ["x/{*rest:alpha}", "/x/ab1", undefined],
    ["{a}", "/%C4%91%20x", { a: "đ x" }],
    ["{a}", "/a%2Fb", { a: "a%2Fb" }],
    ["{a}", "/%E0%A4%A", { a: "%E0%A4%A" }],
    ["{a}/b", "//b", undefined],
  ])("%s with %s", (template, path, expected) => {
    expect(match(template, path)).toEqual(expected);
  });

  test.each([
    ["int", ["0", "-12", "2147483647"], ["", "x", "1.5", "2147483648"]],
    ["long", ["9223372036854775807"], ["9223372036854775808", "1e3"]],
    ["bool", ["true", "False"], ["1"]],
    [
      "guid",
      ["0f8fad5b-d9cb-469f-a165-70867728950e", "0F8FAD5BD9CB469FA16570867728950E"],
      ["0f8fad5b-d9cb-469f-a165-70867728950", "0f8fad5bd9cb-469f-a165-70867728950e"],
    ],
    ["alpha", ["abc"], ["abc1", "đ"]],
    ["length(3)", ["abc"], ["ab", "abcd"]],
    ["length(2,3)", ["ab", "abc"], ["a", "abcd"]],
    ["minlength(2)", ["ab"], ["a"]],
    ["maxlength(2)", ["ab"], ["abc"]],
    ["min(5)", ["5"], ["4", "x"]],
    ["max(5)", ["5"], ["6"]],
    ["range(1,9)", ["1", "9"], ["0", "10"]],
    ["regex(^\\d+-[a-z/:]+$)", ["12-ab"], ["12", "x-a"]],
    ["int:min(3)", ["3"], ["2", "x"]],
    ["required", ["x"], [""]],
  ])("the constraint %s", (constraint, good, bad) => {
    const route = parseRoute(`x/{value:${constraint}}`);
    for (const value of good) expect(matchRoute(route, `/x/${value}`), value).toEqual({ value });
    for (const value of bad) expect(matchRoute(route, `/x/${value}`), value).toBeUndefined();
  });
});

describe("what is refused", () => {
  test.each([
    ["x/{id:slug}", 'has the constraint "slug"'],
    ["x/{id:constructor}", 'has the constraint "constructor"'],
    ["x/{id:length(a)}", 'has the constraint "length(a)"'],
    ["x/{a}-{b}", 'has the segment "{a}-{b}"'],
    ["x/{id=5}", 'has the segment "{id=5}"'],
    ["x/{a", 'has the segment "{a"'],
    ["{a}/{A}", 'names the parameter "A" twice'],
    ["{a?}/x", "may have an optional or catch-all parameter only at its end"],
    ["{*rest}/x", "may have an optional or catch-all parameter only at its end"],
  ])("%s", (template, why) => {
    expect(() => parseRoute(template)).toThrow(`The route "${template}" ${why}`);
  });
});

test("literals go before constrained parameters, parameters, catch-alls", () => {
  const templates = ["a/{*rest}", "a/{x}", "a/{x:int}", "a/b", "a/{*rest:int}", "a"];
  const order = templates.map(parseRoute).sort((a, b) => (a.precedence < b.precedence ? -1 : 1));
  expect(order.map(({ template }) => template)).toEqual([
    "a",
    "a/b",
    "a/{x:int}",
    "a/{x}",
    "a/{*rest:int}",
    "a/{*rest}",
  ]);
});

test("two routes have one shape when only their parameters' names differ", () => {
  const shape = (template: string): string => routeShape(parseRoute(template));
  expect(shape("Letters/{id}")).toBe(shape("letters/{letter}"));
  expect(shape("letters/{id}")).not.toBe(shape("letters/{id:int}"));
  expect(shape("letters/{id}")).not.toBe(shape("letters/{*id}"));
});
