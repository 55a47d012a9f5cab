import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const progress = ({ number }: Formats): Messages["progress"] => ({
  ahead: (count) => `先に ${number(count)} 件のレポートが待っています`,
  elapsed: (said, duration) => `${said}（経過 ${duration}）`,
  change: {
    versus: (accounts, signed, period) => `${accounts}（${period}比 ${signed}）`,
    asMany: (accounts, period) => `${accounts}（${period}と同数）`,
    moves: (organizations) => `主な変動: ${organizations}。`,
  },
  asked: (time) => `依頼 ${time}`,
});
