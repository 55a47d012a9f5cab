/** `problem`: the bot won't work so. `warning`: it works, but look at it. */
export type Level = "ok" | "warning" | "problem";

/** One thing that was looked at. */
export interface Finding {
  readonly area: string;
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
}

export const areaOf = (area: string): Area => ({
  ok: (text) => ({ area, level: "ok", text }),
  warning: (text, fix) => ({ area, level: "warning", text, fix }),
  problem: (text, fix) => ({ area, level: "problem", text, fix }),
});

/** Slack refuses requests whose time is five minutes off; less is a sign of a clock that nobody sets. */
const MAX_SKEW_MS = 60_000;

/** This machine's clock against a far end's, which tells whole seconds. */
export function judgeClock({ ok, problem }: Area, whose: string, theirs: Date, now: Date): Finding {
  const skew = now.getTime() - theirs.getTime();
  const seconds = Math.round(Math.abs(skew) / 1000);
  if (Math.abs(skew) <= MAX_SKEW_MS) return ok(`the clock agrees with ${whose}`);
  const direction = skew > 0 ? "ahead of" : "behind";
  return problem(
    `the clock is ${seconds} s ${direction} ${whose}`,
    "Set this machine's clock by NTP, or that one's, whichever is wrong.",
  );
}
