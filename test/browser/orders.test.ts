import { describe, expect, it } from "vitest";
import { card, PATIENCE_MS, typeLine, useDemo } from "./support.ts";

describe("ordering on the page", { timeout: 3 * PATIENCE_MS }, () => {
  const use = useDemo();

  it("turns a command into a file that can be looked into and saved", async () => {
    const page = await use.open("olivia");
    await typeLine(page, "/license-report last month");
    await page.getByText("only visible to you").first().waitFor();
    await card(page, "Done").waitFor();
    await page.getByRole("button", { name: "Preview" }).click();
    const preview = page.getByRole("dialog");
    await preview.getByRole("img", { name: "Page 1", exact: true }).waitFor();
    expect(await preview.getByText(/^\d+ pages?$/).textContent()).toMatch(/^\d+ page/);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      preview.getByRole("link", { name: /^Download/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^License-Overview.*\.pdf$/);
    await page.keyboard.press("Escape");
    await preview.waitFor({ state: "hidden" });
  });

  it("shows a CSV report as a table", async () => {
    const page = await use.open("noah/C0LICENSES01");
    await typeLine(page, "/license-report Q1 2026 csv");
    await page.getByRole("button", { name: "Preview" }).click();
    const table = page.getByRole("dialog").getByRole("table");
    await table.getByRole("row").nth(1).waitFor();
    expect(await table.getByRole("columnheader").count()).toBeGreaterThan(1);
  });

  it("cancels a run that is under way", async () => {
    const page = await use.open("olivia");
    const slow = await breakIt(page, "Slow");
    await typeLine(page, "/license-report yesterday");
    await card(page, "Generating").getByRole("button", { name: "Cancel" }).click();
    const confirm = page.getByRole("dialog");
    await Promise.race([confirm.waitFor(), card(page, "Canceled").waitFor()]);
    if (await confirm.isVisible()) await confirm.getByRole("button").last().click();
    await card(page, "Canceled").waitFor();
    await slow.click();
  });

  it("says what failed, and retries when it is mended", async () => {
    const page = await use.open("olivia");
    const empty = await breakIt(page, "Empty answer");
    await typeLine(page, "/license-report 1 Oct to 15 Oct 2026");
    const failed = card(page, "15 October 2026");
    await failed.getByText("Failed").waitFor();
    await empty.click();
    await failed.getByRole("button", { name: "Retry" }).click();
    await failed.getByText("Done", { exact: true }).waitFor();
  });

  it("takes up a run that was under way when the bot was killed", async () => {
    const page = await use.open("noah/C0GENERAL001");
    const slow = await breakIt(page, "Slow");
    await typeLine(page, "/license-report May 2026");
    await card(page, "May 1–31, 2026", "Generating").waitFor();
    await page.getByRole("button", { name: "Kill", exact: true }).click();
    await page.getByText("bot stopped").waitFor();
    await slow.click();
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await card(page, "May 1–31, 2026", "Done").waitFor({ timeout: 2 * PATIENCE_MS });
    expect(await page.getByRole("button", { name: "Preview" }).count()).toBe(1);
  });

  it("refuses a guest in their own language, and tells nobody else", async () => {
    const page = await use.open("gus");
    const before = use.demo.sandbox.slack.state.messages("backup-reports").length;
    await typeLine(page, "/license-report last month");
    const answer = page.getByRole("article").filter({ hasText: "only visible to you" });
    await answer.waitFor();
    expect(await answer.textContent()).toMatch(/invités ne peuvent pas/);
    expect(use.demo.sandbox.slack.state.messages("backup-reports")).toHaveLength(before);
  });

  async function breakIt(page: Awaited<ReturnType<typeof use.open>>, label: string) {
    await page.getByRole("tab", { name: /^Break things/ }).click();
    const button = page.getByRole("button", { name: label, exact: true });
    await button.click();
    await page.locator(`button[aria-pressed=true]`, { hasText: label }).waitFor();
    return button;
  }
});
