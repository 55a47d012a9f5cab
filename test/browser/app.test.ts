import { describe, expect, it } from "vitest";
import { card, PATIENCE_MS, typeLine, useDemo } from "./support.ts";

describe("the app beside its command", { timeout: 3 * PATIENCE_MS }, () => {
  const use = useDemo();

  it("opens the form by its shortcut", async () => {
    const page = await use.open("olivia");
    await page.getByRole("button", { name: /New license report/ }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Range").waitFor();
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "hidden" });
  });

  it("shows on its Home what is under way, cancels it, and takes a new order", async () => {
    const page = await use.open("noah/C0LICENSES01");
    await use.demo.sandbox.vb365.setSwitches({ reportSeconds: 60 });
    await typeLine(page, "/license-report Q2 2026");
    await card(page, "June 30, 2026", "Generating").waitFor();
    await page.getByRole("button", { name: "Home", exact: true }).click();
    const home = page.getByRole("region", { name: "App Home" });
    await home.getByText(/licenses used/).waitFor();
    await home.getByRole("heading", { name: "In progress" }).waitFor();
    await home.getByRole("button", { name: "Cancel" }).click();
    await home.getByText(/Canceled/).waitFor();
    await home.getByRole("heading", { name: "In progress" }).waitFor({ state: "hidden" });
    await use.demo.sandbox.vb365.setSwitches({ reportSeconds: 0 });

    await home.getByRole("button", { name: "New report" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Range").fill("Q4 2025");
    await form.getByLabel(/^Channel/).selectOption({ label: "#licenses" });
    await form.getByRole("button", { name: "Get report" }).click();
    await form.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: /^#licenses/ }).click();
    await card(page, "December 31, 2025", "Done").waitFor();
    await card(page, "June 30, 2026", "Canceled").waitFor();
  });

  it("answers a mention in its thread, and nowhere else", async () => {
    const page = await use.open("olivia/C0GENERAL001");
    await typeLine(page, "Who has last month's numbers?");
    const root = page.getByRole("article").filter({ hasText: "last month's numbers" });
    await root.hover();
    await root.getByRole("button", { name: "Reply in thread" }).click();
    const thread = page.getByRole("region", { name: "Thread" });
    await thread.locator("textarea:focus").waitFor();
    await page.keyboard.type("@License Report last month as csv, please");
    await page.keyboard.press("Enter");
    await thread.getByRole("article").filter({ hasText: "Done" }).waitFor();
    await thread.getByRole("link", { name: "Download" }).waitFor();
    await page.getByRole("button", { name: "3 replies" }).waitFor();
    const channel = page.getByRole("log", { name: "Messages in #general" });
    expect(await channel.getByRole("article").count()).toBe(1);
  });

  it("runs as a step of a workflow, whose link opens the file", async () => {
    const page = await use.open("noah/C0LICENSES01");
    await page.getByRole("button", { name: /Workflow: Generate a license report/ }).click();
    const dialog = page.getByRole("dialog", { name: "Generate a license report" });
    await dialog.getByLabel("Range").fill("Q1 2026");
    await dialog.getByLabel("Format").fill("csv");
    await dialog.getByLabel("Channel", { exact: true }).selectOption({ label: "#licenses" });
    await dialog.getByRole("button", { name: "Run the step" }).click();
    await dialog.getByText("Completed").waitFor();
    await dialog.getByText(/March 31, 2026/).waitFor();
    await dialog.getByRole("link").click();
    await page.getByRole("link", { name: /^Download License-Overview/ }).waitFor();
  });

  it("says in the workflow why it failed", async () => {
    const page = await use.open("olivia");
    await page.getByRole("button", { name: /Workflow: Generate a license report/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Range").fill("banana");
    await dialog.getByLabel("Channel", { exact: true }).selectOption({ label: "#general" });
    await dialog.getByRole("button", { name: "Run the step" }).click();
    await dialog.getByText("Failed").waitFor();
    await dialog.getByText(/banana/).waitFor();
  });

  it("asks before people of another organization read a report", async () => {
    const page = await use.open("olivia/C0PARTNER001");
    await typeLine(page, "/license-report yesterday csv");
    const question = page.getByRole("article").filter({ hasText: "Fabrikam" });
    await question.getByText("Nothing has been requested yet").waitFor();
    expect(use.demo.sandbox.slack.state.messages("shared-with-partner")).toEqual([]);
    await question.getByRole("button", { name: /^Post to/ }).click();
    await page.getByRole("dialog").getByRole("button").last().click();
    await card(page, "Done").waitFor();
    expect(use.demo.sandbox.slack.state.messages("shared-with-partner").at(-1)?.files).toHaveLength(1);
  });

  it("schedules a report from its Home, and makes it when the clock is moved to its minute", async () => {
    const page = await use.open("olivia/C0LICENSES01");
    await page.getByRole("button", { name: "Home", exact: true }).click();
    const home = page.getByRole("region", { name: "App Home" });
    await home.getByRole("button", { name: "Schedule…" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Range").fill("last month");
    // Far enough ahead for a slow machine, and near enough to be on time after ten minutes.
    const at = new Date(use.demo.sandbox.clock.now().getTime() + 6 * 60_000).toISOString().slice(11, 16);
    await form.getByLabel("Repeat").fill(`every day at ${at} in UTC`);
    await form.getByText(/Next runs/).waitFor();
    expect(await form.getByText(new RegExp(`${at} UTC → .*`)).count()).toBe(1);
    await form.getByLabel(/^Channel/).selectOption({ label: "#licenses" });
    await form.getByRole("radio", { name: "The channel below" }).check();
    await form.getByRole("button", { name: "Schedule", exact: true }).click();
    await form.getByText("Scheduled.").waitFor();
    await form.getByRole("button", { name: "Close", exact: true }).last().click();
    await home.getByRole("heading", { name: "All schedules" }).waitFor();
    await home.getByText(`every day at ${at} in UTC`).first().waitFor();

    await page.getByRole("tab", { name: /^Break things/ }).click();
    await page.getByRole("button", { name: "10 minutes" }).click();
    await page
      .getByText(/GMT here now/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: /^#licenses/ }).click();
    const made = card(page, "Scheduled:", `every day at ${at} in UTC`);
    await made.getByText("Done", { exact: true }).waitFor();
    expect(await made.textContent()).not.toContain("the bot was down");
  });

  it("watches a license that is moved on the page, and shows who has its alert", async () => {
    const page = await use.open("olivia/C0LICENSES01");
    await typeLine(page, "/license-report watch");
    await page.getByText(/Watching sandbox in this channel/).waitFor();
    await page.getByRole("tab", { name: /^Break things/ }).click();
    const license = page.getByRole("form", { name: "License" });
    await license.getByLabel("Used licenses").fill("97");
    await license.getByLabel("Total licenses").fill("100");
    await license.getByLabel("Accounts over the limit").fill("0");
    await license.getByRole("button", { name: "Set the license" }).click();
    for (const _ of [1, 2]) await page.getByRole("button", { name: "10 minutes" }).click();
    const alert = page
      .getByRole("article")
      .filter({ has: page.getByRole("heading", { name: /licenses of sandbox are running out/ }) });
    await alert.getByText("97 of 100 licenses used (97%).").waitFor();
    await alert.getByRole("button", { name: "I have it" }).click();
    await alert.getByText(/has it, since/).waitFor();
    expect(await alert.count()).toBe(1);
  });
});
