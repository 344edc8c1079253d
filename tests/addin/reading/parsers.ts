import { JSDOM } from "jsdom";
import type { Dom } from "../../../addin/reading/dom.ts";
import { OfficePackage } from "../../../addin/reading/OfficePackage.ts";
import { readDocx } from "../../../addin/reading/readDocx.ts";
import type { ReadContext, ReadTools } from "../../../addin/reading/ReadContext.ts";
import type { ReadResult } from "../../../addin/reading/ReadResult.ts";

/** A browser's parser. */
export const browserLike: Dom = { DOMParser: new JSDOM("").window.DOMParser };

const noPages = () => Promise.reject(new Error("no file with pages is read here"));

/** For files without pages. */
export const textTools: ReadTools = { dom: browserLike, pages: { pdf: noPages, picture: noPages, crop: noPages } };

/** A reading in which nothing was answered and nobody listens. */
export function contextOf(file: string, more: Partial<ReadContext> = {}): ReadContext {
  return { file, signal: new AbortController().signal, onProgress: () => undefined, answers: {}, ...more };
}

export function readWord(bytes: Uint8Array): ReadResult {
  return readDocx(new OfficePackage(bytes));
}
