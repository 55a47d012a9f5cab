import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WebClient } from "@slack/web-api";
import fc from "fast-check";
import { expect, test } from "vitest";
import { clientOnSandbox, errorOf } from "./client.ts";

const PDF = Buffer.from("%PDF-1.7 synthetic report");
const CHANNEL = "C0BACKUP0001";

interface Upload {
  readonly filename?: string;
  readonly length?: number;
  readonly alt_txt?: string;
  readonly body?: Buffer | FormData;
  readonly headers?: Record<string, string>;
}

/** The first two steps; the id of the file and what the upload host said. */
async function upload(client: WebClient, { body = PDF, headers = {}, ...announced }: Upload = {}) {
  const { upload_url = "", file_id = "" } = await client
    .apiCall("files.getUploadURLExternal", {
      filename: "report.pdf",
      length: PDF.length,
      ...announced,
    })
    .then((answer) => answer as { upload_url?: string; file_id?: string });
  const response = await fetch(upload_url, {
    method: "POST",
    body: body instanceof FormData ? body : new Uint8Array(body),
    headers,
  });
  return { id: file_id, upload_url, status: response.status, said: await response.text() };
}

const complete = (client: WebClient, id: string, place: { channel_id?: string; thread_ts?: string } = {}) =>
  client.files.completeUploadExternal({
    files: [{ id, title: "Report" }],
    channel_id: CHANNEL,
    ...place,
  } as never);

const shares = async (client: WebClient, id: string) => (await client.files.info({ file: id })).file?.shares;

test("a file goes up in three steps and is shared once", async () => {
  await using on = await clientOnSandbox();
  const { id, status, said } = await upload(on.client);
  expect({ status, said }).toEqual({ status: 200, said: `OK - ${PDF.length}` });
  expect(await errorOf(on.client.files.info({ file: id }))).toBe("file_not_found");
  await complete(on.client, id);
  expect(await errorOf(complete(on.client, id))).toBe("file_not_found");
  const [message] = on.sandbox.state.messages(CHANNEL);
  expect(message).toMatchObject({ subtype: "file_share", files: [id], text: "" });
  expect(await shares(on.client, id)).toEqual({
    public: { [CHANNEL]: [expect.objectContaining({ ts: message?.ts })] },
  });
  expect(await on.sandbox.state.bytes(id)).toEqual(PDF);
  expect(on.sandbox.state.files[0]).toMatchObject({ title: "Report", size: PDF.length, state: "completed" });
});

test("a token shown to the upload host is seen", async () => {
  await using on = await clientOnSandbox();
  await upload(on.client);
  await upload(on.client, { headers: { authorization: "Bearer leaked" } });
  expect(on.sandbox.state.files.map((file) => file.uploadAuthorization)).toEqual([
    undefined,
    "Bearer leaked",
  ]);
});

test.each([{ length: PDF.length - 1 }, { length: PDF.length + 1 }])(
  "bytes that are not as many as announced ($length) are refused",
  async ({ length }) => {
    await using on = await clientOnSandbox();
    const { id, status } = await upload(on.client, { length });
    expect(status).toBe(400);
    expect(await errorOf(complete(on.client, id))).toBe("file_not_found");
  },
);

test("an upload URL is good for one whole upload", async () => {
  await using on = await clientOnSandbox();
  const { upload_url } = await upload(on.client);
  expect((await fetch(upload_url, { method: "POST", body: new Uint8Array(PDF) })).status).toBe(404);
});

test("a multipart form is taken too, as Slack's own uploader sends one", async () => {
  await using on = await clientOnSandbox();
  const { files } = await on.client.filesUploadV2({ channel_id: CHANNEL, filename: "report.pdf", file: PDF });
  expect(files[0]).toMatchObject({ ok: true });
  expect(await on.sandbox.state.bytes(on.sandbox.state.files[0]?.id ?? "")).toEqual(PDF);
});

test.each([
  [{ channel_id: "C0NOBOT00001" }, "not_in_channel"],
  [{ channel_id: "C0SECRET0001" }, "channel_not_found"],
  [{ channel_id: "C0ARCHIVE001" }, "is_archived"],
])("sharing in %j: %s, and the file can still go elsewhere", async (place, error) => {
  await using on = await clientOnSandbox();
  const { id } = await upload(on.client);
  expect(await errorOf(complete(on.client, id, place))).toBe(error);
  expect(await errorOf(complete(on.client, id))).toBeUndefined();
});

test("after an invitation the channel takes the file", async () => {
  await using on = await clientOnSandbox();
  const { id } = await upload(on.client);
  on.sandbox.inviteBot("C0NOBOT00001");
  expect(await errorOf(complete(on.client, id, { channel_id: "C0NOBOT00001" }))).toBeUndefined();
});

