import { accessSync, constants } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Debian, Ubuntu and the makers' own packages put it. */
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Without these it calls home at every start. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

/** The browser of this machine: `CHROMIUM_PATH`, or where it usually lies; undefined where there is none. */
export function findChromium(
  places: readonly string[] = [process.env.CHROMIUM_PATH ?? "", ...PLACES],
): string | undefined {
  return places.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** @throws Error that says what to install, where there is none */
export function needChromium(path: string | undefined): string {
  if (path !== undefined) return path;
  throw new Error("No Chromium found. Install Debian’s chromium, or name one in CHROMIUM_PATH.");
}

/** Starts it without a window. Root, as on a CI machine, cannot have its sandbox; the page is our own. */
export function launchChromium(executablePath: string): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: [...QUIET, ...(isRoot ? ["--no-sandbox"] : [])] });
}
