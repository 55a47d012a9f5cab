import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSeal, SealError } from "../../src/installations/seal.ts";

const KEY = randomBytes(32);
const OLD = randomBytes(32);
const seal = createSeal([KEY]);

describe("a sealed text", () => {
  it("opens as what it was, for its purpose", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, purpose) => {
        const wellFormed = text.toWellFormed();
        expect(seal.open(seal.close(wellFormed, purpose), purpose)).toBe(wellFormed);
      }),
    );
  });

  it("shows nothing of the text, and never looks the same twice", () => {
    const [first, second] = [seal.close("xoxb-secret", "T1"), seal.close("xoxb-secret", "T1")];
    expect(first).not.toBe(second);
    expect(first).toMatch(/^v1\.[\da-f]{8}\.[\w-]{16}\.[\w-]+$/);
    expect(Buffer.from(first.split(".")[3] ?? "", "base64url").includes("xoxb")).toBe(false);
  });

  it("does not open when any of its characters was changed", () => {
    const sealed = seal.close("xoxb-secret", "T1");
    for (let place = 0; place < sealed.length; place++) {
      const other = sealed[place] === "A" ? "B" : "A";
      const changed = sealed.slice(0, place) + other + sealed.slice(place + 1);
      // The last character of base64url may hold bits that stand for nothing.
      if (sameBytes(changed, sealed)) continue;
      expect(() => seal.open(changed, "T1"), `place ${place}`).toThrow(SealError);
    }
  });

  it.each<[why: string, open: () => string]>([
    ["it is another workspace's", () => seal.open(seal.close("x", "T1"), "T2")],
    ["the key is another one", () => createSeal([OLD]).open(seal.close("x", "T1"), "T1")],
    ["it is cut", () => seal.open(seal.close("x", "T1").slice(0, -9), "T1")],
    ["its tag is short", () => seal.open(`${seal.close("", "T1").slice(0, -20)}`, "T1")],
    ["it is no sealed text at all", () => seal.open("xoxb-plain", "T1")],
    ["it is empty", () => seal.open("", "T1")],
  ])("does not open when %s", (_why, open) => {
    expect(open).toThrow(SealError);
  });

  it("opens with an earlier key, and is told from those of the present one", () => {
    const before = createSeal([OLD]).close("x", "T1");
    const both = createSeal([KEY, OLD]);
    expect(both.open(before, "T1")).toBe("x");
    expect(both.isCurrent(before)).toBe(false);
    const after = both.close("x", "T1");
    expect(both.isCurrent(after)).toBe(true);
    expect(seal.open(after, "T1")).toBe("x");
  });
});

const bytesOf = (sealed: string) =>
  sealed.split(".").map((part) => Buffer.from(part, "base64url").toString("hex"));
const sameBytes = (left: string, right: string) =>
  left.split(".", 2).join() === right.split(".", 2).join() && bytesOf(left).join() === bytesOf(right).join();
