import { expect } from "vitest";
import { messagesFor } from "../../src/i18n/index.ts";
import { runLine } from "../../src/slack/messages/history.ts";
import { onRuns } from "../runs/fixtures.ts";
import { order } from "../runs/support.ts";
import { onEachEngine } from "./support.ts";

onEachEngine("a report that was deleted", (engine) => {
  const it = onRuns(engine, { started: true });

  it("is audited once, and does not stand in the history as done", async ({ at, store }) => {
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
