import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import type { DemoPage } from "../demo-page.ts";
import { animate } from "./apng.ts";
import { FONT_STYLES } from "./fonts.ts";
import { readPng } from "./png.ts";
import { smaller } from "./smaller.ts";

/** A slow machine is not a bug: what is waited for comes within this, or never. */
const PATIENCE_MS = 90_000;

/** Where a person looks, and how large their window is. */
export interface Look {
  readonly width: number;
  readonly height: number;
}

const SCREEN: Look = { width: 1280, height: 800 };

/** Opens the page of the running demo, and takes pictures of it. */
export class Studio {
  readonly demo: DemoPage;
  readonly #browser: Browser;
  readonly #directory: string;

  /** @param directory that the pictures are put into */
  constructor(demo: DemoPage, browser: Browser, directory: string) {
    this.demo = demo;
    this.#browser = browser;
    this.#directory = directory;
  }

  /** @param where like `olivia/C0GENERAL001` */
  async open(where: string, { width, height }: Look = SCREEN): Promise<Page> {
    const page = await this.#browser.newPage({
      viewport: { width, height },
      colorScheme: "light",
      // As a good screen has it.
      deviceScaleFactor: 2,
      // The page takes no styles but its own; these are only for the picture.
      bypassCSP: true,
    });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`${this.demo.url}/#${where}`);
    await page.getByRole("status").getByText("bot running").waitFor();
    await page.addStyleTag({ content: FONT_STYLES });
    await page.evaluate("document.fonts.ready");
    return page;
  }

  /** Takes the window, or a part of it, as `<name>.png`, and as `<name>-dark.png` for who likes it dark. */
  async take(of: Page | Locator, name: string): Promise<void> {
    const page = "page" in of ? of.page() : of;
    for (const { colorScheme, file } of schemes(name)) {
      await page.emulateMedia({ colorScheme });
      await this.#write(file, smaller(await shot(of)));
    }
    await page.emulateMedia({ colorScheme: "light" });
  }

  /** Begins a moving picture; the same window is taken light and dark at each call of `frame`. */
  film(page: Page, name: string): Film {
    const shots = schemes(name).map((scheme) => ({ ...scheme, frames: [] as { png: Buffer; ms: number }[] }));
    return {
      frame: async (ms) => {
        for (const { colorScheme, frames } of shots) {
          await page.emulateMedia({ colorScheme });
          frames.push({ png: await shot(page), ms });
        }
        await page.emulateMedia({ colorScheme: "light" });
      },
      end: async () => {
        for (const { file, frames } of shots) {
          await this.#write(file, animate(frames.map(({ png, ms }) => ({ picture: readPng(png), ms }))));
        }
      },
    };
  }

  /** Draws a vector graphic of the documents as `<name>.png`, this wide and high. */
  async draw(name: string, pixels: number): Promise<void> {
    const svg = await readFile(join(this.#directory, `${name}.svg`), "utf8");
    const page = await this.#browser.newPage({ viewport: { width: pixels, height: pixels } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    await this.#write(`${name}.png`, await page.screenshot({ omitBackground: true }));
    await page.close();
  }

  async #write(file: string, png: Buffer): Promise<void> {
    const path = join(this.#directory, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, png);
    console.log(`${path}  ${Math.ceil(png.length / 1000)} kB`);
  }
}

export interface Film {
  /** Takes what is seen now, for so long. */
  frame(ms: number): Promise<void>;
  end(): Promise<void>;
}

const schemes = (name: string) => [
  { colorScheme: "light" as const, file: `${name}.png` },
  { colorScheme: "dark" as const, file: `${name}-dark.png` },
];

async function shot(of: Page | Locator): Promise<Buffer> {
  // Nothing looks as if it were pointed at.
  await ("page" in of ? of.page() : of).mouse.move(0, 0);
  return of.screenshot({ animations: "disabled", caret: "hide" });
}

/** Types a line and sends it. */
export async function typeLine(page: Page, line: string): Promise<void> {
  const composer = page.getByRole("textbox", { name: /^Message / }).last();
  await composer.fill(line);
  await composer.press("Enter");
}

/** The newest card of a run that shows all these words. */
export function card(page: Page, ...words: readonly string[]): Locator {
  const cards = page.getByRole("article").filter({ has: page.getByRole("button") });
  return words.reduce((found, hasText) => found.filter({ hasText }), cards).last();
}

/** Waits for a card's end, and for the file that is shared below it. */
export async function done(page: Page, ...words: readonly string[]): Promise<Locator> {
  const ended = card(page, "Run again", ...words);
  await ended.waitFor();
  return ended;
}

/** Scrolls to the beginning of it. */
export const scrollTo = (place: Locator): Promise<void> =>
  place.evaluate((shown: { scrollIntoView(): void }) => shown.scrollIntoView());

/** What only the person sees, newest last. */
export const whisper = (page: Page): Locator =>
  page.getByRole("article").filter({ hasText: "only visible to you" }).last();

/** Fills in what the license says, by its labels in the side panel; the rest stays. */
export async function toLicense(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole("tab", { name: /^Break things/ }).click();
  const form = page.getByRole("form", { name: "License" });
  for (const [label, value] of Object.entries(fields)) {
    const field = form.getByLabel(label, { exact: true });
    if ((await field.evaluate((element: { tagName: string }) => element.tagName)) === "SELECT")
      await field.selectOption(value);
    else await field.fill(value);
  }
  await form.getByRole("button", { name: "Set the license" }).click();
}

/** Presses a switch of the side panel by its label, and waits until it stands. */
export async function toggle(page: Page, label: string): Promise<void> {
  await page.getByRole("tab", { name: /^Break things/ }).click();
  const button = page.getByRole("button", { name: label, exact: true });
  const wanted = (await button.getAttribute("aria-pressed")) === "true" ? "false" : "true";
  await button.click();
  await page.locator(`button[aria-pressed=${wanted}]`, { hasText: label }).waitFor();
}
