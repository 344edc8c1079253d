/** What this host can do beyond the least that the manifests ask for; asked once. */
export interface Capabilities {
  /** Paragraphs, lists, content controls (WordApi 1.3). */
  readonly word: boolean;
  /** A part of our own in the document (CustomXmlParts 1.1). */
  readonly customXml: boolean;
  /** Attachments' contents, categories (Mailbox 1.8). */
  readonly mailbox: boolean;
  /** A pinned pane hears when another message is selected (Mailbox 1.5). */
  readonly itemChanged: boolean;
}

export function readCapabilities(requirements: Pick<Office.RequirementSetSupport, "isSetSupported">): Capabilities {
  return {
    word: requirements.isSetSupported("WordApi", "1.3"),
    customXml: requirements.isSetSupported("CustomXmlParts", "1.1"),
    mailbox: requirements.isSetSupported("Mailbox", "1.8"),
    itemChanged: requirements.isSetSupported("Mailbox", "1.5"),
  };
}
