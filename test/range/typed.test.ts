import { describe, expect, it } from "vitest";
import { findRange } from "../../src/range/index.ts";
import { TYPED } from "./cases/typed.ts";
import { expectRead, read, spanOf } from "./support.ts";

describe.each(Object.entries(TYPED))("%s", (locale, { ranges, sentences, refused }) => {
  const context = { now: new Date("2024-05-15T12:37:22Z"), zone: "Europe/Berlin", locale };
  it.each(ranges)("%s", (text, start, end) => {
    expectRead(text, context, [start, end]);
  });

  it.each(sentences)("finds it in: %s", (text, ...range) => {
    const found = findRange(text, context);
    if (range.length === 0) expect(found).toMatchObject({ ok: false });
    else expect(spanOf(found, context.zone)).toEqual(range);
  });

  it.each(refused)("refuses: %s", (text) => {
    expect(read(text, context)[0]).not.toMatch(/^\d/);
  });
});
