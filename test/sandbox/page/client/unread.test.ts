import { describe, expect, it } from "vitest";
import { isTold, unreadIn } from "../../../../sandbox/page/client/store/unread.ts";
import type { PageMessage } from "../../../../sandbox/page/protocol.ts";

const message = (more: Partial<PageMessage> = {}): PageMessage => ({
  channel: "C1",
  ts: "2",
  user: "UBOT",
  text: "hello",
  blocks: [],
  files: [],
  isEdited: false,
  isDeleted: false,
  ...more,
});

describe("what is not read", () => {
  it.each<[what: string, more: Partial<PageMessage>, isTalk: boolean, unread: number, mentions: number]>([
    ["a message", {}, false, 1, 0],
    ["a mention", { text: "<@U1> ready" }, false, 1, 1],
    ["a mention in blocks", { blocks: [{ text: { text: "for <@U1>" } }] }, false, 1, 1],
    ["a mention of somebody else", { text: "<@U2> ready" }, false, 1, 0],
    ["a direct message", {}, true, 1, 1],
    ["an own message", { user: "U1" }, false, 0, 0],
    ["a reply in a thread", { threadTs: "1" }, false, 0, 0],
    ["what only the person sees", { onlyFor: "U1" }, false, 0, 0],
    ["what was read", { ts: "1" }, false, 0, 0],
    ["what is in another channel", { channel: "C2" }, false, 0, 0],
    ["what was deleted", { isDeleted: true }, false, 0, 0],
  ])("counts %s", (_what, more, isTalk, messages, mentions) => {
    const about = { channel: "C1", me: "U1", upTo: "1", isTalk };
    expect(unreadIn([message(more)], about)).toEqual({ messages, mentions });
  });
});

describe("what Slack tells a person of", () => {
  const looking = { me: "U1", place: "C9", thread: undefined };
  const mine = message({ user: "U1", ts: "1" });

  it.each<[what: string, more: Partial<PageMessage>, isTalk: boolean, isToldOf: boolean]>([
    ["a message in a channel", {}, false, false],
    ["a mention", { text: "<@U1> ready" }, false, true],
    ["a direct message", {}, true, true],
    ["an own one", { user: "U1" }, true, false],
    ["a reply where they have written", { threadTs: "1" }, false, true],
    ["a reply elsewhere", { threadTs: "0" }, false, false],
    ["a mention where they look", { channel: "C9", text: "<@U1>" }, false, false],
    [
      "a mention in a thread beside where they look",
      { channel: "C9", text: "<@U1>", threadTs: "0" },
      false,
      true,
    ],
    ["what only they see", { onlyFor: "U1" }, true, false],
  ])("%s", (_what, more, isTalk, isToldOf) => {
    expect(isTold(message(more), looking, { isTalk, before: [mine] })).toBe(isToldOf);
  });
});
