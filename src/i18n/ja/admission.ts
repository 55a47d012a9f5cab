import type { Messages } from "../messages.ts";

export const admission = (): Messages["admission"] => ({
  guest: "ゲストはライセンスレポートを依頼できません。",
  stranger: "ほかの組織の方はライセンスレポートを依頼できません。",
  bot: "アプリはライセンスレポートを依頼できません。",
  deactivated: "このアカウントは停止されています。",
  askMember: "このワークスペースの正式なメンバーに依頼してください。",
  notMember: {
    problem: "このチャンネルに参加していないため、レポートを共有できません。",
    fix: (bot) => `ここで /invite @${bot} と入力してから、もう一度お試しください。`,
  },
  notMemberThere: {
    problem: (channel) => `${channel} に参加していないため、レポートを共有できません。`,
    fix: (bot) => `そのチャンネルで /invite @${bot} と入力してから、もう一度お試しください。`,
  },
  notVisible: {
    problem: "この会話を見ることができません。",
    fix: (bot) =>
      `プライベートチャンネルの場合は、そこで /invite @${bot} と入力してから、もう一度お試しください。または別のチャンネルを使ってください。`,
  },
  amongPeople: {
    problem: "この会話に参加していないため、ここではレポートを共有できません。",
    fix: "依頼に `to me` を付けると、レポートを直接お送りします。",
  },
  archived: {
    problem: "このチャンネルはアーカイブされています。",
    fix: "別のチャンネルを使ってください。",
  },
  external: {
    problem: "このチャンネルはほかの組織と共有されています。レポートには氏名とメールアドレスが含まれます。",
    fix: "自分の組織のチャンネルを使ってください。",
  },
});
