import { describe, expect, it } from "vitest";
import { card, noBrowser, PATIENCE_MS, typeLine, useDemo } from "./support.ts";

describe.skipIf(noBrowser)("the app beside its command", { timeout: 3 * PATIENCE_MS }, () => {
  const use = useDemo();

  it("opens the form by its shortcut", async () => {
    const page = await use.open("olivia");
    await page.getByRole("button", { name: /New licence report/ }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("Range").waitFor();
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "hidden" });
  });

  it("runs as a step of a workflow, whose link opens the file", async () => {
    const page = await use.open("noah/C0LICENCES01");
    await page.getByRole("button", { name: /Workflow: Generate a licence report/ }).click();
    const dialog = page.getByRole("dialog", { name: "Generate a licence report" });
    await dialog.getByLabel("Range").fill("Q1 2026");
    await dialog.getByLabel("Format").fill("csv");
    await dialog.getByLabel("Channel").selectOption({ label: "#licences" });
    await dialog.getByRole("button", { name: "Run the step" }).click();
    await dialog.getByText("Completed").waitFor();
    await dialog.getByText(/March 31, 2026/).waitFor();
    await dialog.getByRole("link").click();
    await page.getByRole("link", { name: /^Download License-Overview/ }).waitFor();
  });

  it("says in the workflow why it failed", async () => {
    const page = await use.open("olivia");
    await page.getByRole("button", { name: /Workflow: Generate a licence report/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Range").fill("banana");
    await dialog.getByLabel("Channel").selectOption({ label: "#general" });
    await dialog.getByRole("button", { name: "Run the step" }).click();
    await dialog.getByText("Failed").waitFor();
    await dialog.getByText(/banana/).waitFor();
  });

  it("asks before people of another organisation read a report", async () => {
    const page = await use.open("olivia/C0PARTNER001");
    await typeLine(page, "/license-report yesterday csv");
    const question = page.getByRole("article").filter({ hasText: "Fabrikam" });
    await question.getByRole("button").first().click();
    await page.getByRole("dialog").getByRole("button").last().click();
    await card(page, "Done").waitFor();
    expect(use.demo.sandbox.slack.state.messages("shared-with-partner").at(-1)?.files).toHaveLength(1);
  });
});
