import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { card, PATIENCE_MS, typeLine, useDemo } from "./support.ts";

const SCREEN = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };
/** The least that fingers and shaking hands need, in CSS pixels (WCAG 2.2, 2.5.8). */
const LEAST_TARGET = 24;

describe("the page for everybody", { timeout: 4 * PATIENCE_MS }, () => {
  const use = useDemo();

  /** Every state of the page: who looks, in which window, and the way there. */
  const states: readonly (readonly [string, string, (page: Page) => Promise<void>, typeof PHONE?])[] = [
    ["an empty channel", "olivia/C0NOBOT00001", async () => {}],
    [
      "a completion",
      "olivia",
      async (page) => {
        await page.keyboard.type("/lic");
        await page.getByRole("option").first().waitFor();
      },
    ],
    [
      "the usage of the command",
      "olivia",
      async (page) => {
        await page.keyboard.type("/license-report ");
        await page.locator(".usage").waitFor();
      },
    ],
    [
      "a done report",
      "olivia",
      async (page) => {
        await typeLine(page, "/license-report last month");
        await card(page, "Done").waitFor();
        await page.getByRole("button", { name: "Preview" }).last().waitFor();
      },
    ],
    ["the card on a phone", "olivia", (page) => card(page, "Done").waitFor(), PHONE],
    [
      "a failed report",
      "olivia",
      async (page) => {
        await use.demo.sandbox.vb365.setSwitches({
          faults: [{ on: "report", kind: "status", status: 403, times: 1 }],
        });
        await typeLine(page, "/license-report 3 May 2026");
        await card(page, "3 May 2026", "Failed").waitFor();
      },
    ],
    [
      "a report under way, and its question",
      "noah/C0LICENSES01",
      async (page) => {
        await use.demo.sandbox.vb365.setSwitches({ reportSeconds: 60 });
        await typeLine(page, "/license-report May 2026");
        await card(page, "Generating").waitFor();
        await use.demo.sandbox.vb365.setSwitches({ reportSeconds: 0 });
        await card(page, "Generating").getByRole("button", { name: "Cancel" }).click();
        await card(page, "Canceled").waitFor();
      },
    ],
    [
      "the file as PDF",
      "olivia",
      async (page) => {
        await page.getByRole("button", { name: "Preview" }).last().click();
        await page.getByRole("img", { name: "Page 1", exact: true }).waitFor();
      },
    ],
    [
      "the file as CSV",
      "olivia/C0LICENSES01",
      async (page) => {
        await typeLine(page, "/license-report Q1 2026 csv");
        await page.getByRole("button", { name: "Preview" }).last().click();
        await page.getByRole("dialog").getByRole("row").nth(2).waitFor();
      },
    ],
    [
      "what only one person sees",
      "olivia/C0GENERAL001",
      async (page) => {
        for (const [index, word] of ["help", "status", "history"].entries()) {
          await typeLine(page, `/license-report ${word}`);
          await page.getByText("only visible to you").nth(index).waitFor();
        }
        await page.getByRole("button", { name: "Notification text" }).first().click();
      },
    ],
    [
      "the form with another reading",
      "olivia",
      async (page) => {
        await typeLine(page, "/license-report");
        await page.getByLabel("Range").fill("03/04 to 05/04");
        await page.getByRole("button", { name: "Use this" }).waitFor();
        await page.getByRole("combobox", { name: /Time zone/ }).fill("america");
        await page.getByRole("dialog").getByRole("option").nth(3).waitFor();
      },
    ],
    [
      "the form with a mistake",
      "noah",
      async (page) => {
        await typeLine(page, "/license-report");
        await page.getByLabel("Range").fill("banana");
        await page.getByRole("button", { name: "Get report" }).click();
        await page.getByRole("dialog").getByRole("alert").first().waitFor();
      },
    ],
    [
      "a thread",
      "noah/C0GENERAL001",
      async (page) => {
        await typeLine(page, "Who has the numbers?");
        await page.getByRole("article").filter({ hasText: "Who has the numbers?" }).hover();
        await page.getByRole("button", { name: "Reply in thread" }).last().click();
        await page.getByRole("region", { name: "Thread" }).locator("textarea:focus").waitFor();
      },
    ],
    [
      "Home",
      "olivia/home",
      (page) =>
        page
          .getByText(/licenses used/)
          .first()
          .waitFor(),
    ],
    [
      "a workflow step and what came out",
      "marta",
      async (page) => {
        await page.getByRole("button", { name: /Workflow: / }).click();
        await page.getByLabel("Range").fill("banana");
        await page
          .getByRole("dialog")
          .getByLabel("Channel", { exact: true })
          .selectOption({ label: "#general" });
        await page.getByRole("button", { name: "Run the step" }).click();
        await page.getByRole("dialog").getByText("Failed").waitFor();
      },
    ],
    [
      "what can be broken",
      "haruka",
      async (page) => {
        await page.getByRole("tab", { name: /Break things/ }).click();
        await page.getByRole("button", { name: "Slow", exact: true }).waitFor();
      },
    ],
    ["a guest", "gus", async () => {}],
    ["a person of another organization", "sam", async () => {}],
    [
      "the channels on a phone",
      "olivia",
      (page) => page.getByRole("button", { name: "Channels", exact: true }).click(),
      PHONE,
    ],
  ];

  const all = states.map(([state, who, go, size = SCREEN]) => [state, who, go, size] as const);
  it.each(all)("has nothing that shuts anybody out, and no small target: %s", async (_, who, go, size) => {
    const page = await use.open(who, size);
    await page.getByRole("status").first().waitFor();
    await go(page);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    }
    expect(await smallTargets(page)).toEqual([]);
    // A form is open in every window of its person.
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  });
});

const OPTIONS = {
  resultTypes: ["violations"],
  // A phone shows one part of the page at a time, and the main one may be hidden then. No rule of WCAG's.
  rules: { "landmark-one-main": { enabled: false } },
};

/** What axe-core finds, each with where it is. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(OPTIONS)})`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

/** Controls that are seen and too small, but for links within a line of text, which the rule leaves out. */
const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`
    [...document.querySelectorAll("button, input, select, textarea, summary, [role=option], a:not(.mrkdwn a, .rich-text a, dd a)")]
      .map((one) => one.matches("[type=radio], [type=checkbox]") ? one.closest("label") ?? one : one)
      .filter((one) => one.checkVisibility({ checkOpacity: false }))
      .map((one) => [one, one.getBoundingClientRect()])
      .filter(([, { width, height }]) => width < ${LEAST_TARGET} || height < ${LEAST_TARGET})
      .map(([one, { width, height }]) => one.outerHTML.slice(0, 140) + " " + width + "×" + height)
  `);
