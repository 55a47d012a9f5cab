import { describe, expect } from "vitest";
import { NOW, onApp } from "./fixtures.ts";

describe("what Slack is asked about an order", () => {
  const it = onApp({ now: () => NOW });

  it.for([
    ["last month", "Understood"],
    ["last month to #licenses", "Understood"],
    ["last month csv every Monday at 9", "Nothing is scheduled yet"],
  ] as const)(
    "who and where are looked up at the same time, and once: %s",
    async ([text, answer], { app }) => {
      const times = (method: string) => app.slack.calls.filter((call) => call.method === method).length;
      const before = times("conversations.info");
      let isAsked = false;
      const asked = app.slack
        .waitFor(() => times("conversations.info") > before, { timeoutMs: 5_000 })
        .then(
          () => {
            isAsked = true;
          },
          () => {},
        );
      app.slack.faults.arm("users.info", { kind: "answer_held", until: asked });
      const typed = await app.type(text);
      expect(typed.answer).toContain(answer);
      expect(isAsked).toBe(true);
      expect(times("users.info")).toBe(1);
      const looked = app.slack.calls.filter(({ method }) => method === "conversations.info");
      expect(looked).toHaveLength(before + 1);
    },
  );
});
