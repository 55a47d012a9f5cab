import { describe, expect, it } from "vitest";
import { AMERICAN, BRITISH } from "./cases/english.ts";
import { AMERICAN_NOON, read } from "./support.ts";

describe.each(Object.entries(AMERICAN))("American English: %s", (_, cases) => {
  it.each(cases)("%s", (text, start, end) => {
    expect(read(text, AMERICAN_NOON)).toEqual([start, end]);
  });
});

describe.each(Object.entries(BRITISH))("British English: %s", (_, cases) => {
  const context = { now: new Date("2024-05-15T12:00:00Z"), zone: "Europe/London", locale: "en-GB" };
  it.each(cases)("%s", (text, start, end) => {
    expect(read(text, context)).toEqual([start, end]);
  });
});
