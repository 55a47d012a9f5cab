import { describe, expect, it } from "vitest";
import { createStates } from "../../src/slack/oauth/state.ts";

const START = Date.parse("2026-11-24T11:00:00.000Z");

describe("the state of an installation", () => {
  let now = START;
  const states = createStates("a-state-secret", () => new Date(now));
  const state = states.issue();

  it.each<[why: string, holds: boolean, afterMs: number, state: string, cookie: string]>([
    ["is back at once", true, 0, state, state],
    ["is back after ten minutes", true, 600_000, state, state],
    ["is back too late", false, 601_000, state, state],
    ["comes from a clock that is ahead", false, -1000, state, state],
    ["is another browser's", false, 0, state, states.issue()],
    ["is no state at all", false, 0, "", ""],
    ["was made without the secret", false, 0, ...twice(createStates("other", () => new Date(now)).issue())],
    ["was given a longer life", false, 601_000, ...twice(state.replace(/^\w+/, later(601)))],
    ["has no age", false, 0, ...twice(state.replace(/^\w+/, "!"))],
  ])("%s: %s", (_why, holds, afterMs, given, cookie) => {
    now = START + afterMs;
    expect(states.holds(given, cookie)).toBe(holds);
    now = START;
  });

  it("is never the same twice, and fits a cookie and an address as it is", () => {
    const many = new Set(Array.from({ length: 100 }, () => states.issue()));
    expect(many.size).toBe(100);
    for (const one of many) expect(one).toMatch(/^[\w.-]+$/);
  });
});

function twice(text: string): [string, string] {
  return [text, text];
}

function later(seconds: number): string {
  return (START / 1000 + seconds).toString(36);
}
