import { expect, test } from "vitest";
import { boltOverSocket, OLIVIA } from "./bolt.ts";
import { modal, plain } from "./modal.ts";

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
