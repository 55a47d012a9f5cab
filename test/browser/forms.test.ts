import { describe, expect, it } from "vitest";
import { card, composerOf, PATIENCE_MS, typeLine, useDemo } from "./support.ts";

describe("forms and people", { timeout: 3 * PATIENCE_MS }, () => {
  const use = useDemo();

  it("puts an error under its field, keeps what was typed, and takes the mended form", async () => {
    const page = await use.open("olivia");
    await typeLine(page, "/license-report");
    const form = page.getByRole("dialog");
    const range = form.getByLabel("Range");
    await range.fill("banana");
    await form.getByText("date range I understand").waitFor();
    await form.getByRole("button", { name: "Get report" }).click();
    await form.getByRole("alert").waitFor();
    // Told once: under the field, where it was told while it was typed, and not by the alert.
    expect(await form.getByText("date range I understand").count()).toBe(1);
    expect(await range.inputValue()).toBe("banana");
    expect(await range.getAttribute("aria-invalid")).toBe("true");

    await range.fill("Q2 2026");
    await form.getByRole("radio", { name: "CSV" }).check();
    const zone = form.getByRole("combobox", { name: /Time zone/ });
    await zone.fill("tokyo");
    await form.getByRole("option", { name: "Asia/Tokyo" }).waitFor();
    await zone.press("Enter");
    await form.getByRole("button", { name: "Get report" }).click();
    await form.waitFor({ state: "hidden" });
    const done = card(page, "Asia/Tokyo");
    await done.getByText("Done", { exact: true }).waitFor();
    expect(await done.textContent()).toContain("30 June 2026");
  });

  it("tells under the range what is understood, while it is typed", async () => {
    const page = await use.open("olivia");
    await typeLine(page, "/license-report");
    const form = page.getByRole("dialog");
    await form.getByLabel("Range").fill("Feb 2026");
    await form.getByText(/28 February 2026/).waitFor();
    // Closed once, however often that is asked for before the page hears of it, and nothing is told of it then.
    const { promise: heard, resolve: hear } = Promise.withResolvers<void>();
    await page.route("**/act/close", async (route) => {
      await heard;
      await route.continue();
    });
    await page.keyboard.press("Escape");
    await form.getByLabel("Range").fill("Mar 2026");
    await page.keyboard.press("Escape");
    hear();
    await form.waitFor({ state: "hidden" });
    expect(use.demo.sandbox.slack.state.views("olivia")).toEqual([]);
  });

  it("offers another reading, and a range that is asked for often", async () => {
    const page = await use.open("olivia");
    await typeLine(page, "/license-report");
    const form = page.getByRole("dialog");
    await form.getByLabel("Range").fill("03/04 to 05/04");
    await form.getByText(/= 3.*5 April 2026/).waitFor();
    await form.getByRole("button", { name: "Use this" }).click();
    await form.getByText(/= 4 March.*4 May 2026/).waitFor();
    await form.getByRole("button", { name: "Last quarter" }).click();
    await form.getByText(/= 1 July – 30 September 2026/).waitFor();
    expect(await form.getByLabel("Range").inputValue()).toBe("last quarter");
    await form.getByRole("radio", { name: "CSV" }).check();
    await form.getByRole("button", { name: "Get report" }).click();
    await card(page, "30 September 2026", "Done").waitFor();
  });

  it("lets two people see the same channel, and each their own whispers", async () => {
    const [olivia, noah] = await Promise.all([
      use.open("olivia/C0GENERAL001"),
      use.open("noah/C0GENERAL001"),
    ]);
    await Promise.all([
      typeLine(olivia, "/license-report 3 March 2026"),
      typeLine(noah, "/license-report 4 March 2026"),
    ]);
    for (const page of [olivia, noah]) {
      // Each card speaks as who asked for it.
      for (const day of ["3 March 2026", "March 4, 2026"]) {
        await card(page, day, "Done").waitFor();
      }
      expect(await page.getByText("only visible to you").count()).toBe(1);
    }
  });

  it("completes a command at the keyboard alone", async () => {
    const page = await use.open("noah/C0LICENSES01");
    const composer = composerOf(page);
    await composer.focus();
    await page.keyboard.type("/lic");
    await page.getByRole("option", { name: /\/license-report/ }).waitFor();
    await page.keyboard.press("Tab");
    expect(await composer.inputValue()).toBe("/license-report ");
    await page.keyboard.type("help");
    await page.keyboard.press("Enter");
    await page.getByText("only visible to you").waitFor();
  });

  it("shows what a person writes as text, whatever it looks like", async () => {
    const page = await use.open("olivia/C0LICENSES01");
    const words = '<img src=x onerror="window.bad=1"> *not* <!channel>';
    await typeLine(page, words);
    await page.getByRole("article").filter({ hasText: "onerror" }).waitFor();
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.evaluate("window.bad")).toBeUndefined();
  });
});
