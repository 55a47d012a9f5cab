import { fileURLToPath } from "node:url";
import { answerInfo, refuseUsage } from "../../src/command-line.ts";
import { findChromium, launchChromium } from "./chromium.ts";
import { startDemoPage } from "./demo-page.ts";
import { takeMainPictures } from "./screenshots/main-pictures.ts";
import { takeRunPictures } from "./screenshots/run-pictures.ts";
import { Studio } from "./screenshots/session.ts";
import { takeSurfacePictures } from "./screenshots/surface-pictures.ts";

/** `npm run screenshots [-- main|surfaces|runs]`: the pictures of the documents, taken of the running demo. */
const DIRECTORY = fileURLToPath(new URL("../../docs/", import.meta.url));
const PARTS = { main: takeMainPictures, surfaces: takeSurfacePictures, runs: takeRunPictures };

const USAGE = `usage: npm run screenshots [-- ${Object.keys(PARTS).join(" | ")}]
Takes the pictures of the documents of the running demo. Needs Chromium, which CHROMIUM_PATH may name.`;

const wanted = process.argv.slice(2);
answerInfo(wanted, USAGE);
const unknown = wanted.find((part) => !Object.hasOwn(PARTS, part));
if (unknown !== undefined) refuseUsage(`"${unknown}" is none of the parts.`, USAGE);

const path = findChromium();
if (path === undefined) {
  console.error("No Chromium found. Install Debian's chromium, or name one in CHROMIUM_PATH.");
  process.exit(1);
}

const [demo, browser] = await Promise.all([startDemoPage(), launchChromium(path)]);
try {
  const studio = new Studio(demo, browser, DIRECTORY);
  for (const [part, take] of Object.entries(PARTS)) {
    if (wanted.length === 0 || wanted.includes(part)) await take(studio);
  }
} finally {
  await browser.close();
  await demo.close();
}
