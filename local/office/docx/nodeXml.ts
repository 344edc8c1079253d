import { DOMParser, XMLSerializer, type Node as XmldomNode } from "@xmldom/xmldom";
import { DamagedXml, type XmlTools } from "./xml.ts";

/**
 * XML by @xmldom/xmldom, for Node. Its classes implement the DOM but not the DOM library's types: this file is the one place
 * that says they are the same.
 */
export const nodeXml: XmlTools = {
  parse(text) {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") throw new DamagedXml(message);
      },
    });
    return parser.parseFromString(text, "text/xml") as unknown as Document;
  },
  serialize: (node) => new XMLSerializer().serializeToString(node as unknown as XmldomNode),
};
