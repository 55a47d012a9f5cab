import { beforeEach, expect, it } from "vitest";
import { createSemaphore } from "../../src/async/semaphore.ts";
import { type InTime, replyInTime } from "../../src/slack/replies/reply-in-time.ts";
import { silent } from "../store/support.ts";

let told: string[];
let age: number;
beforeEach(() => {
  told = [];
  age = 0;
});

const reply = (text: string) => ({ response_type: "ephemeral" as const, text, blocks: [] });
const asked = (work: InTime["work"]): InTime => ({
  waiting: { age: () => age, ackMs: () => 2_000 },
  work,
  oneMoment: () => "one moment",
  tooLate: () => reply("too late"),
  ack: async (answer) => void told.push(`ack: ${answer?.text ?? ""}`),
  respond: async ({ text }) => told.push(`later: ${text}`),
});
const quiet = { rush: createSemaphore(1), log: silent };

it("replies with the acknowledgement", async () => {
  await replyInTime(
    quiet,
    asked(async () => reply("understood")),
  );
  expect(told).toEqual(["ack: understood"]);
});

it("does nothing for a command that is too old to be acknowledged, and says so", async () => {
  age = 2_501;
  await replyInTime(
    quiet,
    asked(() => Promise.reject(new Error("not to be called"))),
  );
  expect(told).toEqual(["ack: ", "later: too late"]);
});

it("acknowledges first where many are worked on, and changes nothing before", async () => {
  const rush = createSemaphore(1);
  const permit = await rush.acquire();
  const done = replyInTime(
    { rush, log: silent },
    asked(async () => {
      told.push("work");
      return reply("understood");
    }),
  );
  permit.release();
  await done;
  expect(told).toEqual(["ack: one moment", "work", "later: understood"]);
});

it("tells once more what came too late to be heard", async () => {
  await replyInTime(
    quiet,
    asked(async () => {
      age = 4_000;
      return reply("understood");
    }),
  );
  expect(told).toEqual(["ack: understood", "later: understood"]);
});

it("tells otherwise what can’t be acknowledged, because the connection broke meanwhile", async () => {
  const deaf = (work: InTime["work"]): InTime => ({
    ...asked(work),
    ack: () => Promise.reject(new Error("no active connection")),
  });
  await replyInTime(
    quiet,
    deaf(async () => reply("understood")),
  );
  age = 2_501;
  await replyInTime(
    quiet,
    deaf(() => Promise.reject(new Error("not to be called"))),
  );
  expect(told).toEqual(["later: understood", "later: too late"]);
});

it("lets the work know that the person reads of a failure by now", async () => {
  await replyInTime(
    quiet,
    asked(async (signal) => {
      const before = signal.aborted;
      age = 2_600;
      return reply(`${before} ${signal.aborted}`);
    }),
  );
  expect(told.at(-1)).toBe("later: false true");
});
