import { describe, expect } from "vitest";
import { onApp } from "./fixtures.ts";

const it = onApp();

describe("a command in a conversation between people", () => {
  it.for<[what: string, channel: string]>([
    ["of two", "D0TWOPEOPLE1"],
    ["of a group", "C0GROUPTALK1"],
  ])("%s says what works there, and nothing of an invitation", async ([_what, channel], { app }) => {
    const { answer } = await app.type("last month", { channel });
    expect(answer).toContain("to me");
    expect(answer).not.toContain("/invite");
    expect((await app.type("last month to me", { channel })).answer).toContain("our direct messages");
  });
});
