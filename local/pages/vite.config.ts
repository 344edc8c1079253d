import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The pages around the product on one machine: start page, simulated Word and Outlook, mailbox. Never packaged. */
const pages = ["index.html", "word/index.html", "outlook/index.html", "mailbox/index.html"];

export default defineConfig({
  root: here("."),
  base: "/",
  plugins: [react()],
  build: {
    outDir: here("../../dist/local-pages"),
    emptyOutDir: true,
    target: "es2022",
    // Fluent UI and docx-preview in one page: too much for a visitor from afar, nothing for one on the same machine.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: pages.map((page) => here(page)).filter((page) => existsSync(page)) },
  },
});
