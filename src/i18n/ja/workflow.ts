import type { Messages } from "../index.ts";

export const workflow = (): Messages["workflow"] => ({
  noChannel: "このステップには、読み取れるチャンネルが指定されていません。",
  noPerson: "このステップには、レポートを依頼する人が指定されていません。",
  noFormat: (typed) => `「${typed}」という形式はありません。PDF と CSV があります。`,
});
