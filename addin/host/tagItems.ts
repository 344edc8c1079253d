import type { ItemId } from "../../directive/contract/primitives.ts";
import { controlLook } from "./controlLook.ts";
import type { Mark, MarkedItem } from "./Host.ts";
import type { OpenDocument } from "./openDocument.ts";
import type { Place } from "./placeItems.ts";

/**
 * Makes the document's content controls those of the mark: adds what is missing, brings title and colour up to date, takes
 * away what is no longer marked. Answers which items could not be given one (Word refuses some ranges, as across cells).
 */
export async function tagItems(
  context: Word.RequestContext,
  document: OpenDocument,
  mark: Mark,
  places: ReadonlyMap<ItemId, Place>,
): Promise<ReadonlySet<ItemId>> {
  await untag(context, document, mark.key, places);
  const untagged: MarkedItem[] = [];
  for (const item of mark.items) {
    const place = places.get(item.id);
    const control = place?.control ? document.controls.get(place.control.id) : undefined;
    if (control) dress(control, mark.key, item);
    else if (place && place.first >= 0) untagged.push(item);
  }
  const add = (item: MarkedItem) => {
    const place = places.get(item.id);
    const range = place && rangeOf(document, place);
    if (range) dress(range.insertContentControl(), mark.key, item);
  };
  try {
    // One journey for all; where Word refuses one, those that it did not come to go each alone.
    untagged.forEach(add);
    await context.sync();
    return new Set();
  } catch {
    // The body's collection was loaded before; it may answer from then. The document's has not been asked yet.
    const { contentControls } = context.document;
    contentControls.load("items/tag");
    await context.sync();
    const done = new Set(contentControls.items.map((control) => control.tag));
    const left = untagged.filter((item) => !done.has(controlLook.tag(mark.key, item.id)));
    return await tagOneByOne(context, left, add);
  }
}

/** The words of a place in Word's paragraphs. */
export function rangeOf(document: OpenDocument, { first, last }: Place): Word.Paragraph | Word.Range | null {
  const from = document.paragraphs[first];
  const to = document.paragraphs[last];
  if (!from || !to) return null;
  return first === last ? from : from.getRange("Whole").expandTo(to.getRange("Whole"));
}

/** Takes our controls away, their content stays; all but those that an item of the mark was found in. */
export async function untag(
  context: Word.RequestContext,
  document: OpenDocument,
  key: string | null,
  keep: ReadonlyMap<ItemId, Place>,
): Promise<void> {
  const kept = new Set([...keep.values()].map((place) => place.control?.id));
  const ours = document.now.controls.filter((control) => controlLook.isOurs(control, key) && !kept.has(control.id));
  for (const { id } of ours) document.controls.get(id)?.delete(true);
  if (ours.length > 0) await context.sync();
}

async function tagOneByOne(
  context: Word.RequestContext,
  items: readonly MarkedItem[],
  add: (item: MarkedItem) => void,
): Promise<ReadonlySet<ItemId>> {
  const refused = new Set<ItemId>();
  for (const item of items) {
    try {
      add(item);
      await context.sync();
    } catch {
      refused.add(item.id);
    }
  }
  return refused;
}

function dress(control: Word.ContentControl, key: string, item: MarkedItem): void {
  control.tag = controlLook.tag(key, item.id);
  control.title = controlLook.title(item);
  control.color = controlLook.colour(item);
  control.appearance = "BoundingBox";
}
