import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const progress = ({ number, plural }: Formats): Messages["progress"] => ({
  ahead: (count) => `${number(count)} ${plural(count, { one: "Bericht davor", other: "Berichte davor" })}`,
  elapsed: (said, duration) => `${said}, bisher ${duration}`,
  change: {
    changed: (period, signed, before, now) =>
      `${signed} Konten gegenüber ${period}, von ${before} auf ${now}.`,
    same: (period, accounts) => `Gleich viele Konten wie im Zeitraum ${period}: ${accounts}.`,
    moves: (organizations) => `Vor allem ${organizations}.`,
  },
  asked: (time) => `angefordert ${time}`,
});
