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
    const names = Object.getOwnPropertyNames(prototype).filter(
      (member) => !member.startsWith("_") && !given.own.includes(member),
    );
    for (const member of names.sort()) {
      const descriptor = Object.getOwnPropertyDescriptor(prototype, member);
      const isMethod = typeof descriptor?.value === "function";
      const isScalar =
        !isMethod &&
        ((prototype as unknown as { _scalarPropertyNames?: string[] })._scalarPropertyNames ?? []).includes(member);
      const attempts: [string, (proxy: Proxy) => void][] = isMethod
        ? [
            [
              "()",
              (proxy) =>
                void (proxy[member] as (...args: readonly unknown[]) => unknown)(...(given.argumentsOf[member] ?? [])),
            ],
          ]
        : isScalar
          ? [
              [
                "",
                (proxy) => {
                  proxy.load(member);
                },
              ],
            ]
          : [["", (proxy) => void (proxy[member] as { load?: (option: string) => void })]];
      for (const [suffix, attempt] of attempts) {
        const outcome = await word
          .run(async (context) => {
            attempt(find(context, name));
            await context.sync();
            return "answered";
          })
          .catch((error: unknown) => ((error as { code?: string }).code === "ApiNotFound" ? "refused" : "answered"));
        lines.push(`${name}.${member}${suffix} ${outcome}`);
      }
    }
  }
  return lines;
}

export const drive = { classes: [...classes], argumentsOf, own: own.split(" ") };
