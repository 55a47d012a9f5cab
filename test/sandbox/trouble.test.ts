import { expect, it } from "vitest";
import { BotEnded } from "../../sandbox/bot-process.ts";
import { endSentence, failureSentence, troubleSentence } from "../../sandbox/trouble.ts";

const record = JSON.stringify({
  level: "fatal",
  msg: "the bot can’t go on",
  err: { type: "Error", message: "no token\nmore", stack: "Error\n    at x" },
});

it.each<[said: string, sentence: string]>([
  [troubleSentence("run stopped", { message: "boom", stack: "at x" }), "run stopped: boom"],
  [troubleSentence("run stopped: boom", { message: "boom" }), "run stopped: boom"],
  [troubleSentence("run stopped", undefined), "run stopped"],
  [
    endSentence({ code: 1, signal: null, lastWords: `{"msg":"x"}\n${record}\n` }),
    "exit code 1; the bot can’t go on: no token",
  ],
  [endSentence({ code: null, signal: "SIGKILL", lastWords: "" }), "killed by SIGKILL"],
  [
    endSentence({ code: 1, signal: null, lastWords: "The bot can’t start." }),
    "exit code 1; The bot can’t start.",
  ],
  [
    endSentence({
      code: 78,
      signal: null,
      lastWords: `${record}\nThe bot can’t start:\n  - VB365_URL is missing.\n`,
    }),
    "exit code 78; The bot can’t start: - VB365_URL is missing.",
  ],
  [
    failureSentence(new BotEnded({ code: 1, signal: null, lastWords: `${record}\n` })),
    "the bot did not start: exit code 1; the bot can’t go on: no token",
  ],
  [failureSentence(new Error("EADDRINUSE: 8080\n    at x")), "EADDRINUSE: 8080"],
])("tells of trouble in one sentence: %s", (said, sentence) => {
  expect(said).toBe(sentence);
});
