import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

const asRoot = process.getuid?.() === 0;

/**
 * Any list of our own replaces Playwright's, which would block storage in the pane's third-party frame as only some users'
 * browsers do. The name stands for no feature: an empty list is not enough.
 */
const storageAllowed = "--disable-features=None";

const flags = [
  "--headless",
  ...(asRoot ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A headless Chromium, Chrome or Edge: the one named by CHROMIUM, else one found on this machine, else a fresh install (as
 * root by Debian's packages, otherwise Playwright's own download), announced on stderr.
 *
 * @param options.storageBlocked meet the browser of a user who blocks third-party storage: sessionStorage and localStorage
 *   throw SecurityError inside frames of another site.
 */
export async function launchBrowser(options: { storageBlocked?: boolean } = {}): Promise<Browser> {
  const executablePath = findBrowser() ?? installBrowser();
  return chromium.launch({ executablePath, args: options.storageBlocked ? flags : [...flags, storageAllowed] });
}

/** The path of a browser that can run the tests, or null. */
function findBrowser(): string | null {
  const named = process.env["CHROMIUM"];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  return [...placesOf(process.platform), playwrightsOwn()].find((place) => existsSync(place)) ?? null;
}

function placesOf(platform: NodeJS.Platform): string[] {
  if (platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === "win32") {
    const folders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].map((name) => process.env[name] ?? "");
    const inside = ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
    return folders.flatMap((folder) => inside.map((file) => path.join(folder, file)));
  }
  return ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"].map(
    (name) => `/usr/bin/${name}`,
  );
}

function playwrightsOwn(): string {
  return chromium.executablePath();
}

function installBrowser(): string {
  if (asRoot && existsSync("/usr/bin/apt-get")) {
    console.error("No Chromium, Chrome or Edge found: installing Debian's chromium (once, needs the network) …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["update"], env);
    run(
      "apt-get",
      ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-core", "fonts-liberation"],
      env,
    );
  } else {
    console.error("No Chromium, Chrome or Edge found: downloading Playwright's Chromium (once, needs the network) …");
    const playwright = path.join(
      path.dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")),
      "cli.js",
    );
    run(process.execPath, [playwright, "install", "chromium"], process.env);
  }
  const found = findBrowser();
  if (found === null)
    throw new Error(
      "The install ended, yet no browser is there. Install Chrome, or name one: CHROMIUM=/path/to/chrome.",
    );
  return found;
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): void {
  try {
    execFileSync(command, args, { stdio: ["ignore", "ignore", "inherit"], env });
  } catch (cause) {
    throw new Error(
      `No browser for the tests: "${command} ${args.join(" ")}" failed. Install Chromium, Chrome or Edge yourself, or name one: CHROMIUM=/path/to/chrome.`,
      { cause },
    );
  }
}
