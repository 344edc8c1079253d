import { DamagedXml, type XmlTools } from "./xml.ts";

/** XML by the browser's own parser. */
export const browserXml: XmlTools = {
  parse(text) {
    const document = new DOMParser().parseFromString(text, "application/xml");
    const failure = document.getElementsByTagName("parsererror")[0];
    if (failure) throw new DamagedXml(failure.textContent);
    return document;
  },
  serialize: (node) => new XMLSerializer().serializeToString(node),
};
