import { DOMParser as XmlParser } from "@xmldom/xmldom";
import { JSDOM } from "jsdom";
import type { Dom } from "../../../addin/reading/dom.ts";

/** A browser's parser, for HTML and XML. */
export const browserLike: Dom = { DOMParser: new JSDOM("").window.DOMParser };

/** A small parser for XML alone, which answers bad XML by throwing. */
export const xmlOnly = { DOMParser: XmlParser } as unknown as Dom;
