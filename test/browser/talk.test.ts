import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Execution, SlackSandbox } from "../../sandbox/slack/index.ts";
import { composerOf, PATIENCE_MS, typeLine, useDemo } from "./support.ts";

const functions = {
  make_report: {
    title: "Make a report",
    description: "Makes it",
    input_parameters: {
      properties: {
        range: { type: "string", title: "Range" },
        channel: { type: "slack#/types/channel_id", title: "Channel" },
      },
      required: ["range"],
    },
    output_parameters: { permalink: { type: "string" }, users: { type: "integer" } },
  },
};

/** The tests play the bot: what they are about is Slack's side. */
describe("talking on the page", { timeout: 3 * PATIENCE_MS }, () => {
  const use = useDemo({ withBot: false, slack: { functions, eventRetryDelaysMs: [] } });
  const slack = () => use.demo.sandbox.slack;

  const eventOf = (type: string) =>
    slack().waitFor((event) => {
      const told = event?.type === "envelope" ? event.envelope.payload.event : undefined;
      return typeof told === "object" && told !== null && "type" in told && told.type === type && told;
    });

  it("answers in a thread beside the channel, and mentions the bot there by its name", async () => {
    const page = await use.open("olivia/C0GENERAL001");
    await typeLine(page, "who has the numbers?");
    const root = page.getByRole("article").filter({ hasText: "who has the numbers?" });
    await root.hover();
    await root.getByRole("button", { name: "Reply in thread" }).click();
    const thread = page.getByRole("region", { name: "Thread" });
    await thread.locator("textarea:focus").waitFor();
    await page.keyboard.type("@lic");
    await thread.getByRole("option", { name: /License Report/ }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("last quarter as csv");
    const told = eventOf("app_mention");
    await page.keyboard.press("Enter");
    const { ts } = slack().state.messages("general").at(0) ?? {};
    expect(await told).toMatchObject({
      text: `<@${slack().botUserId}> last quarter as csv`,
      thread_ts: ts,
    });
    await thread.getByText("@License Report last quarter as csv").waitFor();
    await page.getByRole("button", { name: "1 reply" }).waitFor();
    await page.keyboard.press("Escape");
    await thread.waitFor({ state: "hidden" });
  });

  it("writes to the bot alone", async () => {
    const page = await use.open("olivia/D0OLIVIA0001");
    await typeLine(page, "hello");
    await page.getByRole("article").filter({ hasText: "hello" }).waitFor();
    expect(slack().state.messages("D0OLIVIA0001")).toMatchObject([{ text: "hello" }]);
  });

  it("shows the bot's Home, and tells it what is pressed there", async () => {
    const page = await use.open("olivia");
    const opened = eventOf("app_home_opened");
    await page.getByRole("button", { name: "Home" }).click();
    expect(await opened).toMatchObject({ tab: "home", user: "U0OLIVIA0001" });
    await call(slack(), "views.publish", {
      user_id: "U0OLIVIA0001",
      view: {
        type: "home",
        blocks: [
          { type: "header", text: { type: "plain_text", text: "Your reports" } },
          {
            type: "actions",
            block_id: "do",
            elements: [
              { type: "button", action_id: "new", text: { type: "plain_text", text: "New report" } },
            ],
          },
        ],
      },
    });
    const home = page.getByRole("region", { name: "App Home" });
    await home.getByRole("heading", { name: "Your reports" }).waitFor();
    const pressed = slack().waitFor(
      (event) =>
        event?.type === "envelope" &&
        event.envelope.payload.type === "block_actions" &&
        event.envelope.payload,
    );
    await home.getByRole("button", { name: "New report" }).press("Enter");
    expect(await pressed).toMatchObject({
      view: { type: "home", id: slack().state.home("olivia")?.id },
      actions: [{ action_id: "new", block_id: "do" }],
    });
  });

  it("runs a workflow step, and shows what comes out", async () => {
    const page = await use.open("olivia");
    const dialog = await openStep(page);
    await dialog.getByLabel("Range").fill("last month");
    await dialog.getByLabel(/^Channel/).selectOption({ label: "#general" });
    const execution = await runStep(dialog.getByRole("button", { name: "Run the step" }));
    expect(execution.inputs).toEqual({ range: "last month", channel: "C0GENERAL001" });
    await dialog.getByText("Running…").waitFor();
    const outputs = { permalink: "https://sandbox.slack.com/archives/C1/p1", users: 12 };
    await call(slack(), "functions.completeSuccess", { function_execution_id: execution.id, outputs });
    await dialog.getByText("Completed").waitFor();
    await dialog.getByRole("link", { name: outputs.permalink }).waitFor();
    await dialog.getByText("12").waitFor();
  });

  it("shows why a workflow step failed, and runs it again", async () => {
    const page = await use.open("noah", { width: 390, height: 844 });
    await page.getByRole("button", { name: "Channels", exact: true }).click();
    const dialog = await openStep(page);
    const run = dialog.getByRole("button", { name: "Run the step" });
    await run.click();
    expect(slack().state.executions.filter(({ state }) => state === "running")).toEqual([]);
    await dialog.getByLabel("Range").fill("banana");
    const { id } = await runStep(run);
    await call(slack(), "functions.completeError", { function_execution_id: id, error: "No such range." });
    await dialog.getByText("No such range.").waitFor();
    await runStep(dialog.getByRole("button", { name: "Run again" }));
    await dialog.getByText("Running…").waitFor();
  });

  async function openStep(page: Page) {
    await page.getByRole("button", { name: "Workflow: Make a report" }).click();
    return page.getByRole("dialog");
  }

  /** The execution that a press begins. */
  async function runStep(button: ReturnType<Page["getByRole"]>): Promise<Execution> {
    const begun = slack().waitFor(
      (event) => event?.type === "step" && event.execution.state === "running" && event.execution,
    );
    await button.click();
    return begun;
  }

  it("goes on with the keyboard where the channel is", async () => {
    const page = await use.open("noah/C0GENERAL001");
    await composerOf(page).focus();
    await page.keyboard.type("@oli");
    await page.getByRole("option", { name: /Olivia Bennett/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("option").first().waitFor({ state: "hidden" });
    await page.keyboard.press("Enter");
    await page.getByRole("article").filter({ hasText: "@oli" }).waitFor();
  });
});

/** What the bot would call. */
async function call(slack: SlackSandbox, method: string, args: object): Promise<void> {
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: "POST",
    headers: { authorization: `Bearer ${slack.botToken}`, "content-type": "application/json" },
    body: JSON.stringify(args),
  });
  expect(await response.json()).toMatchObject({ ok: true });
}
