import type { Formats } from "../formats.ts";
import type { Messages } from "../index.ts";

export const progress = ({ number, plural }: Formats): Messages["progress"] => ({
  ahead: (count) =>
    `${number(count)} ${plural(count, { one: "Bericht wurde vorher angefordert", other: "Berichte wurden vorher angefordert" })}`,
  elapsed: (said, duration) => `${said}, bisher ${duration}`,
  change: {
    changed: (period, signed, before, now) => `Seit ${period}: ${signed} Konten, von ${before} auf ${now}.`,
    same: (period, accounts) => `So viele Konten wie im Zeitraum ${period}: ${accounts}.`,
    moves: (organizations) => `Vor allem ${organizations}.`,
  },
  asked: (time) => `angefordert ${time}`,
});
