import type { Formats } from "../formats.ts";

/** How a run comes along, and how its report differs from the one before. */
export const progress = ({ number, plural }: Formats) => ({
  ahead: (count: number) =>
    `${number(count)} ${plural(count, { one: "report ahead", other: "reports ahead" })}`,
  elapsed: (said: string, duration: string) => `${said}, ${duration} so far`,
  change: {
    /** Behind the number of accounts; @param signed the difference */
    versus: (accounts: string, signed: string, period: string) => `${accounts}, ${signed} vs. ${period}`,
    asMany: (accounts: string, period: string) => `${accounts}, as many as in ${period}`,
    moves: (organizations: string) => `Mostly ${organizations}.`,
  },
  asked: (time: string) => `requested ${time}`,
});
