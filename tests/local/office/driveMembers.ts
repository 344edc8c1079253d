/// <reference types="office-js" />

/** Classes of Word's API that the host answers for; the driver finds one object of each. */
const classes = [
  "Document",
  "Body",
  "Paragraph",
  "ParagraphCollection",
  "Range",
  "RangeCollection",
  "ContentControl",
  "ContentControlCollection",
  "ListItem",
] as const;

/** Arguments for methods that need sensible ones; the rest are called with none. */
const argumentsOf: Readonly<Record<string, readonly unknown[]>> = {
  search: ["một"],
  getById: [1],
  getByIdOrNullObject: [1],
  getByTag: ["x"],
  getByTitle: ["x"],
  getByTypes: [["RichText"]],
  getItem: [1],
  delete: [true],
};

/** What belongs to the proxies themselves, not to the wire. */
const own =
  "constructor load retrieve set update toJSON track untrack setMockData ensureUnchanged isNull isNullObject items context " +
  "getItemAt getDocument getReferenceId onDataChanged onDeleted onSelectionChanged onContentControlAdded";

/**
 * Runs in the pane: asks Word for every public member of the classes above, each in a batch of its own, and tells whether
 * it was answered or refused with ApiNotFound.
 */
export async function driveMembers(given: {
  classes: readonly string[];
  argumentsOf: Readonly<Record<string, readonly unknown[]>>;
  own: readonly string[];
}): Promise<string[]> {
  const word = (window as unknown as { Word: typeof Word }).Word;
  type Proxy = Record<string, unknown> & { load(option: string): void };
  const find = (context: Word.RequestContext, name: string): Proxy => {
    const { document } = context;
    const first = document.body.paragraphs.getFirst();
    const objects: Record<string, unknown> = {
      Document: document,
      Body: document.body,
      Paragraph: first,
      ParagraphCollection: document.body.paragraphs,
      Range: first.getRange("Content"),
      RangeCollection: document.body.search("một"),
      ContentControl: document.contentControls.getFirst(),
      ContentControlCollection: document.contentControls,
      ListItem: document.body.paragraphs.getLast().listItem,
    };
    return objects[name] as Proxy;
  };
  const lines: string[] = [];
  for (const name of given.classes) {
    const { prototype } = word[name as "Paragraph"];
    const { _scalarPropertyNames: scalars = [] } = prototype as unknown as { _scalarPropertyNames?: string[] };
    const members = Object.getOwnPropertyNames(prototype).filter(
      (member) => !member.startsWith("_") && !given.own.includes(member),
    );
    for (const member of members.sort()) {
      const isMethod = typeof Object.getOwnPropertyDescriptor(prototype, member)?.value === "function";
      const use = (proxy: Proxy): unknown => {
        if (isMethod)
          return (proxy[member] as (...values: readonly unknown[]) => unknown)(...(given.argumentsOf[member] ?? []));
        // A navigation property asks for its object as it is read.
        if (!scalars.includes(member)) return proxy[member];
        proxy.load(member);
        return undefined;
      };
      const outcome = await word
        .run(async (context) => {
          use(find(context, name));
          await context.sync();
          return "answered";
        })
        .catch((error: unknown) => ((error as { code?: string }).code === "ApiNotFound" ? "refused" : "answered"));
      lines.push(`${name}.${member}${isMethod ? "()" : ""} ${outcome}`);
    }
  }
  return lines;
}

export const drive = { classes: [...classes], argumentsOf, own: own.split(" ") };

/** Arguments for Outlook's calls that need some; office.js checks them before anything goes over the wire. */
export const mailArguments: Readonly<Record<string, readonly unknown[]>> = {
  "item.getAttachmentContentAsync": ["x"],
  "item.body.getAsync": ["text"],
  "item.categories.addAsync": [["Giao việc"]],
  "item.categories.removeAsync": [["Giao việc"]],
  "item.notificationMessages.addAsync": ["k", { type: "progressIndicator", message: "m" }],
  "item.notificationMessages.replaceAsync": ["k", { type: "progressIndicator", message: "m" }],
  "item.notificationMessages.removeAsync": ["k"],
  "mailbox.masterCategories.addAsync": [[{ displayName: "Mới", color: "Preset1" }]],
  "mailbox.masterCategories.removeAsync": [["Mới"]],
  "mailbox.getCallbackTokenAsync": [{ isRest: true }],
  "mailbox.makeEwsRequestAsync": ["<x/>"],
};

/** Runs in the pane: calls every asynchronous function of the message and the mailbox and tells what came of it. */
export async function driveMail(given: Readonly<Record<string, readonly unknown[]>>): Promise<string[]> {
  const { mailbox, roamingSettings } = Office.context;
  // Forms and event handlers are no questions to the host.
  const asks = /^(?!display|navigate|Register|addHandler|removeHandler).+Async$/;
  const owners: Record<string, object | null | undefined> = {
    mailbox,
    "mailbox.masterCategories": mailbox.masterCategories,
    item: mailbox.item,
    "item.body": mailbox.item?.body,
    "item.categories": mailbox.item?.categories,
    "item.notificationMessages": mailbox.item?.notificationMessages,
    roamingSettings,
  };
  const lines: string[] = [];
  for (const [owner, object] of Object.entries(owners)) {
    const members = new Set<string>();
    for (let from: object | null = object ?? null; from !== null; from = Object.getPrototypeOf(from) as object | null) {
      for (const member of Object.getOwnPropertyNames(from)) if (asks.test(member)) members.add(member);
    }
    for (const member of [...members].sort()) {
      const name = `${owner}.${member}`;
      const call = (object as Record<string, (...values: readonly unknown[]) => void>)[member];
      if (typeof call !== "function") continue;
      const outcome = await new Promise<string>((resolve) => {
        setTimeout(resolve, 2000, "silent");
        try {
          call.apply(object, [
            ...(given[name] ?? []),
            ({ status, error }: Office.AsyncResult<unknown>) => {
              resolve(String(status) === "failed" ? `refused (${error.code})` : "answered");
            },
          ]);
        } catch (error) {
          resolve(`held back by office.js: ${(error as Error).name}`);
        }
      });
      lines.push(`${name}() ${outcome}`);
    }
  }
  return lines;
}
