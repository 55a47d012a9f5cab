import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clip, escapeMrkdwn } from "../../src/slack/web-api/text.ts";

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

  it("keeps together what a reader sees as one character", () => {
    const family = "👨\u200d👩\u200d👧";
    expect(clip(`${family}${family} and more`, 8)).toBe(`${family}…`);
    expect(clip(`${family} and more`, 4)).toBe("…");
  });
});
