/** `node packaging/drawIcons.ts`: draws every icon that the manifests name from the two SVG files. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Resvg } from "@resvg/resvg-js";

const icons = resolve(import.meta.dirname, "icons");
/** Served with the pane: manifests name them by address. */
const served = resolve(import.meta.dirname, "../addin/public/icons");

async function draw(svg: string, pixels: number, path: string) {
  const drawing = new Resvg(await readFile(resolve(icons, svg), "utf8"), { fitTo: { mode: "width", value: pixels } });
  await writeFile(path, drawing.render().asPng());
}

await mkdir(served, { recursive: true });
for (const pixels of [16, 32, 64, 80, 128]) await draw("icon.svg", pixels, resolve(served, `icon-${pixels}.png`));
// In the app package of the unified manifest.
await draw("icon.svg", 192, resolve(icons, "color.png"));
await draw("outline.svg", 32, resolve(icons, "outline.png"));
