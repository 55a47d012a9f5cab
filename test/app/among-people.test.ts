import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app?.stop());

describe("a command in a conversation between people", () => {
  it.each([
    ["of two", "D0TWOPEOPLE1"],
    ["of a group", "C0GROUPTALK1"],
  ])("%s says what works there, and nothing of an invitation", async (_what, channel) => {
    const { answer } = await app.type("last month", { channel });
    expect(answer).toContain("to me");
    expect(answer).not.toContain("/invite");
    expect((await app.type("last month to me", { channel })).answer).toContain("our direct messages");
  });
});
