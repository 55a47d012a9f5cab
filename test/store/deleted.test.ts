import { afterAll, beforeAll, expect, it } from "vitest";
import { messagesFor } from "../../src/i18n/index.ts";
import { runLine } from "../../src/slack/messages/history.ts";
import type { Store } from "../../src/store/index.ts";
import { type Harness, harness, order } from "../runs/support.ts";
import { onEachEngine } from "./support.ts";

onEachEngine("a report that was deleted", ({ open }) => {
  let store: Store;
  let at: Harness;
  beforeAll(async () => {
    store = await open();
    at = await harness(store);
    await at.runs.start();
  });
  afterAll(async () => {
    await at.close();
    await store.close();
  });

  it("is audited once, and does not stand in the history as done", async () => {
    const { run } = await at.runs.order(order());
    const done = await at.until(run.id);
    expect(runLine(done, messagesFor())).toContain("Done");
    for (const userId of ["U1", "U1"]) await at.runs.markDeleted(run.id, { teamId: "T1", userId });
    const [line] = (await at.runs.history({ teamId: "T1" }, { limit: 1 })).runs.map((one) =>
      runLine(one, messagesFor()),
    );
    expect(line).toContain("Deleted");
    expect(line).not.toContain("Done");
    const audited = await store.query("SELECT user_id FROM audit WHERE event = 'deleted'");
    expect(audited).toEqual([{ user_id: "U1" }]);
  });
});
