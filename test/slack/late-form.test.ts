import { beforeEach, describe, expect, it } from "vitest";
import { viewFaults } from "../../sandbox/slack/block-rules.ts";
import { messagesFor } from "../../src/i18n/index.ts";
import type { Run } from "../../src/runs/types.ts";
import type { ListenerDeps } from "../../src/slack/context.ts";
import { createFormOrders } from "../../src/slack/forms/order-of-form.ts";
import { silent } from "../store/support.ts";
import { aRun } from "./a-run.ts";

interface Answer {
  readonly ack: string;
  readonly runs?: readonly [Run, ...Run[]];
}

let now: number;
let isClosed: boolean;
let shown: { view_id: string; view: Record<string, unknown> }[];
let cancelled: string[];
let orderOfForm: ReturnType<typeof createFormOrders>;
beforeEach(() => {
  now = 0;
  isClosed = false;
  shown = [];
  cancelled = [];
  const update = async (edit: (typeof shown)[number]) => {
    if (isClosed) throw new Error("not_found");
    shown.push(edit);
  };
  const cancel = async (id: string) => void cancelled.push(id);
  const deps = {
    clients: { write: { views: { update } } },
    runs: { cancel },
    log: silent,
    servers: ["berlin"],
  };
  orderOfForm = createFormOrders(deps as unknown as ListenerDeps);
});

/** Sends the form at its third second; the order is placed when the test says so. */
function send(...runs: readonly [Run, ...Run[]]) {
  const placing = Promise.withResolvers<Answer>();
  const acks: string[] = [];
  const sentAt = now;
  const done = orderOfForm<Answer["ack"]>(
    {
      viewId: "V1",
      waiting: { age: () => now - sentAt, ackMs: () => 0 },
      messages: () => messagesFor("en-GB"),
      order: () => placing.promise,
      slow: () => "send it again",
    },
    async (answer) => void acks.push(answer),
  );
  return { acks, done, place: () => placing.resolve({ ack: "taken", runs }) };
}

/** One that is answered in time. */
async function sendInTime(...runs: readonly [Run, ...Run[]]): Promise<string[]> {
  const acks: string[] = [];
  await orderOfForm<Answer["ack"]>(
    {
      viewId: "V1",
      waiting: { age: () => 0, ackMs: () => 2_000 },
      messages: () => messagesFor("en-GB"),
      order: async () => ({ ack: "taken", runs }),
      slow: () => "send it again",
    },
    async (answer) => void acks.push(answer),
  );
  return acks;
}

describe("a form whose order is placed after its person read to send it again", () => {
  it("says that it was taken", async () => {
    const { acks, done, place } = send(aRun());
    await expect.poll(() => acks).toEqual(["send it again"]);
    place();
    await done;
    expect(shown).toMatchObject([{ view_id: "V1", view: { type: "modal" } }]);
    const view = shown[0]?.view ?? {};
    expect(JSON.stringify(view)).toMatch(/October 2026.*will appear in <#C1>/);
    expect(viewFaults(view, "modal")).toEqual([]);
    expect(cancelled).toEqual([]);
  });

  it("is cancelled where its person has closed the form: who cancels a form gets nothing", async () => {
    const { acks, done, place } = send(aRun({ id: "one" }), aRun({ id: "two" }));
    await expect.poll(() => acks).toHaveLength(1);
    isClosed = true;
    place();
    await done;
    expect(cancelled).toEqual(["one", "two"]);
  });

  it("goes on where the form was closed by sending the same once more", async () => {
    const { acks, done, place } = send(aRun({ id: "one" }));
    await expect.poll(() => acks).toHaveLength(1);
    expect(await sendInTime(aRun({ id: "one" }))).toEqual(["taken"]);
    isClosed = true;
    place();
    await done;
    expect(cancelled).toEqual([]);
  });

  it("is cancelled where the form was closed by sending a changed one", async () => {
    const { acks, done, place } = send(aRun({ id: "september" }));
    await expect.poll(() => acks).toHaveLength(1);
    expect(await sendInTime(aRun({ id: "october" }))).toEqual(["taken"]);
    isClosed = true;
    place();
    await done;
    expect(cancelled).toEqual(["september"]);
  });
});
