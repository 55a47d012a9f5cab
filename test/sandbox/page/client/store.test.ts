import { describe, expect, it } from "vitest";
import {
  channelMessages,
  reduce,
  replyCounts,
  threadMessages,
} from "../../../../sandbox/page/client/store/store.ts";
import type { PageEvent, PageMessage, PageSnapshot } from "../../../../sandbox/page/protocol.ts";

const snapshot: PageSnapshot = {
  people: [],
  channels: [],
  messages: [],
  views: [],
  homes: [],
  wire: [],
  switches: [],
  license: {
    type: "Subscription",
    status: "Valid",
    used: "",
    total: "",
    expires: "",
    exceeded: "",
    autoUpdate: "on",
  },
  bot: "running",
  commands: [],
  shortcuts: [],
  steps: [],
  executions: [],
};

const message = (ts: string, more: Partial<PageMessage> = {}): PageMessage => ({
  channel: "C1",
  ts,
  user: "U1",
  text: ts,
  blocks: [],
  files: [],
  isEdited: false,
  isDeleted: false,
  ...more,
});

const storeAfter = (...events: PageEvent[]) => {
  const store = [{ type: "snapshot", snapshot } as const, ...events].reduce(
    reduce,
    reduce(undefined, { type: "snapshot", snapshot }),
  );
  if (store === undefined) throw new Error("there is no store");
  return store;
};
const put = (...messages: PageMessage[]): PageEvent[] =>
  messages.map((one) => ({ type: "message", message: one }));
const texts = (messages: readonly PageMessage[]) => messages.map(({ text }) => text);

describe("the store", () => {
  it("knows nothing before the first snapshot", () => {
    expect(reduce(undefined, { type: "channels", channels: [] })).toBeUndefined();
  });

  it("edits a message in its place", () => {
    const store = storeAfter(...put(message("1"), message("2"), message("1", { text: "new" })));
    expect(texts(channelMessages(store, "C1", "U1"))).toEqual(["new", "2"]);
  });

  it("takes a message away", () => {
    const store = storeAfter(...put(message("1")), { type: "message_gone", channel: "C1", ts: "1" });
    expect(channelMessages(store, "C1", "U1")).toEqual([]);
  });

  it("shows an ephemeral message to one person", () => {
    const store = storeAfter(...put(message("1", { onlyFor: "U1" })));
    expect(channelMessages(store, "C1", "U1")).toHaveLength(1);
    expect(channelMessages(store, "C1", "U2")).toEqual([]);
  });

  it("keeps replies in their thread", () => {
    const store = storeAfter(...put(message("1"), message("2", { threadTs: "1" }), message("3")));
    expect(texts(channelMessages(store, "C1", "U1"))).toEqual(["1", "3"]);
    expect(texts(threadMessages(store, "C1", "1", "U1"))).toEqual(["1", "2"]);
    expect(replyCounts(store, "C1", "U1")).toEqual(new Map([["1", 1]]));
  });

  it("replaces a wire entry when its result comes, and forgets the oldest", () => {
    const entry = (id: string, result?: string): PageEvent => ({
      type: "wire",
      entry: { id, at: 0, route: "bot → Slack", title: id, ...(result && { result }) },
    });
    const store = storeAfter(entry("a"), entry("b"), entry("a", "ok"));
    expect([...store.wire.values()].map(({ result }) => result)).toEqual(["ok", undefined]);
    const many = storeAfter(...Array.from({ length: 400 }, (_, index) => entry(String(index))));
    expect([...many.wire.keys()].at(0)).toBe("100");
  });
});
