import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { findChromium, launchChromium } from "./chromium.ts";
import { startDemoPage } from "./demo-page.ts";

/** `npm run screenshots`: the pictures of the documents, taken of the running demo. */
const DIRECTORY = fileURLToPath(new URL("../../../docs/", import.meta.url));
const PATIENCE_MS = 60_000;

const path = findChromium();
if (path === undefined) {
  console.error("No Chromium found. Install Debian's chromium, or name one in CHROMIUM_PATH.");
  process.exit(1);
}

const demo = await startDemoPage();
const browser = await launchChromium(path);
try {
  await mkdir(DIRECTORY, { recursive: true });
  await takeAll(browser);
} finally {
  await browser.close();
  await demo.close();
}

async function takeAll(on: Browser): Promise<void> {
  const page = await open(on, "olivia", 1280, 800);
  await type(page, "/license-report Q3 2026 csv");
  await done(page, 1);
  await type(page, "/license-report last month");
  await done(page, 2);
  await take(page, "channel");
  await page.emulateMedia({ colorScheme: "dark" });
  await take(page, "channel-dark");
  await page.emulateMedia({ colorScheme: "light" });

  await page.getByRole("button", { name: "Preview" }).last().click();
  await page.getByRole("img", { name: "Page 2", exact: true }).waitFor();
  await take(page, "report");
  await page.keyboard.press("Escape");

  await type(page, "/license-report");
  await page.getByRole("dialog").getByLabel("Range").fill("1 Oct to 15 Nov 2026");
  await page.getByRole("dialog").getByText("15 November 2026").waitFor();
  await take(page, "form");
  await page.keyboard.press("Escape");

  await page.getByRole("tab", { name: "Break things" }).click();
  await page.getByRole("button", { name: "Empty answer" }).click();
  await type(page, "/license-report yesterday");
  await page.getByRole("button", { name: "Retry" }).waitFor();
  await take(page, "failure");
  await page.getByRole("button", { name: "Empty answer" }).click();

  const phone = await open(on, "olivia", 390, 844);
  await phone.getByRole("article").first().waitFor();
  await take(phone, "phone");
}

async function open(on: Browser, person: string, width: number, height: number): Promise<Page> {
  const page = await on.newPage({ viewport: { width, height }, colorScheme: "light" });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${demo.url}/#${person}`);
  return page;
}

async function type(page: Page, line: string): Promise<void> {
  const composer = page.getByRole("textbox", { name: /^Message / });
  await composer.fill(line);
  await composer.press("Enter");
}

/** Waits until so many cards say that they are done, and the last file is there. */
async function done(page: Page, count: number): Promise<void> {
  await page
    .getByRole("button", { name: "Preview" })
    .nth(count - 1)
    .waitFor();
  await page
    .getByRole("article")
    .filter({ hasText: "Done" })
    .nth(count - 1)
    .waitFor();
}

async function take(page: Page, name: string): Promise<void> {
  const file = join(DIRECTORY, `${name}.png`);
  await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  console.log(file);
}
