import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const progress = ({ number, plural }: Formats): Messages["progress"] => ({
  ahead: (count) =>
    `${number(count)} ${plural(count, { one: "rapport avant celui-ci", other: "rapports avant celui-ci" })}`,
  elapsed: (said, duration) => `${said}, depuis ${duration}`,
  change: {
    versus: (accounts, signed, period) => `${accounts}, ${signed} par rapport à la période ${period}`,
    asMany: (accounts, period) => `${accounts}, autant que sur la période ${period}`,
    moves: (organizations) => `Surtout ${organizations}.`,
  },
  asked: (time) => `demandé le ${time}`,
});
