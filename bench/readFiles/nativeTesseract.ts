import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzipSync } from "node:zlib";
import { greyOf, pgmOf } from "../../addin/reading/scan/GreyImage.ts";
import type { PageImage } from "../../addin/reading/scan/OcrPage.ts";

const run = promisify(execFile);
const data = new URL("../../addin/reading/scan/data/vie.traineddata.gz", import.meta.url);

/** Reads one page as the program does, with the same data, in one thread; `ms` of processor time, its start-up taken off. */
type Read = (image: PageImage) => Promise<{ readonly ms: number; readonly text: string }>;

/** Null where the program is not installed. */
export async function nativeTesseract(): Promise<Read | null> {
  try {
    execFileSync("tesseract", ["--version"], { stdio: "ignore" });
  } catch {
    return null;
  }
  const folder = await mkdtemp(join(tmpdir(), "bench-tesseract-"));
  await writeFile(join(folder, "vie.traineddata"), gunzipSync(await readFile(data)));
  const read = async (image: PageImage) => {
    const picture = join(folder, "page.pgm");
    await writeFile(picture, pgmOf(greyOf(image)));
    const { stdout, stderr } = await run(
      "bash",
      [
        "-c",
        `TIMEFORMAT="cpu %U %S"; time tesseract "$0" stdout --tessdata-dir "$1" -l vie --oem 1 --psm 3`,
        picture,
        folder,
      ],
      { env: { ...process.env, OMP_THREAD_LIMIT: "1", LC_ALL: "C" } },
    );
    const [, user, system] = /cpu ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
    return { ms: 1000 * (Number(user) + Number(system)), text: stdout };
  };
  const blank: PageImage = { width: 64, height: 64, channels: 1, data: new Uint8Array(64 * 64).fill(255), dpi: 200 };
  const starts = [await read(blank), await read(blank)].map(({ ms }) => ms);
  return async (image) => {
    const { ms, text } = await read(image);
    return { ms: ms - Math.min(...starts), text };
  };
}
