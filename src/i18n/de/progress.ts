import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const progress = ({ number, plural }: Formats): Messages["progress"] => ({
  ahead: (count) => `${number(count)} ${plural(count, { one: "Bericht davor", other: "Berichte davor" })}`,
  elapsed: (said, duration) => `${said}, bisher ${duration}`,
  change: {
    versus: (accounts, signed, period) => `${accounts}, ${signed} gegenüber ${period}`,
    asMany: (accounts, period) => `${accounts}, so viele wie im Zeitraum ${period}`,
    moves: (organizations) => `Vor allem ${organizations}.`,
  },
  asked: (time) => `angefordert ${time}`,
});
