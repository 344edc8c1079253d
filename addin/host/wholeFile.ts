import { maxBytes } from "../reading/maxBytes.ts";
import { HostFailure } from "./Host.ts";
import { officeAnswer } from "./officeAnswer.ts";

/** The largest slice Office gives, in bytes. */
const sliceSize = 4_194_304;

/** The open document as it is now, unsaved changes included, as the bytes of a file. @throws HostFailure */
export async function wholeFile(document: Office.Document, type: Office.FileType): Promise<Uint8Array> {
  const file = await officeAnswer<Office.File>((callback) => {
    document.getFileAsync(type, { sliceSize }, callback);
  });
  try {
    if (file.size > maxBytes) throw new HostFailure("too_large");
    const bytes = new Uint8Array(file.size);
    let filled = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await officeAnswer<Office.Slice>((callback) => {
        file.getSliceAsync(index, callback);
      });
      bytes.set(slice.data as ArrayLike<number>, filled);
      filled += slice.size;
    }
    return bytes;
  } finally {
    // Word keeps no more than two such copies; it does not matter to us whether it says so.
    file.closeAsync();
  }
}
