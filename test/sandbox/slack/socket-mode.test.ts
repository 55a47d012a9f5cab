import { expect, test } from "vitest";
import { boltOverSocket } from "./bolt.ts";

const OLIVIA = { user: "olivia", channel: "#backup-reports" };

test("a command is acked with a line that its person alone sees", async () => {
  await using bolt = await boltOverSocket((app) => {
    app.command("/license-report", async ({ ack, command }) => ack(`understood: ${command.text}`));
  });
  const { sandbox } = bolt;
  const outcome = await sandbox.command({ ...OLIVIA, command: "/license-report", text: "last month" });
  expect(outcome).toMatchObject({ acked: true, body: { text: "understood: last month" } });
  expect(sandbox.state.ephemerals("olivia").map(({ text }) => text)).toEqual(["understood: last month"]);
  expect(sandbox.state.ephemerals("noah")).toEqual([]);
});

test("a message is posted, edited and given back with its metadata", async () => {
  await using bolt = await boltOverSocket((app) => {
    app.command("/license-report", async ({ ack, client, command }) => {
      await ack();
      const metadata = { event_type: "run", event_payload: { id: "r1" } };
      const posted = await client.chat.postMessage({ channel: command.channel_id, text: "queued", metadata });
      await client.chat.update({ channel: command.channel_id, ts: posted.ts ?? "", text: "done" });
    });
  });
  const { sandbox } = bolt;
  await sandbox.command({ ...OLIVIA, command: "/license-report" });
  const card = await sandbox.waitFor((event) => event?.type === "message_edited" && event.message);
  expect(card).toMatchObject({ text: "done", metadata: { event_payload: { id: "r1" } } });
  expect(sandbox.state.messages("#backup-reports")).toHaveLength(1);
});

test("a modal opens, shows errors on its fields, and closes when it is good", async () => {
  await using bolt = await boltOverSocket((app) => {
    app.command("/license-report", async ({ ack, client, command }) => {
      await ack();
      await client.views.open({
        trigger_id: command.trigger_id,
        view: {
          type: "modal",
          callback_id: "order",
          title: { type: "plain_text", text: "Report" },
          submit: { type: "plain_text", text: "Order" },
          blocks: [
            {
              type: "input",
              block_id: "range",
              label: { type: "plain_text", text: "Range" },
              element: { type: "plain_text_input", action_id: "text" },
            },
          ],
        },
      });
    });
    app.view("order", async ({ ack, view }) => {
      const text = view.state.values.range?.text?.value ?? "";
      await (text === "banana"
        ? ack({ response_action: "errors", errors: { range: "Not a range." } })
        : ack());
    });
  });
  const { sandbox } = bolt;
  await sandbox.command({ ...OLIVIA, command: "/license-report" });
  const view = await sandbox.waitFor((event) => event?.type === "view_opened" && event.view);
  const order = (text: string) =>
    sandbox.submitView({ user: "olivia", viewId: view.id, state: { range: { text } } });
  expect(await order("")).toMatchObject({ acked: false, errors: { range: expect.any(String) } });
  expect(await order("banana")).toMatchObject({ acked: true, errors: { range: "Not a range." } });
  expect(sandbox.state.views("olivia")).toHaveLength(1);
  expect(await order("last month")).toMatchObject({ acked: true, errors: {} });
  expect(sandbox.state.views("olivia")).toHaveLength(0);
});

test("a file goes up in three steps and is shared once", async () => {
  await using bolt = await boltOverSocket(() => undefined);
  const { sandbox, app } = bolt;
  const bytes = Buffer.from("%PDF-1.7 synthetic");
  const channel = sandbox.state.channel("#backup-reports").id;
  const announced = await app.client.files.getUploadURLExternal({
    token: sandbox.botToken,
    filename: "report.pdf",
    length: bytes.length,
  });
  const sent = await fetch(announced.upload_url ?? "", { method: "POST", body: bytes });
  expect(await sent.text()).toBe(`OK - ${bytes.length}`);
  const complete = () =>
    app.client.files.completeUploadExternal({
      token: sandbox.botToken,
      files: [{ id: announced.file_id ?? "", title: "Report" }],
      channel_id: channel,
    });
  await complete();
  await expect(complete()).rejects.toMatchObject({ data: { error: "file_not_found" } });
  const info = await app.client.files.info({ token: sandbox.botToken, file: announced.file_id ?? "" });
  const [message] = sandbox.state.messages("#backup-reports");
  expect(info.file?.shares?.public?.[channel]?.[0]?.ts).toBe(message?.ts);
  expect(await sandbox.state.bytes(announced.file_id ?? "")).toEqual(bytes);
  expect(sandbox.state.files[0]?.uploadAuthorization).toBeUndefined();
});
