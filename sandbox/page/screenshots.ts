import { fileURLToPath } from "node:url";
import { answerInfo, refuseUsage } from "../../src/command-line.ts";

/** `npm run screenshots [-- main|surfaces|runs|watch|schedules]`: the pictures of the documents, taken of the running demo. */
const DIRECTORY = fileURLToPath(new URL("../../docs/", import.meta.url));
const PARTS = ["main", "surfaces", "runs", "watch", "schedules"] as const;

const USAGE = `usage: npm run screenshots [-- ${PARTS.join(" | ")}]
Takes the pictures of the documents of the running demo. Needs Chromium, which CHROMIUM_PATH may name.`;

const wanted = process.argv.slice(2);
answerInfo(wanted, USAGE);
const unknown = wanted.find((part) => !PARTS.some((known) => known === part));
if (unknown !== undefined) refuseUsage(`"${unknown}" is none of the parts.`, USAGE);

// Only now: what follows loads the bot, both far ends, and what drives a browser.
const { findChromium, launchChromium, needChromium } = await import("./chromium.ts");
const { startDemoPage } = await import("./demo-page.ts");
const { takeMainPictures } = await import("./screenshots/main-pictures.ts");
const { takeRunPictures } = await import("./screenshots/run-pictures.ts");
const { takeSchedulePictures } = await import("./screenshots/schedule-pictures.ts");
const { Studio } = await import("./screenshots/session.ts");
const { takeWatchPictures } = await import("./screenshots/watch-pictures.ts");
const { takeSurfacePictures } = await import("./screenshots/surface-pictures.ts");
const TAKE = {
  main: takeMainPictures,
  surfaces: takeSurfacePictures,
  runs: takeRunPictures,
  watch: takeWatchPictures,
  schedules: takeSchedulePictures,
};

const [demo, browser] = await Promise.all([startDemoPage(), launchChromium(needChromium(findChromium()))]);
try {
  const studio = new Studio(demo, browser, DIRECTORY);
  for (const part of PARTS) {
    if (wanted.length === 0 || wanted.includes(part)) await TAKE[part](studio);
  }
} finally {
  await browser.close();
  await demo.close();
}
