import { describe, expect, it } from "vitest";
import { messagesFor } from "../../src/i18n/index.ts";
import type { ListenerDeps } from "../../src/slack/context.ts";
import { cancelRun } from "../../src/slack/listeners/actions/cancel-run.ts";
import { aRun } from "./a-run.ts";

/** A workspace in which everybody may order, and into one other channel than the run's only. */
function workspace() {
  const run = aRun({ state: "queued" });
  const cancelled: string[] = [];
  const refused: unknown[] = [];
  const deps = {
    runs: {
      find: async () => run,
      cancel: async (id: string) => {
        cancelled.push(id);
        return { ...run, state: "cancelled" };
      },
      recordRefusal: async (refusal: unknown) => void refused.push(refusal),
    },
    people: { find: async () => ({ locale: "en", zone: "UTC" }) },
    access: {
      rules: {
        users: [],
        userGroups: [],
        channels: ["C0OTHER00001"],
        contact: undefined,
        admins: { users: [], userGroups: [] },
      },
      channels: { check: async () => ({ kind: "ok", isOwnDirectMessage: false, isPrivate: false }) },
    },
    botName: "License Report",
  } as unknown as ListenerDeps;
  const cancel = (userId: string) => cancelRun(deps, run.id, { teamId: "T1", userId }, messagesFor());
  return { run, cancelled, refused, cancel };
}

describe("Cancel", () => {
  it("is refused, as Retry is, to who may not order into the run’s channel, and that is written down", async () => {
    const { cancel, cancelled, refused } = workspace();
    expect(await cancel("U0SOMEONE001")).toMatchObject({ about: "channel" });
    expect(cancelled).toEqual([]);
    expect(refused).toHaveLength(1);
  });

  it("is never refused to who ordered the run", async () => {
    const { run, cancel, cancelled } = workspace();
    expect(await cancel(run.request.requester.userId)).toBeUndefined();
    expect(cancelled).toEqual([run.id]);
  });
});
