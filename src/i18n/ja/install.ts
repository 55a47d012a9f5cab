import type { Messages } from "../messages.ts";

export const install = (): Messages["install"] => ({
  notInstalled: "このアプリは、このワークスペースにはもうインストールされていません。",
  reinstall: "ワークスペースの管理者に、もう一度インストールするよう依頼してください。",
  pages: {
    begin: "インストールを始める",
    installed: {
      title: "インストール完了",
      workspace: (name) =>
        `ワークスペース ${name} に License Report がインストールされました。Slack に戻り、チャンネルに招待して /license-report help と入力してください。`,
      organization: (name) =>
        `組織 ${name} に License Report がインストールされました。Slack に戻り、チャンネルに招待して /license-report help と入力してください。`,
    },
    notBegunHere: {
      title: "やり直してください",
      text: "このインストールは別のブラウザーで始められたか、10 分以上前に始められました。何もインストールされていません。",
    },
    cancelled: {
      title: "キャンセルされました",
      text: "インストールが許可されなかったと Slack から通知されました。何もインストールされていません。",
    },
    notAccepted: {
      title: "受け付けられませんでした",
      text: "Slack がインストールのコードを受け付けませんでした。コードは 10 分以内に 1 回だけ使えます。",
    },
    notAllowed: {
      title: "一覧にありません",
      text: (id) =>
        `License Report の運用担当者は ${id} での使用を許可していません。この ID を SLACK_WORKSPACES に追加するよう依頼してください。Slack が発行したトークンは取り消されました。`,
    },
    failed: {
      title: "インストールされていません",
      text: "Slack またはボットのデータベースに接続できないため、ボットはまだそこで動作できません。数分後にもう一度お試しください。",
    },
  },
});
