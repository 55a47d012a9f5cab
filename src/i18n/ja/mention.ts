import type { Messages } from "../messages.ts";

export const mention = (): Messages["mention"] => ({
  help: (example) =>
    `期間を添えてメンションしてください（文章でもかまいません）: ${example}。スレッドではスレッド内に返信します。このメッセージはあなたにだけ表示されます。`,
  edited: {
    problem: "編集されたメッセージには対応しません。",
    fix: "新しい依頼は行われていません。新しいメッセージを送ってください。",
  },
  unknownWords: "すべての言葉を理解できた場合にだけ対応します。",
});
