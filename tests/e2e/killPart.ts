import { execFileSync } from "node:child_process";
import type { TestProduct } from "./startTestProduct.ts";

/** By which word of its command line each part is known. */
const marks = { storage: "azurite", server: "functionsHost" } as const;

/** Ends one part of a running product as a crash would: at once, and without a word to the rest. */
export function killPart(product: TestProduct, part: keyof typeof marks): void {
  const children = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((found) => Number(found?.[2]) === product.pid);
  const child = children.find((found) => found?.[3]?.includes(marks[part]) === true);
  if (child?.[1] === undefined) throw new Error(`No process of the product is its ${part}.`);
  process.kill(Number(child[1]), "SIGKILL");
}
