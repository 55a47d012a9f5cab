import { expect, test } from "vitest";
import { standingClock } from "./bolt.ts";
import { clientOnSandbox, errorOf } from "./client.ts";

const CHANNEL = "C0BACKUP0001";
const post = { channel: CHANNEL, text: "x" };

test("an error code for a count of calls, then health", async () => {
  await using on = await clientOnSandbox();
  on.sandbox.faults.arm("chat.postMessage", { kind: "error", error: "internal_error" }, 2);
  const errors = [];
  for (let call = 0; call < 3; call += 1) errors.push(await errorOf(on.client.chat.postMessage(post)));
  expect(errors).toEqual(["internal_error", "internal_error", undefined]);
  expect(on.sandbox.state.messages(CHANNEL)).toHaveLength(1);
});

test("429 with Retry-After is waited out by Slack's own client", async () => {
  await using on = await clientOnSandbox({ retryConfig: { retries: 1, minTimeout: 0, factor: 1 } });
  on.sandbox.faults.arm("chat.postMessage", { kind: "rate_limited", retryAfterSeconds: 0 });
  expect(await errorOf(on.client.chat.postMessage(post))).toBeUndefined();
  expect(on.sandbox.calls.map(({ status, error }) => ({ status, error }))).toEqual([
    { status: 429, error: "ratelimited" },
    { status: 200, error: undefined },
  ]);
});

test.each([500, 503])("HTTP %i does nothing and says nothing", async (status) => {
  await using on = await clientOnSandbox();
  on.sandbox.faults.arm("chat.postMessage", { kind: "status", status });
  await expect(on.client.chat.postMessage(post)).rejects.toMatchObject({ statusCode: status });
  expect(on.sandbox.state.messages(CHANNEL)).toEqual([]);
});

test("a lost answer has had its effect: a client that repeats it posts twice", async () => {
  await using on = await clientOnSandbox({ retryConfig: { retries: 1, minTimeout: 0 } });
  on.sandbox.faults.arm("chat.postMessage", { kind: "answer_lost" });
  await on.client.chat.postMessage(post);
  expect(on.sandbox.state.messages(CHANNEL)).toHaveLength(2);
});

test("a slow method is done after its time, and closing does not wait for it", async () => {
  const on = await clientOnSandbox();
  on.sandbox.faults.arm("chat.postMessage", { kind: "slow", ms: 20 });
  await on.client.chat.postMessage(post);
  expect(on.sandbox.calls[0]?.ms).toBeGreaterThanOrEqual(19);
  on.sandbox.faults.arm("chat.postMessage", { kind: "slow", ms: 600_000 });
  const outcome = errorOf(on.client.chat.postMessage(post));
  await on[Symbol.asyncDispose]();
  expect(await outcome).toBeDefined();
});

test("a held answer is behind what was done, and closing does not wait for it", async () => {
  const on = await clientOnSandbox();
  const answer = Promise.withResolvers<void>();
  on.sandbox.faults.arm("chat.postMessage", { kind: "answer_held", until: answer.promise }, 2);
  const posted = on.client.chat.postMessage(post);
  await on.sandbox.waitFor(() => on.sandbox.state.messages(CHANNEL).length === 1);
  expect(on.sandbox.calls).toEqual([]);
  answer.resolve();
  expect(await posted).toMatchObject({ ok: true });
  on.sandbox.faults.arm("chat.postMessage", { kind: "answer_held", until: new Promise(() => {}) });
  const [outcome] = await Promise.all([errorOf(on.client.chat.postMessage(post)), on[Symbol.asyncDispose]()]);
  expect(outcome).toBeDefined();
});

test("a reset breaks the connection before anything is done", async () => {
  await using on = await clientOnSandbox();
  on.sandbox.faults.arm("chat.postMessage", { kind: "reset" });
  expect(await errorOf(on.client.chat.postMessage(post))).toMatch(/A request error occurred/);
  expect(on.sandbox.state.messages(CHANNEL)).toEqual([]);
  expect(await errorOf(on.client.chat.postMessage(post))).toBeUndefined();
});

test.each([
  { fault: { kind: "status", status: 500 } as const, uploaded: false },
  { fault: { kind: "reset" } as const, uploaded: false },
  { fault: { kind: "answer_lost" } as const, uploaded: true },
])("the upload host fails with $fault.kind", async ({ fault, uploaded }) => {
  await using on = await clientOnSandbox();
  on.sandbox.faults.arm("upload", fault);
  const { upload_url = "" } = await on.client.files.getUploadURLExternal({ filename: "a.csv", length: 3 });
  const response = await fetch(upload_url, { method: "POST", body: "a,b" }).catch(() => undefined);
  expect(response?.status).toBe(fault.kind === "status" ? fault.status : undefined);
  expect(on.sandbox.state.files[0]?.state).toBe(uploaded ? "uploaded" : "announced");
});

test("a second post to a channel within a second is refused when the switch is on", async () => {
  const clock = standingClock();
  await using on = await clientOnSandbox({ now: clock.now });
  on.sandbox.faults.limitPostsPerChannel = true;
  const status = async (channel: string) => {
    await errorOf(on.client.chat.postMessage({ channel, text: "x" }));
    return on.sandbox.calls.at(-1)?.status;
  };
  const statuses = [await status(CHANNEL), await status(CHANNEL), await status("C0GENERAL001")];
  clock.advance(1_000);
  statuses.push(await status(CHANNEL));
  expect(statuses).toEqual([200, 429, 200, 200]);
});

test("what is armed can be seen and cleared", async () => {
  await using on = await clientOnSandbox();
  const { faults } = on.sandbox;
  faults.arm("users.info", { kind: "status", status: 503 }, Number.POSITIVE_INFINITY);
  faults.arm("upload", { kind: "status", status: 500 });
  faults.clear("users.info");
  expect(faults.armed.map(({ place }) => place)).toEqual(["upload"]);
  expect(await errorOf(on.client.users.info({ user: "U0OLIVIA0001" }))).toBeUndefined();
});

test("waiting ends with what is already there, with what comes, in vain, or with the sandbox", async () => {
  const on = await clientOnSandbox();
  const { sandbox } = on;
  expect(await sandbox.waitFor(() => "there")).toBe("there");
  const posted = sandbox.waitFor((event) => event?.type === "message_posted" && event.message.text);
  sandbox.say({ user: "olivia", channel: "#general", text: "hello" });
  expect(await posted).toBe("hello");
  await expect(sandbox.waitFor(() => false, { timeoutMs: 5 })).rejects.toThrow("within 5 ms");
  const abandoned = expect(sandbox.waitFor(() => false)).rejects.toThrow("the sandbox was closed");
  await on[Symbol.asyncDispose]();
  await abandoned;
});
