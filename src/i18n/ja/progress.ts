import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const progress = ({ number }: Formats): Messages["progress"] => ({
  ahead: (count) => `先に ${number(count)} 件のレポートが待っています`,
  elapsed: (said, duration) => `${said}（経過 ${duration}）`,
  change: {
    changed: (period, signed, before, now) =>
      `${period}との比較: アカウント数 ${signed}（${before} → ${now}）。`,
    same: (period, accounts) => `アカウント数は${period}と同じです: ${accounts}。`,
    moves: (organizations) => `主な変動: ${organizations}。`,
  },
  asked: (time) => `依頼 ${time}`,
});
