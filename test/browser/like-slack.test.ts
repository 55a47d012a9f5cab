import { describe, expect, it } from "vitest";
import { card, composerOf, PATIENCE_MS, typeLine, useDemo } from "./support.ts";

/** What the page promises is what Slack does: whoever tries the bot here must not be surprised there. */
describe("what a real Slack would do", { timeout: 3 * PATIENCE_MS }, () => {
  const use = useDemo();

  it("forgets with a reload what only one person saw", async () => {
    const page = await use.open("olivia/C0LICENSES01");
    await typeLine(page, "/license-report help");
    await page.getByText("only visible to you").first().waitFor();
    await typeLine(page, "hello");
    await page.getByRole("article").filter({ hasText: "hello" }).waitFor();
    await page.reload();
    await page.getByRole("article").filter({ hasText: "hello" }).waitFor();
    expect(await page.getByText("only visible to you").count()).toBe(0);
  });

  it("shows the usage of the command as a hint, which is nothing to choose", async () => {
    const page = await use.open("olivia");
    const composer = composerOf(page);
    await composer.fill("/license-report ");
    const hint = page.locator(".usage");
    await hint.getByText("last month").waitFor();
    expect(await page.locator("[role=option]").count()).toBe(0);
    await page.keyboard.press("Escape");
    expect(await composer.inputValue()).toBe("/license-report ");
    await composer.fill("hello");
    await hint.waitFor({ state: "hidden" });
  });

  it("marks what was not read, and shows the text of a notification, not its blocks", async () => {
    const page = await use.open("olivia/C0NOBOT00001");
    const reports = page.getByRole("button", { name: /^#backup-reports/ });
    await reports.waitFor();
    expect(await reports.getAttribute("class")).not.toContain("unread");
    await use.demo.sandbox.slack.say({ user: "noah", channel: "backup-reports", text: "hello" });
    await page.getByRole("button", { name: "#backup-reports unread" }).waitFor();
    await typeLine(page, "/license-report 4 May 2026 csv to me");
    const notices = page.getByRole("region", { name: "Notifications" }).getByRole("button");
    const notice = notices.filter({ hasText: "4 May 2026" }).first();
    await notice.waitFor();
    expect(await notice.textContent()).toContain("License Report");
    expect(await notice.getByRole("button").count()).toBe(0);
    await page.getByRole("button", { name: /^License Report unread \d/ }).waitFor();
    await notice.click();
    await card(page, "4 May 2026", "Done").waitFor();
    await page.getByRole("button", { name: "License Report", exact: true }).waitFor();
    await reports.click();
    await page.getByRole("button", { name: "#backup-reports", exact: true }).waitFor();
  });

  it("tells what a notification says of a message with blocks", async () => {
    const page = await use.open("noah/C0LICENSES01");
    await typeLine(page, "/license-report 6 May 2026 csv");
    const done = card(page, "May 6, 2026", "Done");
    await done.waitFor();
    await done.hover();
    await done.getByRole("button", { name: "Notification text" }).click();
    const said = use.demo.sandbox.slack.state
      .messages("licenses")
      .find(({ text }) => text.includes("May 6, 2026"));
    await done.getByText(said?.text ?? "no such message").waitFor();
  });

  it("warns at a button, a form, and a shortcut whose app is gone", async () => {
    const page = await use.open("olivia/C0GENERAL001");
    await typeLine(page, "/license-report 7 May 2026 csv");
    const done = card(page, "7 May 2026", "Done");
    await done.waitFor();
    await typeLine(page, "/license-report");
    const form = page.getByRole("dialog");
    await form.getByRole("button", { name: "Last quarter" }).waitFor();
    await use.demo.bot.stop();
    await form.getByRole("button", { name: "Last quarter" }).click();
    await form.getByRole("alert").filter({ hasText: "didn’t answer" }).waitFor();
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "hidden" });
    await done.getByRole("button", { name: "Run again" }).click();
    await done.getByRole("alert").filter({ hasText: "didn’t answer" }).waitFor();
    await page.getByRole("button", { name: /New license report/ }).click();
    await page.getByText("License Report didn’t answer").waitFor();
    await use.demo.bot.start();
    await done.getByRole("button", { name: "Run again" }).click();
    await done.getByRole("alert").waitFor({ state: "hidden" });
    // The test behind this one counts what the bot calls.
    await page
      .getByRole("article")
      .filter({ hasText: "7 May 2026" })
      .filter({ hasText: "Done" })
      .nth(1)
      .waitFor();
  });

  it("gives people of another organization messages, and no more of the app", async () => {
    const page = await use.open("sam/home");
    await page.getByRole("log", { name: /shared-with-partner/ }).waitFor();
    expect(await page.getByRole("button", { name: "Home", exact: true }).count()).toBe(0);
    expect(await page.getByRole("button", { name: /New license report|Workflow/ }).count()).toBe(0);
    await composerOf(page).fill("/lic");
    expect(await page.locator("[role=option]").count()).toBe(0);
    const before = use.demo.sandbox.slack.calls.length;
    use.allow(/400 .*\/act\/compose$/);
    await typeLine(page, "/license-report last month");
    await page.getByText("/license-report is not a valid command").waitFor();
    expect(use.demo.sandbox.slack.calls.slice(before)).toEqual([]);
  });

  it.each([
    ["jonas", "Nur für Sie sichtbar|Berichte|Zeitraum"],
    ["chloe", "rapport"],
    ["marta", "informe"],
    ["haruka", "レポート"],
  ])("lets %s be asked in their own language", async (person, words) => {
    const page = await use.open(person);
    await typeLine(page, "/license-report help");
    const answer = page.getByRole("article").filter({ hasText: "only visible to you" });
    await answer.waitFor();
    expect(await answer.textContent()).toMatch(new RegExp(words));
  });

  it("tells of conversations by who is in them", async () => {
    const page = await use.open("olivia/D0TWOPEOPLE1");
    await page.getByRole("heading", { name: "Noah Sullivan", level: 1 }).waitFor();
    await typeLine(page, "/license-report last month");
    const answer = page.getByRole("article").filter({ hasText: "only visible to you" });
    await answer.getByText(/to me/).first().waitFor();
  });
});
