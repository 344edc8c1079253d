import { version as coreVersion } from "tesseract.js-core/package.json";
import { version } from "tesseract.js/package.json";
import { relaxedSimd, simd } from "wasm-feature-detect";
import { PartMissing } from "../../loadPart.ts";
import type { RecogniserFiles } from "./Recogniser.ts";

/**
 * Recognition's files as the pane serves them (addin/readingAssets.ts): 1.6 MB that are fetched at the first scan. They are
 * fetched here already, so that somebody can be told how far that has come and that it failed; tesseract's worker then takes
 * them out of the browser's cache.
 * @param assets the folder they lie in, absolute, ending in "/"
 * @param onPrepare 0 to 1
 * @throws PartMissing
 */
export async function fetchRecogniserFiles(assets: URL, onPrepare: (share: number) => void): Promise<RecogniserFiles> {
  const programs = new URL(`tesseract-${version}-${coreVersion}/`, assets);
  const data = new URL("tessdata-fast-4.1.0/", assets);
  const core = `tesseract-core-${(await relaxedSimd()) ? "relaxedsimd-" : (await simd()) ? "simd-" : ""}lstm`;
  const shares = [0, 0];
  await Promise.all(
    [new URL(`${core}.wasm`, programs), new URL("vie.traineddata.gz", data)].map((address, index) =>
      fetchWhole(address, (share) => {
        shares[index] = share;
        // The core is three quarters of the bytes.
        onPrepare(0.75 * (shares[0] ?? 0) + 0.25 * (shares[1] ?? 0));
      }),
    ),
  );
  return {
    data: data.href.replace(/\/$/, ""),
    script: { worker: new URL("worker.min.js", programs).href, core: new URL(`${core}.js`, programs).href },
  };
}

async function fetchWhole(address: URL, onShare: (share: number) => void): Promise<void> {
  try {
    const response = await fetch(address);
    if (!response.ok || !response.body) throw new Error(`${String(response.status)} for ${address.pathname}`);
    const expected = Number(response.headers.get("Content-Length") ?? "0");
    const reader = response.body.getReader();
    for (let received = 0; ;) {
      const { done, value } = await reader.read();
      if (done) break;
      received += value.length;
      // Of a compressed answer the length says less than what arrives.
      onShare(expected === 0 ? 0.5 : Math.min(1, received / expected));
    }
    onShare(1);
  } catch (cause) {
    throw new PartMissing("part_away", { cause });
  }
}
