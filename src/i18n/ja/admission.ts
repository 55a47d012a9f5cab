import type { Words } from "../index.ts";

export const admission = (): Words["admission"] => ({
  guest: "ゲストはライセンスレポートを依頼できません。",
  stranger: "ほかの組織の方はライセンスレポートを依頼できません。",
  bot: "アプリはライセンスレポートを依頼できません。",
  deactivated: "このアカウントは停止されています。",
  askMember: "このワークスペースの正式なメンバーに依頼してください。",
  notMember: {
    happened: "このチャンネルのメンバーではないため、レポートを共有できません。",
    todo: (bot) => `ここで /invite @${bot} と入力してから、もう一度依頼してください。`,
  },
  notVisible: {
    happened: "この会話を見ることができません。",
    todo: (bot) =>
      `プライベートチャンネルの場合は、そこで /invite @${bot} と入力してから、もう一度依頼してください。または別のチャンネルで依頼してください。`,
  },
  archived: {
    happened: "このチャンネルはアーカイブされています。",
    todo: "別のチャンネルで依頼してください。",
  },
  external: {
    happened: "このチャンネルはほかの組織と共有されています。レポートには氏名とメールアドレスが含まれます。",
    todo: "自分の組織だけのチャンネルで依頼してください。",
  },
});
