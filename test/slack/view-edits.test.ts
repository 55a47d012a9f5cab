import { WebAPIPlatformError, type WebClient } from "@slack/web-api";
import { describe, expect, it } from "vitest";
import { messagesFor } from "../../src/i18n/index.ts";
import { buildReportForm } from "../../src/slack/views/report-form.ts";
import { ViewEdits } from "../../src/slack/web-api/view-edits.ts";

const aView = (rangeText: string) => buildReportForm({ servers: ["a"], rangeText }, messagesFor());

/** A Slack that knows one view and gives it a new hash with each edit. */
function slackWithView() {
  let hash = "h0";
  const taken: string[] = [];
  const client = {
    views: {
      async update(given: { hash: string; view: ReturnType<typeof aView> }) {
        if (given.hash !== hash) {
          throw new WebAPIPlatformError({ ok: false, error: "hash_conflict" } as never);
        }
        taken.push(/"initial_value":"([^"]*)"/.exec(JSON.stringify(given.view))?.[1] ?? "");
        hash = `h${taken.length}`;
        return { ok: true, view: { hash } };
      },
    },
  } as unknown as WebClient;
  return { edits: new ViewEdits(client), taken, change: () => (hash = "elsewhere") };
}

describe("edits of one view", () => {
  it("makes the newest of those that wait, with the hash of its own last edit", async () => {
    const { edits, taken } = slackWithView();
    const shown = { id: "V1", hash: "h0" };
    const typed = ["l", "la", "las", "last month"];
    await Promise.all(typed.map((text) => edits.edit(shown, async () => aView(text))));
    await edits.edit(shown, async () => aView("typed on, before the edit was seen"));
    expect(taken).toEqual(["last month", "typed on, before the edit was seen"]);
  });

  it("always makes a pick, and drops what was typed into the field that it replaced", async () => {
    const { edits, taken } = slackWithView();
    const shown = { id: "V1", hash: "h0" };
    await Promise.all([
      edits.edit(shown, async () => aView("last quarter"), true),
      edits.edit(shown, async () => aView("stale")),
    ]);
    await edits.edit({ id: "V1", hash: "h1" }, async () => aView("fresh"));
    expect(taken).toEqual(["last quarter", "fresh"]);
  });

  it("gives way to an edit that somebody else made", async () => {
    const { edits, taken, change } = slackWithView();
    change();
    await edits.edit({ id: "V1", hash: "h0" }, async () => aView("late"));
    expect(taken).toEqual([]);
    await edits.edit({ id: "V1", hash: "elsewhere" }, async () => aView("now"));
    expect(taken).toEqual(["now"]);
  });

  it("goes on after a build that failed", async () => {
    const { edits, taken } = slackWithView();
    const failing = edits.edit({ id: "V1", hash: "h0" }, () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    await edits.edit({ id: "V1", hash: "h0" }, async () => aView("yes"));
    expect(taken).toEqual(["yes"]);
  });
});
