import { expect, test } from "vitest";
import { standingClock } from "./bolt.ts";
import { clientOnSandbox, errorOf } from "./client.ts";
import { modal, plain } from "./modal.ts";

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