test("a private channel and a thread are told apart in the shares", async () => {
  await using on = await clientOnSandbox();
  const channel = "C0LICENSES01";
  const { ts: thread_ts = "" } = await on.client.chat.postMessage({ channel, text: "card" });
  const { id } = await upload(on.client);
  await complete(on.client, id, { channel_id: channel, thread_ts });
  expect(await shares(on.client, id)).toMatchObject({ private: { [channel]: [{ thread_ts }] } });
  expect(on.sandbox.state.thread(channel, thread_ts)).toHaveLength(2);
});

test("ok may come before the message does", async () => {
  await using on = await clientOnSandbox();
  // Later than a slow machine's next question, and heard of however early it comes.
  on.sandbox.faults.arm("share", { kind: "share_late", ms: 1_000 });
  const { id } = await upload(on.client);
  const shared = on.sandbox.waitFor((event) => event?.type === "file_shared" && event.file, {
    timeoutMs: 20_000,
  });
  await complete(on.client, id);
  expect(await shares(on.client, id)).toEqual({});
  await shared;
  expect(await shares(on.client, id)).toMatchObject({ public: { [CHANNEL]: [{}] } });
});

test.each([
  { case: "when Slack drops it", filename: "report.pdf", alt_txt: undefined, isShared: false },
  { case: "with alt text on a PDF", filename: "report.pdf", alt_txt: "a report", isShared: false },
  { case: "but alt text on an image is good", filename: "chart.png", alt_txt: "a chart", isShared: true },
])("ok may come and no message ever: $case", async ({ filename, alt_txt, isShared }) => {
  await using on = await clientOnSandbox();
  if (alt_txt === undefined) on.sandbox.faults.arm("share", { kind: "share_never" });
  const { id } = await upload(on.client, { filename, ...(alt_txt === undefined ? {} : { alt_txt }) });
  await complete(on.client, id);
  expect(on.sandbox.state.messages(CHANNEL)).toHaveLength(isShared ? 1 : 0);
});

test("a deleted file leaves its message, and an empty message goes with it", async () => {
  await using on = await clientOnSandbox();
  const { id } = await upload(on.client);
  await complete(on.client, id);
  await on.client.files.delete({ file: id });
  expect(on.sandbox.state.messages(CHANNEL)).toEqual([]);
  expect(await errorOf(on.client.files.info({ file: id }))).toBe("file_deleted");
});

test("a file is downloaded with the bot's token only", async () => {
  await using on = await clientOnSandbox();
  const { id } = await upload(on.client);
  await complete(on.client, id);
  const url = (await on.client.files.info({ file: id })).file?.url_private_download ?? "";
  expect((await fetch(url)).status).toBe(401);
  const response = await fetch(url, { headers: { authorization: `Bearer ${on.sandbox.botToken}` } });
  expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
});

test("a directory of one's own keeps the files; the temporary one goes with the sandbox", async () => {
  const filesDir = await mkdtemp(join(tmpdir(), "sandbox-test-"));
  const paths: string[] = [];
  for (const options of [{ filesDir }, {}]) {
    await using on = await clientOnSandbox(options);
    await upload(on.client);
    paths.push(on.sandbox.state.files[0]?.path ?? "");
  }
  const [kept = "", gone = ""] = paths;
  expect(await readdir(join(kept, ".."))).toEqual(["report.pdf"]);
  await expect(readdir(join(gone, "..", ".."))).rejects.toThrow("ENOENT");
  await rm(filesDir, { recursive: true });
});

test("no file name reaches outside the directory of its file", async () => {
  await using on = await clientOnSandbox();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom("../../x", "..", "/etc/passwd", "a\0b")),
      async (filename) => {
        fc.pre(filename.trim() !== "");
        const { id, status } = await upload(on.client, { filename });
        const file = on.sandbox.state.files.find((candidate) => candidate.id === id);
        expect(status).toBe(200);
        expect(await readdir(join(file?.path ?? "", ".."))).toHaveLength(1);
        expect(file?.path).toContain(`/${id}/`);
        expect(file?.name).toBe(filename);
      },
    ),
    { numRuns: 40 },
  );
});

test("an upload that is deleted before its completion cannot be completed any more", async () => {
  await using on = await clientOnSandbox();
  const { id } = await upload(on.client);
  await on.client.files.delete({ file: id });
  expect(await errorOf(complete(on.client, id))).toBe("file_not_found");
  expect(on.sandbox.state.messages(CHANNEL)).toEqual([]);
});
