import type { Formats } from "../formats.ts";

/** How a run comes along, and how its report differs from the one before. */
export const progress = ({ number, plural }: Formats) => ({
  ahead: (count: number) =>
    `${number(count)} ${plural(count, { one: "report ahead", other: "reports ahead" })}`,
  elapsed: (said: string, duration: string) => `${said}, ${duration} so far`,
  change: {
    changed: (period: string, signed: string, before: string, now: string) =>
      `${signed} accounts vs. ${period}, from ${before} to ${now}.`,
    same: (period: string, accounts: string) => `Same number of accounts as in ${period}: ${accounts}.`,
    moves: (organizations: string) => `Mostly ${organizations}.`,
  },
  asked: (time: string) => `requested ${time}`,
});
