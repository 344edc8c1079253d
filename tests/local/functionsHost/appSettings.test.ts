import { expect, test } from "vitest";
import { connectionString, isDisabled, resolveSettings } from "../../../local/functionsHost/appSettings.ts";
import { decodeMessage, encodeMessage, outputTexts } from "../../../local/functionsHost/queueMessages.ts";

test("%NAME% stands for a setting, anywhere in a text", () => {
  expect(resolveSettings("%A%-%B%", { A: "x", B: "" })).toBe("x-");
  expect(resolveSettings("100%", {})).toBe("100%");
  expect(() => resolveSettings("%A%", {})).toThrow("'%A%' does not resolve");
});

test("a connection is a setting's name, first with the host's prefix", () => {
  expect(connectionString(undefined, { AzureWebJobsStorage: "s" })).toBe("s");
  expect(connectionString("Storage", { AzureWebJobsStorage: "s" })).toBe("s");
  expect(connectionString("MAIL", { MAIL: "m", AzureWebJobsMAIL: "prefixed" })).toBe("prefixed");
  expect(() => connectionString("MAIL", {})).toThrow('Connection "MAIL" is not set.');
  expect(() => connectionString("MAIL", { MAIL__queueServiceUri: "https://x" })).toThrow("identity-based");
});

test("a function is disabled by a setting, in either spelling", () => {
  expect(isDisabled("f", { "AzureWebJobs.f.Disabled": "true" })).toBe(true);
  expect(isDisabled("f", { AzureWebJobs_f_Disabled: "1" })).toBe(true);
  expect(isDisabled("f", { "AzureWebJobs.f.Disabled": "false" })).toBe(false);
  expect(isDisabled("f", {})).toBe(false);
});

test("queue messages are base64 of UTF-8, or plain", () => {
  for (const encoding of ["base64", "none"] as const) {
    expect(decodeMessage(encodeMessage("nhiệm vụ", encoding), encoding)).toBe("nhiệm vụ");
  }
  expect(decodeMessage("{}", "base64")).toBeUndefined();
  expect(decodeMessage("abc", "base64")).toBeUndefined();
  expect(decodeMessage("", "base64")).toBe("");
});

test("a queue output is one text, or one per element", () => {
  expect(outputTexts({ string: "a" })).toEqual(["a"]);
  expect(outputTexts({ json: '{"a":1}' })).toEqual(['{"a":1}']);
  expect(outputTexts({ json: '["a",{"b":2}]' })).toEqual(["a", '{"b":2}']);
  expect(outputTexts({ int: 5 })).toEqual(["5"]);
  expect(outputTexts({ bytes: Buffer.from("đ") })).toEqual(["đ"]);
});
