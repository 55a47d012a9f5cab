import type { Messages } from "../index.ts";

export const mention = (): Messages["mention"] => ({
  help: (example) =>
    `期間を添えてメンションしてください（文章でもかまいません）: ${example}。スレッドではスレッド内に返信します。このメッセージはあなたにだけ表示されます。`,
  edited: {
    problem: "編集されたメッセージには対応しません。",
    fix: "新しい依頼は行われていません。新しいメッセージを書いてください。",
  },
  strayWords: "最後の一語まで理解できた依頼だけを受け付けます。",
});
