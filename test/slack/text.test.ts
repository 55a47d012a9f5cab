import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatBytes, formatDuration } from "../../src/slack/format.ts";
import { clip, escapeMrkdwn } from "../../src/slack/text.ts";

describe("escapeMrkdwn", () => {
  it.each([
    ["<!channel>", "&lt;!channel&gt;"],
    ["<@U123> & co", "&lt;@U123&gt; &amp; co"],
    ["<https://evil|ok>", "&lt;https://evil|ok&gt;"],
    ["&lt;!here&gt;", "&amp;lt;!here&amp;gt;"],
  ])("makes %j inert", (text, inert) => {
    expect(escapeMrkdwn(text)).toBe(inert);
  });
});

describe("clip", () => {
  it("never exceeds its limit in code points, nor breaks a surrogate pair", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const clipped = clip(text, limit);
        expect([...clipped].length).toBeLessThanOrEqual(limit);
        if ([...text].length <= limit) expect(clipped).toBe(text);
      }),
    );
    expect(clip("😀😀😀", 2)).toBe("😀…");
  });
});

describe("formats", () => {
  it.each([
    [0, "0 bytes"],
    [999, "999 bytes"],
    [1000, "1 KB"],
    [3456, "3.5 KB"],
    [34_567, "35 KB"],
    [1_200_000, "1.2 MB"],
    [7_000_000_000_000, "7,000 GB"],
  ])("writes %d bytes as %s", (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  it.each([
    [40, "0.0 s"],
    [4_249, "4.2 s"],
    [9_949, "9.9 s"],
    [9_950, "10 s"],
    [59_400, "59 s"],
    [59_900, "1 min"],
    [60_000, "1 min"],
    [185_000, "3 min 5 s"],
  ])("writes %d ms as %s", (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });
});
