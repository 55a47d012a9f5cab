import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { PATIENCE_MS, typeLine, useDemo } from "./support.ts";

const PHONE = { width: 390, height: 844 };

/** Colors that letters have on grounds, by the names of the style sheet. */
const PAIRS = [
  ["ink", "ground"],
  ["ink", "warn-soft"],
  ["ink-soft", "ground"],
  ["ink-soft", "sunken"],
  ["ink-soft", "warn-soft"],
  ["accent", "surface"],
  ["accent", "accent-soft"],
  ["accent-ink", "accent"],
  ["bad", "surface"],
  ["bad", "bad-soft"],
  ["warn", "warn-soft"],
] as const;
/** What people with weak eyes need (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

describe("the look of the page", { timeout: 3 * PATIENCE_MS }, () => {
  const use = useDemo();

  const phoneAt: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
    ["channels", (page) => page.getByRole("button", { name: "Channels", exact: true }).click()],
    ["what is behind", (page) => page.getByRole("button", { name: "Behind it" }).click()],
    [
      "a done card",
      async (page) => {
        await typeLine(page, "/license-report last month csv");
        await page.getByRole("button", { name: "Preview" }).last().waitFor();
      },
    ],
    [
      "a file",
      async (page) => {
        await typeLine(page, "/license-report Q1 2026 csv");
        await page.getByRole("button", { name: "Preview" }).last().click();
        await page.getByRole("dialog").getByRole("row").nth(2).waitFor();
      },
    ],
    [
      "the form",
      async (page) => {
        await typeLine(page, "/license-report");
        await page.getByRole("dialog").getByLabel("Range").waitFor();
      },
    ],
    [
      "Home",
      async (page) => {
        await page.getByRole("button", { name: "Channels", exact: true }).click();
        await page.getByRole("button", { name: "Home", exact: true }).click();
        await page.getByText(/licenses used/).waitFor();
      },
    ],
  ];
  it.each(phoneAt)("has no sideways scrolling on a phone: %s", async (_, go) => {
    const page = await use.open("olivia", PHONE);
    await go(page);
    const wide = await page.evaluate<string[]>(`
      [document.documentElement, ...document.querySelectorAll("main *, dialog, .side, nav")]
        .filter((one) => getComputedStyle(one).overflowX !== "auto" || one.matches(".messages, .home"))
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .filter((one) => !one.closest(".table-frame, .preview"))
        .map((one) => one.outerHTML.slice(0, 200))
    `);
    expect(wide).toEqual([]);
    // A form is open in every window of its person.
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  });

  it("cuts nothing at 1280 pixels with a thread open", async () => {
    const page = await use.open("noah/C0GENERAL001");
    await typeLine(page, "Who has the numbers of last month?");
    await page.getByRole("article").filter({ hasText: "Who has the numbers" }).last().hover();
    await page.getByRole("button", { name: "Reply in thread" }).last().click();
    const thread = page.getByRole("region", { name: "Thread" });
    await thread.locator("textarea:focus").waitFor();
    await page.keyboard.type("@License Report last month as csv");
    await page.keyboard.press("Enter");
    await thread.getByRole("link", { name: "Download" }).waitFor();
    await page.getByRole("tab", { name: /^Break things/ }).click();
    const cut = await page.evaluate<string[]>(`
      [...document.querySelectorAll(".workspace *")]
        .filter((one) => one.checkVisibility() && !one.closest("svg, .only-heard"))
        .filter((one) => {
          const style = getComputedStyle(one);
          const isCut = style.overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1;
          return isCut || one.getBoundingClientRect().right > innerWidth + 1;
        })
        .map((one) => one.outerHTML.slice(0, 160))
    `);
    expect(cut).toEqual([]);
  });

  it("opens the list of zones where it is seen", async () => {
    const page = await use.open("noah/C0LICENSES01", PHONE);
    await typeLine(page, "/license-report");
    const form = page.getByRole("dialog");
    await form.getByLabel("Range").fill("03/04 to 05/04");
    await form.getByRole("button", { name: "Use this" }).waitFor();
    await form.getByRole("combobox", { name: /Time zone/ }).fill("america");
    const zones = form.getByRole("listbox", { name: "Time zone" });
    await zones.getByRole("option").nth(3).waitFor();
    const [list, footer] = await Promise.all([
      zones.boundingBox(),
      form.getByRole("button", { name: "Get report" }).boundingBox(),
    ]);
    expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(footer?.y ?? 0);
    // The first Escape closes the list alone.
    await page.keyboard.press("Escape");
    await zones.waitFor({ state: "hidden" });
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "hidden" });
  });

  it("shows where the keyboard is, and gives the focus back", async () => {
    const page = await use.open("olivia/C0GENERAL001");
    await page.getByRole("button", { name: "Olivia Bennett" }).focus();
    for (let press = 0; press < 20; press += 1) {
      await page.keyboard.press("Tab");
      const [what, outline] = await page.evaluate<[string, string]>(
        "[document.activeElement.outerHTML.slice(0, 120), getComputedStyle(document.activeElement).outlineStyle]",
      );
      // The composer has a frame of its own.
      if (!what.startsWith("<textarea")) expect(outline, what).toBe("solid");
    }
    await page.getByRole("button", { name: /New license report/ }).press("Enter");
    await page.getByRole("dialog").getByLabel("Range").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(await page.evaluate("document.activeElement.textContent")).toContain("New license report");
  });

  it.each(["light", "dark"] as const)("can be read where it is %s", async (colorScheme) => {
    const page = await use.open("olivia");
    await page.emulateMedia({ colorScheme });
    const poor: string[] = [];
    for (const [letters, ground] of PAIRS) {
      const colors = await page.evaluate<[string, string]>(
        `["${letters}", "${ground}"].map((name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name))`,
      );
      const [dark = 0, bright = 0] = colors.map(luminance).toSorted((a, b) => a - b);
      const contrast = (bright + 0.05) / (dark + 0.05);
      if (!(contrast >= LEAST_CONTRAST)) poor.push(`${letters} on ${ground}: ${contrast.toFixed(2)}`);
    }
    expect(poor).toEqual([]);
  });
});

/** Relative luminance (WCAG 2.2) of `#rrggbb`; NaN for anything else. */
function luminance(color: string): number {
  const [, hex = ""] = /^\s*#([0-9a-f]{6})\s*$/.exec(color) ?? [];
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
