import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultWorkspace } from "../../sandbox/slack/index.ts";
import { openTestApp, type TestApp } from "./test-app.ts";

const [OLIVIA, NOAH] = ["U0OLIVIA0001", "U0NOAH000001"];
const TWO = "D0TWOPEOPLE1";
const GROUP = "C0GROUPTALK1";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({
    slack: {
      workspace: {
        ...defaultWorkspace,
        channels: [
          ...defaultWorkspace.channels,
          { id: TWO, name: "", kind: "im", members: [OLIVIA, NOAH] },
          { id: GROUP, name: "mpdm-olivia--noah-1", kind: "private", members: [OLIVIA, NOAH] },
        ],
      },
    },
  });
});
afterAll(() => app?.stop());

describe("a command in a conversation between people", () => {
  it.each([
    ["of two", TWO],
    ["of a group", GROUP],
  ])("%s says what works there, and nothing of an invitation", async (_what, channel) => {
    const { answer } = await app.type("last month", { channel });
    expect(answer).toContain("to me");
    expect(answer).not.toContain("/invite");
    expect((await app.type("last month to me", { channel })).answer).toContain("our direct messages");
  });
});
