import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const progress = ({ number, plural }: Formats): Messages["progress"] => ({
  ahead: (count) =>
    `${number(count)} ${plural(count, { one: "rapport avant celui-ci", other: "rapports avant celui-ci" })}`,
  elapsed: (said, duration) => `${said}, depuis ${duration}`,
  change: {
    changed: (period, signed, before, now) =>
      `Par rapport à la période ${period} : ${signed} comptes, de ${before} à ${now}.`,
    same: (period, accounts) => `Même nombre de comptes que sur la période ${period} : ${accounts}.`,
    moves: (organizations) => `Surtout ${organizations}.`,
  },
  asked: (time) => `demandé le ${time}`,
});
