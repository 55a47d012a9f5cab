import { describe } from "vitest";
import type { Fault } from "../../sandbox/slack/index.ts";
import { HOME_ACTIONS } from "../../src/slack/home/view/index.ts";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { SHORTCUTS } from "../../src/slack/names.ts";
import { onApp } from "./fixtures.ts";
import { CHANNEL, type TestApp } from "./test-app.ts";

const it = onApp();

const TYPE_IT = /\/license-report last month/;
const whispered = (open: TestApp, words: RegExp) =>
  open.slack.waitFor(() => open.slack.state.ephemerals("olivia").find(({ text }) => words.test(text)));
const sentDirectly = (open: TestApp, words: RegExp) =>
  open.slack.waitFor(() => open.slack.state.messages("D0OLIVIA0001").find(({ text }) => words.test(text)));

describe("a form that Slack doesn't open", () => {
  it.for<[why: string, fault: Fault]>([
    ["the trigger has expired", { kind: "error", error: "expired_trigger_id" }],
    ["too many calls", { kind: "rate_limited", retryAfterSeconds: 30 }],
    ["500", { kind: "status", status: 500 }],
    ["a reset", { kind: "answer_lost" }],
  ])("is replaced by what to type, on the command: %s", async ([_why, fault], { openApp }) => {
    const app = await openApp();
    app.slack.faults.arm("views.open", fault);
    await app.type("");
    await whispered(app, TYPE_IT);
  });

  it("is replaced by what to type, directly, on the shortcut", async ({ openApp }) => {
    const app = await openApp();
    app.slack.faults.arm("views.open", { kind: "error", error: "expired_trigger_id" });
    await app.slack.globalShortcut({ user: "olivia", callbackId: SHORTCUTS.newReport });
    await sentDirectly(app, TYPE_IT);
  });

  it("is replaced by what to type, on the card", async ({ openApp }) => {
    const app = await openApp();
    await app.type("last month csv");
    const { ts } = await app.cardSays(/Done/);
    app.slack.faults.arm("views.open", { kind: "status", status: 500 });
    await app.slack.clickAction({
      user: "olivia",
      message: { channel: CHANNEL, ts },
      actionId: CARD_ACTIONS.changeRange,
    });
    await whispered(app, TYPE_IT);
  });

  it("is replaced by what to type, on App Home", async ({ openApp }) => {
    const app = await openApp();
    await app.slack.openHome({ user: "olivia" });
    await app.slack.waitFor(() => app.slack.state.home("olivia"));
    app.slack.faults.arm("views.open", { kind: "error", error: "expired_trigger_id" });
    const viewId = app.slack.state.home("olivia")?.id ?? "";
    await app.slack.viewAction({ user: "olivia", viewId, actionId: HOME_ACTIONS.newReport });
    await app.slack.waitFor(() => TYPE_IT.test(JSON.stringify(app.slack.state.home("olivia")?.blocks)));
  });
});

describe("a reply that the response URL doesn't take", () => {
  it("comes otherwise where the payload has none", async ({ openApp }) => {
    const app = await openApp();
    app.slack.faults.withoutResponseUrl = true;
    app.slack.faults.arm("views.open", { kind: "error", error: "expired_trigger_id" });
    await app.type("");
    await whispered(app, TYPE_IT);
  });

  it("comes otherwise where the URL is refused", async ({ openApp }) => {
    const app = await openApp();
    app.slack.faults.arm("response_url", { kind: "status", status: 404 });
    app.slack.faults.arm("views.open", { kind: "error", error: "expired_trigger_id" });
    await app.type("");
    await whispered(app, TYPE_IT);
  });

  it("comes directly where the bot may not speak in the channel", async ({ openApp }) => {
    const app = await openApp();
    app.slack.faults.withoutResponseUrl = true;
    app.slack.faults.arm("chat.postEphemeral", { kind: "error", error: "restricted_action" });
    app.slack.faults.arm("views.open", { kind: "error", error: "expired_trigger_id" });
    await app.type("");
    await sentDirectly(app, TYPE_IT);
  });
});
