import type { Messages } from "../i18n/index.ts";

/** `problem`: the bot won't work so. `warning`: it works, but look at it. */
export type Level = "ok" | "warning" | "problem";

/** What is looked at, for whoever tells of it without hosts and paths. */
export type Check = keyof Messages["doctor"]["checks"];

/** One thing that was looked at. */
export interface Finding {
  readonly area: string;
  readonly check: Check;
  /** As the settings name it, where it is of a VB365 server. */
  readonly server?: string;
  readonly level: Level;
  /** What is so, in one line; foreign text is on one line, too. */
  readonly text: string;
  /** What to do, where something is to be done. */
  readonly fix?: string;
}

/** Findings of one area. */
export interface Area {
  ok(text: string): Finding;
  warning(text: string, fix: string): Finding;
  problem(text: string, fix: string): Finding;
  /** The same area, for findings of something else. */
  on(check: Check): Area;
}

export function areaOf(area: string, check: Check, server?: string): Area {
  const of = { area, check, ...(server !== undefined && { server }) };
  return {
    ok: (text) => ({ ...of, level: "ok", text }),
    warning: (text, fix) => ({ ...of, level: "warning", text, fix }),
    problem: (text, fix) => ({ ...of, level: "problem", text, fix }),
    on: (other) => areaOf(area, other, server),
  };
}

/** Slack refuses requests whose time is five minutes off; less is a sign of a clock that nobody sets. */
const MAX_SKEW_MS = 60_000;

/** This machine's clock against a far end's, which tells whole seconds. */
export function judgeClock(area: Area, whose: string, theirs: Date, now: Date): Finding {
  const { ok, problem } = area.on("clock");
  const skew = now.getTime() - theirs.getTime();
  const seconds = Math.round(Math.abs(skew) / 1000);
  if (Math.abs(skew) <= MAX_SKEW_MS) return ok(`the clock agrees with ${whose}`);
  const direction = skew > 0 ? "ahead of" : "behind";
  return problem(
    `the clock is ${seconds} s ${direction} ${whose}`,
    "Set this machine's clock by NTP, or that one's, whichever is wrong.",
  );
}
