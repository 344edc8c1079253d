import { DOMParser, onErrorStopParsing, ParseError, XMLSerializer, type Node as XmldomNode } from "@xmldom/xmldom";
import { DamagedXml, type XmlTools } from "./xml.ts";

/**
 * XML by @xmldom/xmldom, for Node. Its classes implement the DOM but not the DOM library's types: this file is the one place
 * that says they are the same.
 */
export const nodeXml: XmlTools = {
  parse(text) {
    try {
      const parser = new DOMParser({ onError: onErrorStopParsing });
      return parser.parseFromString(text, "text/xml") as unknown as Document;
    } catch (error) {
      if (error instanceof ParseError) throw new DamagedXml(error.message, { cause: error });
      throw error;
    }
  },
  serialize: (node) => new XMLSerializer().serializeToString(node as unknown as XmldomNode),
};
