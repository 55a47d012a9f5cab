import type { ModalView } from "@slack/types";
import { expect, test } from "vitest";
import { boltOverSocket, OLIVIA, standingClock } from "./bolt.ts";
import { clientOnSandbox, errorOf } from "./client.ts";

const plain = (text: string) => ({ type: "plain_text" as const, text });

const options = ["pdf", "csv"].map((value) => ({ text: plain(value.toUpperCase()), value }));

const modal = (changes: Partial<ModalView> = {}): ModalView => ({
  type: "modal",
  callback_id: "order",
  title: plain("Report"),
  submit: plain("Order"),
  blocks: [
    {
      type: "input",
      block_id: "range",
      dispatch_action: true,
      label: plain("Range"),
      element: { type: "plain_text_input", action_id: "text" },
    },
    {
      type: "input",
      block_id: "format",
      label: plain("Format"),
      element: {
        type: "static_select",
        action_id: "choice",
        options,
        ...(options[0] === undefined ? {} : { initial_option: options[0] }),
      },
    },
    {
      type: "input",
      block_id: "extras",
      optional: true,
      label: plain("Extras"),
      element: { type: "checkboxes", action_id: "boxes", options },
    },
  ],
  ...changes,
});

test.each([
  { case: "in time", after: 3_000, uses: 1, error: undefined },
  { case: "too late", after: 3_001, uses: 1, error: "expired_trigger_id" },
  { case: "twice", after: 0, uses: 2, error: "exchanged_trigger_id" },
])("a trigger $case: $error", async ({ after, uses, error }) => {
  const clock = standingClock();
  await using on = await clientOnSandbox({ now: clock.now });
  const trigger_id = await on.trigger();
  clock.advance(after);
  const open = () => errorOf(on.client.views.open({ trigger_id, view: modal() }));
  const errors = [];
  for (let use = 0; use < uses; use += 1) errors.push(await open());
  expect(errors.at(-1)).toBe(error);
});

test("a trigger that was never given is invalid", async () => {
  await using on = await clientOnSandbox();
  const trigger_id = "1.2.abc";
  expect(await errorOf(on.client.views.open({ trigger_id, view: modal() }))).toBe("invalid_trigger_id");
});

test("a bad view costs no trigger and names the place", async () => {
  await using on = await clientOnSandbox();
  const trigger_id = await on.trigger();
  await expect(
    on.client.views.open({ trigger_id, view: modal({ title: plain("x".repeat(25)) }) }),
  ).rejects.toMatchObject({
    data: {
      error: "invalid_arguments",
      response_metadata: {
        messages: ["[ERROR] must be less than 25 characters [json-pointer:/view/title/text]"],
      },
    },
  });
  expect(await errorOf(on.client.views.open({ trigger_id, view: modal() }))).toBeUndefined();
});

test("an update takes the current hash and leaves a new one", async () => {
  await using on = await clientOnSandbox();
  const { view } = await on.client.views.open({ trigger_id: await on.trigger(), view: modal() });
  const update = (hash = "") =>
    on.client.views.update({ view_id: view?.id ?? "", hash, view: modal({ callback_id: "changed" }) });
  const updated = await update(view?.hash);
  expect(updated.view).toMatchObject({ callback_id: "changed" });
  expect(await errorOf(update(view?.hash))).toBe("hash_conflict");
  expect(await errorOf(update(updated.view?.hash))).toBeUndefined();
  expect(await errorOf(on.client.views.update({ view_id: "V0NONE", view: modal() }))).toBe("not_found");
});

test("three modals lie upon each other, not four", async () => {
  await using on = await clientOnSandbox();
  const errors = [await errorOf(on.client.views.open({ trigger_id: await on.trigger(), view: modal() }))];
  for (let more = 0; more < 3; more += 1) {
    errors.push(await errorOf(on.client.views.push({ trigger_id: await on.trigger(), view: modal() })));
  }
  expect(errors).toEqual([undefined, undefined, undefined, "push_limit_reached"]);
  const [root, , top] = on.sandbox.state.views("olivia");
  expect(top).toMatchObject({ rootId: root?.id });
  await on.sandbox.closeView({ user: "olivia", viewId: top?.id ?? "" });
  expect(on.sandbox.state.views("olivia")).toHaveLength(2);
});

test("an external id names one view", async () => {
  await using on = await clientOnSandbox();
  const view = modal({ external_id: "order-1" });
  await on.client.views.open({ trigger_id: await on.trigger(), view });
  expect(await errorOf(on.client.views.push({ trigger_id: await on.trigger(), view }))).toBe(
    "duplicate_external_id",
  );
  expect(await errorOf(on.client.views.update({ external_id: "order-1", view }))).toBeUndefined();
});

test("a home is published, and its hash holds", async () => {
  await using on = await clientOnSandbox();
  const view = { type: "home" as const, blocks: [{ type: "divider" as const }] };
  const user_id = "U0OLIVIA0001";
  const first = await on.client.views.publish({ user_id, view });
  expect(await errorOf(on.client.views.publish({ user_id, view, hash: "old" }))).toBe("hash_conflict");
  expect(
    await errorOf(on.client.views.publish({ user_id, view, hash: first.view?.hash ?? "" })),
  ).toBeUndefined();
  expect(on.sandbox.state.home("olivia")?.blocks).toMatchObject([{ type: "divider" }]);
});

