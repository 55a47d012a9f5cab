import { describe, expect, it } from "vitest";
import { ReconnectPolicy } from "../../src/slack/receivers/reconnect-policy.ts";
import { judgeConnections, readNotice } from "../../src/slack/receivers/socket-notices.ts";

/** The waits before the next connection, for connections that each end so. */
const waits = (count: number, lastedMs: number, reason?: string) => {
  const policy = new ReconnectPolicy(() => 0.5);
  return Array.from({ length: count }, () => policy.ended(lastedMs, reason));
};

describe("the wait before the next connection", () => {
  it.each<[what: string, lastedMs: number, reason: string | undefined]>([
    ["are dropped after their hello", 10, undefined],
    ["are too many", 10, "too_many_websockets"],
    ["are refused for a disabled link", 10, "link_disabled"],
  ])("grows while connections %s", (_what, lastedMs, reason) => {
    expect(waits(12, lastedMs, reason)).toEqual([
      250, 500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000, 60_000,
    ]);
  });

  it("is none where Slack recycles a connection, unless it goes on doing so", () => {
    expect(waits(5, 3_600_000, "warning")).toEqual([0, 0, 0, 0, 0]);
    expect(waits(13, 10, "refresh_requested").slice(8)).toEqual([0, 0, 250, 500, 1000]);
  });

  it("begins anew when a connection has lasted", () => {
    const policy = new ReconnectPolicy(() => 0.5);
    for (let drop = 0; drop < 6; drop += 1) policy.ended(10, undefined);
    expect(policy.ended(60_000, undefined)).toBe(250);
  });
});

describe("a notice of Slack's", () => {
  it.each<[frame: unknown, notice: unknown]>([
    ['{"type":"hello","num_connections":3}', { type: "hello", connections: 3 }],
    ['{"type":"hello"}', { type: "hello", connections: undefined }],
    ['{"type":"disconnect","reason":"warning"}', { type: "disconnect", reason: "warning" }],
    ['{"type":"disconnect"}', { type: "disconnect", reason: "unknown" }],
    ['{"type":"events_api","payload":{"text":"disconnect"}}', undefined],
    ['{"type":"disconnect"', undefined],
    ["null", undefined],
    [Buffer.from("hello"), undefined],
  ])("%s", (frame, notice) => {
    expect(readNotice(frame)).toEqual(notice);
  });

  it.each<[counted: number, ours: number, finding: string | undefined]>([
    [2, 2, undefined],
    [1, 2, undefined],
    [3, 2, "others"],
    [10, 10, "at-limit"],
  ])("that counts %i connections where %i are ours", (counted, ours, finding) => {
    expect(judgeConnections(counted, ours)).toBe(finding);
  });
});
