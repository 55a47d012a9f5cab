import { expect } from "vitest";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { onApp } from "./fixtures.ts";
import { CHANNEL } from "./test-app.ts";

const it = onApp();

it.for(["edit_window_closed", "cant_update_message"])(
  "how a run ended is posted anew where Slack answers %s, and nothing stands at Generating",
  async (error, { openApp }) => {
    const app = await openApp();
    app.slack.faults.arm("chat.update", { kind: "error", error }, Number.POSITIVE_INFINITY);
    await app.type("last month csv");
    await app.cardSays(/Done/);
    await app.slack.waitFor(() => app.cards().length === 1);
    const [card] = app.cards();
    expect(card?.text).toMatch(/Done/);
    expect(JSON.stringify(card?.blocks)).not.toContain(CARD_ACTIONS.cancel);
    expect(app.shared()).toHaveLength(1);
    // The card that stands is the one that its buttons are about, as soon as that is written down.
    app.slack.faults.clear();
    await expect
      .poll(async () => {
        const click = app.slack.clickAction({
          user: "olivia",
          message: { channel: CHANNEL, ts: card?.ts ?? "" },
          actionId: CARD_ACTIONS.delete,
        });
        // Gone already, where the click before did it.
        await click?.catch(() => undefined);
        return app.cards().length;
      })
      .toBe(0);
  },
);

it("leaves the old card where Slack doesn't delete it either", async ({ openApp }) => {
  const app = await openApp();
  app.slack.faults.arm(
    "chat.update",
    { kind: "error", error: "edit_window_closed" },
    Number.POSITIVE_INFINITY,
  );
  app.slack.faults.arm("chat.delete", { kind: "error", error: "cant_delete_message" });
  await app.type("last month csv");
  await app.cardSays(/Done/);
  expect(app.cards()).toHaveLength(2);
});
