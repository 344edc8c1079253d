import { join } from "node:path";
import { ESLint } from "eslint";
import { expect, test, vi } from "vitest";
import { root } from "./plant.ts";

// Compilers and linters are started anew: slow where the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

const eslint = new ESLint({ cwd: root });

/** Lints a text as if it stood in an existing file: the type-aware rules need a file that a project knows. */
async function complaints(file: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, file) });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

test.each([
  ["any", "directive/refusal.ts", "export const a = (b: any) => b;", "@typescript-eslint/no-explicit-any"],
  [
    "a promise nobody waits for",
    "functions/settings.ts",
    "export function a() { Promise.resolve(1); }",
    "@typescript-eslint/no-floating-promises",
  ],
  ["the machine's clock in the core", "directive/refusal.ts", "export const a = new Date();", "no-restricted-syntax"],
  [
    "the machine's clock on the server",
    "functions/settings.ts",
    "export const a = Date.now();",
    "no-restricted-syntax",
  ],
  ["the machine's clock in the pane", "addin/config.ts", "export const a = new Date();", "no-restricted-syntax"],
  [
    "a table filter built as a string",
    "functions/settings.ts",
    "export const a = (unit: string) => ({ filter: `unit eq '${unit}'` });",
    "no-restricted-syntax",
  ],
  ["Office outside its adapters", "addin/config.ts", "export const a = () => Office.context;", "no-restricted-globals"],
  [
    "markup from untrusted text",
    "addin/config.ts",
    "export const a = (b: HTMLElement, c: string) => { b.innerHTML = c; };",
    "no-restricted-syntax",
  ],
  ["a stray log line", "functions/settings.ts", 'export const a = () => { console.log("x"); };', "no-console"],
  [
    "a hook behind a condition",
    "addin/main.tsx",
    'import { useState } from "react";\nexport function A(props: { b: boolean }) { if (props.b) useState(0); return null; }',
    "react-hooks/rules-of-hooks",
  ],
  [
    "a disabling comment without need",
    "directive/refusal.ts",
    "// eslint-disable-next-line no-console\nexport const a = 1;",
    "Unused eslint-disable directive (no problems were reported from 'no-console').",
  ],
])("catches %s", async (_, file, text, rule) => {
  expect(await complaints(file, text)).toContain(rule);
});

test.each([
  ["the server's clock", "functions/clock.ts", "export const now = () => new Date();"],
  ["the pane's clock", "addin/clock.ts", "export const now = () => Date.now();"],
  ["a day from a text", "directive/refusal.ts", "export const day = (text: string) => new Date(text);"],
  [
    "a filter with the odata tag",
    "functions/settings.ts",
    'import { odata } from "@azure/data-tables";\nexport const a = (unit: string) => ({ filter: odata`unit eq ${unit}` });',
  ],
  ["Office in its adapter", "addin/host/detectHost.ts", "export const a = () => Office.onReady();"],
])("allows %s", async (_, file, text) => {
  expect(await complaints(file, text)).toEqual([]);
});
