import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { readingAssets } from "./readingAssets.ts";

// Whatever the shell says (a test runner says "test"): the pane is built with React's production code.
process.env["NODE_ENV"] = "production";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The pane as a static site: any folder of any origin can serve it, so every address in it is relative. */
export default defineConfig({
  root: here("."),
  base: "./",
  plugins: [react(), readingAssets()],
  worker: { format: "es" },
  build: {
    outDir: here("../dist/pane"),
    emptyOutDir: true,
    target: "es2022",
    sourcemap: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: here("./index.html"), redirect: here("./redirect.html") } },
  },
});
