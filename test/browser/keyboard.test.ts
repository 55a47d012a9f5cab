import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { card, composerOf, PATIENCE_MS, typeLine, useDemo } from "./support.ts";

const focused = (page: Page) => page.evaluate<string>("document.activeElement.outerHTML.slice(0, 200)");

describe("the page at the keyboard alone", { timeout: 3 * PATIENCE_MS }, () => {
  const use = useDemo();

  it("begins where a person types, and gives the focus back there after a form is sent", async () => {
    const page = await use.open("olivia");
    await page.locator("textarea:focus").waitFor();
    await page.keyboard.type("/license-report");
    await page.keyboard.press("Enter");
    const form = page.getByRole("dialog");
    await form.getByLabel("Range").waitFor();
    await form.getByLabel("Range").fill("Q1 2026");
    await form.getByRole("button", { name: "Get report" }).press("Enter");
    await form.waitFor({ state: "hidden" });
    await page.locator("textarea:focus").waitFor();
    await card(page, "31 March 2026", "Done").waitFor();
  });

  it("goes on where the person types when the button that opened a form is gone", async () => {
    const page = await use.open("noah/C0LICENSES01");
    await typeLine(page, "/license-report 5 May 2026");
    await card(page, "May 5, 2026", "Done").waitFor();
    await card(page, "May 5, 2026")
      .getByRole("button", { name: /Change range/ })
      .press("Enter");
    const form = page.getByRole("dialog");
    await form.getByLabel("Range").waitFor();
    const { slack } = use.demo.sandbox;
    const message = slack.state.messages("licenses").find(({ text }) => text.includes("May 5, 2026"));
    await fetch(`${slack.apiUrl}chat.delete`, {
      method: "POST",
      headers: { authorization: `Bearer ${slack.botToken}` },
      body: new URLSearchParams({ channel: message?.channel ?? "", ts: message?.ts ?? "" }),
    });
    await card(page, "May 5, 2026").waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await form.waitFor({ state: "hidden" });
    await page.locator("textarea:focus").waitFor();
  });

  it("skips people and channels", async () => {
    const page = await use.open("olivia/C0GENERAL001");
    await page.locator("textarea:focus").waitFor();
    expect(await page.evaluate("document.querySelector('a, button, input').textContent")).toBe(
      "Skip to the channel",
    );
    await page.getByRole("button", { name: "Skip to the channel" }).focus();
    expect(
      (await page.getByRole("button", { name: "Skip to the channel" }).boundingBox())?.y,
    ).toBeGreaterThan(0);
    const before = page.url();
    await page.keyboard.press("Enter");
    await page.locator("textarea:focus").waitFor();
    expect(page.url()).toBe(before);
  });

  it("changes the tabs by the arrow keys, and enters them once", async () => {
    const page = await use.open("olivia/C0GENERAL001");
    const [wire, breaks] = [/The wire/, /Break things/].map((name) => page.getByRole("tab", { name }));
    await wire?.focus();
    const selected = () => page.locator("[role=tab][aria-selected=true]:focus").textContent();
    for (const [key, name] of [
      ["ArrowRight", /Break/],
      ["ArrowRight", /wire/],
      ["ArrowLeft", /Break/],
      ["Home", /wire/],
      ["End", /Break/],
    ] as const) {
      await page.keyboard.press(key);
      expect(await selected()).toMatch(name);
    }
    await page.getByRole("button", { name: "Slow", exact: true }).waitFor();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    expect(
      await breaks?.evaluate(
        (tab) => tab === (tab as { ownerDocument: { activeElement: unknown } }).ownerDocument.activeElement,
      ),
    ).toBe(true);
  });

  it("does not cover half a phone with its keyboard", async () => {
    const page = await use.open("olivia", { width: 390, height: 844, hasTouch: true });
    await composerOf(page).waitFor();
    expect(await focused(page)).toContain("<body");
  });
});
