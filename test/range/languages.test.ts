import { describe, expect, it } from "vitest";
import { LANGUAGES } from "./cases/languages.ts";
import { expectRead, read } from "./support.ts";

describe.each(Object.entries(LANGUAGES))("%s", (locale, cases) => {
  const context = { now: new Date("2024-05-15T12:37:22Z"), zone: "Europe/Berlin", locale };
  it.each(cases)("%s", (text, start, end) => {
    expectRead(text, context, [start, end]);
  });

  it("refuses what it does not know, naming it", () => {
    expect(read("contoso", context)).toEqual(["not-understood", "contoso"]);
  });
});
