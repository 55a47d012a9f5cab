import { expect, test } from "vitest";
import { clientOnSandbox, errorOf } from "./client.ts";

test("history gives messages newest first with their metadata on request, replies the thread", async () => {
  await using on = await clientOnSandbox();
  const channel = "C0BACKUP0001";
  const metadata = { event_type: "run", event_payload: { id: "r1" } };
  const root = await on.client.chat.postMessage({ channel, text: "root", metadata });
  const thread_ts = root.ts ?? "";
  await on.client.chat.postMessage({ channel, text: "reply", thread_ts });
  await on.client.chat.postMessage({ channel, text: "last" });

  const plain = await on.client.conversations.history({ channel });
  expect(plain.messages).toMatchObject([{ text: "last" }, { text: "root", reply_count: 1 }]);
  expect(plain.messages?.[1]).not.toHaveProperty("metadata");
  const full = await on.client.conversations.history({ channel, include_all_metadata: true });
  expect(full.messages?.[1]).toMatchObject({ metadata });
  const paged = await on.client.conversations.history({ channel, limit: 1 });
  expect(paged).toMatchObject({ has_more: true, response_metadata: { next_cursor: "1" } });
  const replies = await on.client.conversations.replies({ channel, ts: thread_ts });
  expect(replies.messages).toMatchObject([{ text: "root" }, { text: "reply", thread_ts }]);
});

test("an edit with text alone takes the blocks away; metadata stays until it is replaced", async () => {
  await using on = await clientOnSandbox();
  const channel = "C0BACKUP0001";
  const metadata = { event_type: "run", event_payload: { id: "r1" } };
  const blocks = [{ type: "divider" }];
  const { ts = "" } = await on.client.chat.postMessage({ channel, text: "a", blocks, metadata });
  await on.client.chat.update({ channel, ts, text: "b", blocks });
  expect(on.sandbox.state.messages(channel)[0]).toMatchObject({
    text: "b",
    blocks: [{ type: "divider" }],
    metadata,
  });
  await on.client.chat.update({ channel, ts, text: "c" });
  expect(on.sandbox.state.messages(channel)[0]).toMatchObject({ text: "c", blocks: [], metadata });
});

test("the bot can neither edit nor delete what a person wrote", async () => {
  await using on = await clientOnSandbox();
  const { channel, ts } = on.sandbox.say({ user: "olivia", channel: "#general", text: "mine" });
  expect(await errorOf(on.client.chat.update({ channel, ts, text: "x" }))).toBe("cant_update_message");
  expect(await errorOf(on.client.chat.delete({ channel, ts }))).toBe("cant_delete_message");
});

test("a deleted message is gone; a thread's parent leaves a tombstone", async () => {
  await using on = await clientOnSandbox();
  const channel = "C0BACKUP0001";
  const lone = await on.client.chat.postMessage({ channel, text: "lone" });
  const root = await on.client.chat.postMessage({ channel, text: "root" });
  await on.client.chat.postMessage({ channel, text: "reply", thread_ts: root.ts ?? "" });
  await on.client.chat.delete({ channel, ts: lone.ts ?? "" });
  await on.client.chat.delete({ channel, ts: root.ts ?? "" });
  expect(on.sandbox.state.messages(channel)).toMatchObject([{ subtype: "tombstone" }, { text: "reply" }]);
});

test("markup stays as sent, and a permalink names the message", async () => {
  await using on = await clientOnSandbox();
  const text = "<!channel> *bold* <@U0OLIVIA0001> &amp;";
  const { ts = "", channel = "" } = await on.client.chat.postMessage({ channel: "C0GENERAL001", text });
  expect(on.sandbox.state.messages("#general")[0]?.text).toBe(text);
  const { permalink } = await on.client.chat.getPermalink({ channel, message_ts: ts });
  expect(permalink).toBe(`https://sandbox.slack.com/archives/C0GENERAL001/p${ts.replace(".", "")}`);
});

test("a block that the app left unnamed is named anew at every edit, a named one keeps its name", async () => {
  await using on = await clientOnSandbox();
  const channel = "C0BACKUP0001";
  const blocks = [{ type: "divider" }, { type: "divider", block_id: "mine" }];
  const names = () => on.sandbox.state.messages(channel)[0]?.blocks.map(({ block_id }) => block_id);
  const { ts = "" } = await on.client.chat.postMessage({ channel, text: "a", blocks });
  const before = names();
  await on.client.chat.update({ channel, ts, text: "a", blocks });
  const after = names();
  expect([before?.[1], after?.[1]]).toEqual(["mine", "mine"]);
  expect(after?.[0]).toEqual(expect.any(String));
  expect(after?.[0]).not.toBe(before?.[0]);
});
