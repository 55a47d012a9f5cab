import { describe, expect } from "vitest";
import type { SwitchesPatch } from "../../sandbox/vb365/index.ts";
import { onApp } from "./fixtures.ts";
import { CHANNEL, type TestApp } from "./test-app.ts";

const it = onApp();

const OLIVIA = "<@U0OLIVIA0001>";
const mentions = (open: TestApp, channel = CHANNEL) =>
  open.slack.state.messages(channel).filter(({ text }) => text.startsWith(OLIVIA));
const FAILING: SwitchesPatch = {
  faults: [{ kind: "status", on: "report", status: 500, message: "Boom" }],
};

describe("the person who asked is notified", () => {
  it("by a mention in the file's comment, once, when the report is there", async ({ openApp }) => {
    const app = await openApp();
    await app.type("last month");
    const card = await app.cardSays(/^Done: .+, PDF · 127\.0\.0\.1/);
    expect(mentions(app).map(({ files }) => files.length)).toEqual([1]);
    expect(mentions(app)[0]?.text).toContain("Your report is ready: ");
    expect(card.text).not.toContain(OLIVIA);
  });

  it("by a mention below the card, once, when the report failed", async ({ openApp }) => {
    const app = await openApp({ switches: FAILING });
    await app.type("last month csv");
    const card = await app.cardSays(/^Failed/);
    await app.slack.waitFor(() => app && mentions(app).length > 0);
    const replies = app.slack.state.thread(CHANNEL, card.ts).filter(({ ts }) => ts !== card.ts);
    expect(replies.map(({ text }) => text)).toEqual([expect.stringContaining("Your report failed: ")]);
  });

  it("without a mention in their own direct messages", async ({ openApp }) => {
    const app = await openApp();
    await app.type("last month csv to me");
    await app.cardSays(/^Done/, "D0OLIVIA0001");
    expect(mentions(app, "D0OLIVIA0001")).toEqual([]);
  });

  it.for([{}, FAILING])("not at all with NOTIFY_REQUESTER=false (%j)", async (switches, { openApp }) => {
    const app = await openApp({ switches, env: { NOTIFY_REQUESTER: "false" } });
    await app.type("last month csv");
    await app.cardSays(/^(Done|Failed)/);
    await app.stop();
    expect(mentions(app)).toEqual([]);
  });
});