test("what is typed is sent, survives an update of its block, and reaches the submission", async () => {
  const seen: unknown[] = [];
  await using bolt = await boltOverSocket((app) => {
    app.command("/license-report", async ({ ack, client, body }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: modal() });
    });
    app.action("text", async ({ ack, client, body }) => {
      await ack();
      if (body.type !== "block_actions" || body.view === undefined) return;
      seen.push(body.actions[0], body.container);
      const { id: view_id, hash } = body.view;
      await client.views.update({ view_id, hash, view: modal({ private_metadata: "checked" }) });
    });
    app.view("order", async ({ ack, view }) => {
      await ack();
      seen.push(view.state.values, view.private_metadata);
    });
  });
  const { sandbox } = bolt;
  await sandbox.command(OLIVIA);
  const { id: viewId } = await sandbox.waitFor((event) => event?.type === "view_opened" && event.view);
  const updated = sandbox.waitFor((event) => event?.type === "view_updated" && event.view);
  await sandbox.viewAction({ user: "olivia", viewId, actionId: "text", value: "last month" });
  await updated;
  // A field without dispatch_action keeps what is chosen to itself.
  expect(
    await sandbox.viewAction({ user: "olivia", viewId, actionId: "choice", value: "csv" }),
  ).toBeUndefined();
  await sandbox.submitView({ user: "olivia", viewId });
  expect(seen).toMatchObject([
    { type: "plain_text_input", block_id: "range", action_id: "text", value: "last month" },
    { type: "view", view_id: viewId },
    {
      range: { text: { type: "plain_text_input", value: "last month" } },
      format: { choice: { type: "static_select", selected_option: { value: "csv" } } },
      extras: { boxes: { type: "checkboxes", selected_options: [] } },
    },
    "checked",
  ]);
});

test.each([
  {
    answer: { response_action: "errors" as const, errors: { range: "No." } },
    errors: { range: "No." },
    open: 1,
  },
  {
    answer: { response_action: "update" as const, view: modal({ callback_id: "next" }) },
    errors: {},
    open: 1,
  },
  { answer: { response_action: "push" as const, view: modal({ callback_id: "next" }) }, errors: {}, open: 2 },
  { answer: { response_action: "clear" as const }, errors: {}, open: 0 },
  { answer: undefined, errors: {}, open: 0 },
])(
  "a submission answered with $answer.response_action leaves $open open",
  async ({ answer, errors, open }) => {
    await using bolt = await boltOverSocket((app) => {
      app.command("/license-report", async ({ ack, client, body }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: modal() });
      });
      app.view("order", async ({ ack }) => (answer === undefined ? ack() : ack(answer)));
    });
    const { sandbox } = bolt;
    await sandbox.command(OLIVIA);
    const { id: viewId } = await sandbox.waitFor((event) => event?.type === "view_opened" && event.view);
    const submit = (text: string) =>
      sandbox.submitView({ user: "olivia", viewId, state: { range: { text } } });
    expect(await submit("")).toMatchObject({ acked: false, errors: { range: expect.any(String) } });
    expect(await submit("Q1")).toMatchObject({ acked: true, errors });
    expect(sandbox.state.views("olivia")).toHaveLength(open);
  },
);

test("a modal that asks for it tells when it is closed", async () => {
  const closed: boolean[] = [];
  await using bolt = await boltOverSocket((app) => {
    app.command("/license-report", async ({ ack, client, body }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: modal({ notify_on_close: true }) });
    });
    app.view({ callback_id: "order", type: "view_closed" }, async ({ ack, body }) => {
      await ack();
      if (body.type === "view_closed") closed.push(body.is_cleared);
    });
  });
  const { sandbox } = bolt;
  await sandbox.command(OLIVIA);
  const { id: viewId } = await sandbox.waitFor((event) => event?.type === "view_opened" && event.view);
  expect(await sandbox.closeView({ user: "olivia", viewId })).toMatchObject({ acked: true });
  expect(closed).toEqual([false]);
});

test("a menu of the app's own options suggests them, and takes the one chosen", async () => {
  const zones = ["Europe/Berlin", "Europe/Paris"].map((value) => ({ text: plain(value), value }));
  const view = modal({
    blocks: [
      {
        type: "input",
        block_id: "zone",
        label: plain("Time zone"),
        element: { type: "external_select", action_id: "zones", min_query_length: 0 },
      },
    ],
  });
  const chosen: unknown[] = [];
  await using bolt = await boltOverSocket((app) => {
    app.command("/license-report", async ({ ack, client, body }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view });
    });
    app.options("zones", async ({ ack, payload }) =>
      ack({ options: zones.filter(({ value }) => value.toLowerCase().includes(payload.value)) }),
    );
    app.view("order", async ({ ack, view: submitted }) => {
      await ack();
      chosen.push(submitted.state.values.zone?.zones?.selected_option?.value);
    });
  });
  const { sandbox } = bolt;
  await sandbox.command(OLIVIA);
  const { id: viewId } = await sandbox.waitFor((event) => event?.type === "view_opened" && event.view);
  const [option] = await sandbox.suggestOptions({ user: "olivia", viewId, actionId: "zones", query: "par" });
  expect(option).toEqual(zones[1]);
  await sandbox.submitView({ user: "olivia", viewId, state: { zone: { zones: option ?? null } } });
  expect(chosen).toEqual(["Europe/Paris"]);
});
