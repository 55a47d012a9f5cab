import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { findChromium, launchChromium, needChromium } from "../../sandbox/page/chromium.ts";
import { type DemoPage, type DemoPageOptions, startDemoPage } from "../../sandbox/page/demo-page.ts";

/** A slow machine is not a bug: what is waited for comes within this, or never. */
export const PATIENCE_MS = 30_000;

/** One demo and one browser for a file of tests; what a page said wrong is a failure of the test that opened it. */
export function useDemo(options: DemoPageOptions = {}) {
  let demo: DemoPage | undefined;
  let browser: Browser | undefined;
  let troubles: string[] = [];
  let allowed: RegExp | undefined;
  beforeAll(async () => {
    const path = needChromium(findChromium());
    [demo, browser] = await Promise.all([startDemoPage(options), launchChromium(path)]);
  }, 120_000);
  beforeEach(async ({ task }) => {
    // What the attempt before has left would fail this one, too.
    if ((task.result?.retryCount ?? 0) === 0) return;
    await demo?.close();
    demo = await startDemoPage(options);
  }, 120_000);
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await tellWhatIsShown(browser);
    await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
    const found = troubles.filter((trouble) => !allowed?.test(trouble));
    troubles = [];
    allowed = undefined;
    if (found.length > 0) throw new Error(`the page said: ${found.join("\n")}`);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  }, 60_000);

  return {
    get demo(): DemoPage {
      if (demo === undefined) throw new Error("the demo runs only inside tests");
      return demo;
    },
    /** What the page may say in this test, because the test makes it so. */
    allow(trouble: RegExp): void {
      allowed = trouble;
    },
    /** Opens the page as one person, in a window of its own. */
    async open(person: string, { width = 1280, height = 860, hasTouch = false } = {}): Promise<Page> {
      if (browser === undefined) throw new Error("the browser runs only inside tests");
      const page = await browser.newPage({ viewport: { width, height }, hasTouch, isMobile: hasTouch });
      page.setDefaultTimeout(PATIENCE_MS);
      page.on("pageerror", (error) => troubles.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") troubles.push(`${message.text()} ${message.location().url}`);
      });
      await page.goto(`${this.demo.url}/#${person}`);
      return page;
    },
  };
}

/** A failure far away is understood by what stood on the page. */
async function tellWhatIsShown(browser: Browser | undefined): Promise<void> {
  for (const page of browser?.contexts().flatMap((context) => context.pages()) ?? []) {
    console.error(`${page.url()} showed:\n${await page.getByRole("main").textContent()}`);
  }
}

export const composerOf = (page: Page) => page.getByRole("textbox", { name: /^Message / });

/** Types a line and sends it, as a person at a keyboard does. */
export async function typeLine(page: Page, line: string): Promise<void> {
  const composer = composerOf(page);
  await composer.fill(line);
  await composer.press("Enter");
}

/** The newest card of a run that shows all these words. */
export const card = (page: Page, ...words: readonly string[]) =>
  words
    .reduce(
      (found, hasText) => found.filter({ hasText }),
      page.getByRole("article").filter({ has: page.getByRole("heading", { name: /License Overview/ }) }),
    )
    .last();
