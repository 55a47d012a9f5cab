import type { Messages } from "../messages.ts";

export const workflow = (): Messages["workflow"] => ({
  noChannel: "このステップには、読み取れるチャンネルが指定されていません。",
  noPerson: "このステップには、レポートを依頼する人が指定されていません。",
  noFormat: (typed) => `「${typed}」という形式はありません。PDF か CSV を選んでください。`,
});
