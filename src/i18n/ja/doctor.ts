import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const doctor = ({ number }: Formats): Messages["doctor"] => ({
  title: "診断",
  allWell: "ボットに必要なものはすべて正常です。",
  found: (problems, warnings) => `問題 ${number(problems)} 件、警告 ${number(warnings)} 件。`,
  on: (check, server) => `${server} の${check}`,
  inOrder: (checks) => `正常: ${checks}。`,
  more: "詳細は、ボットのマシンで npm run doctor を実行すると確認できます。",
  notAdmin: {
    problem: "診断を実行できるのは、このボットの管理者だけです。",
    fix: "ACCESS_ADMINS に登録されている人に依頼してください。",
  },
  checks: {
    settings: {
      name: "設定",
      fix: "つづりが誤っている可能性のある設定が、ボットのログに記録されています。修正してください。",
    },
    disk: { name: "ディスクの空き容量", fix: "DATA_DIR のディスクの空き容量を増やしてください。" },
    directory: {
      name: "データディレクトリ",
      fix: "DATA_DIR をボットのユーザー専用にし、書き込み権限を付けてください。",
    },
    zones: { name: "タイムゾーンデータ", fix: "ボットに付属の Node で実行してください。" },
    proxy: { name: "プロキシ", fix: "HTTPS_PROXY と NO_PROXY を修正してください。" },
    store: {
      name: "データベース",
      fix: "ボットのデータベースが応答し、書き込み可能で、このバージョンに対応しているか確認してください。",
    },
    token: {
      name: "Slack トークン",
      fix: "SLACK_BOT_TOKEN にアプリのボットトークンを設定し、Slack への接続を確認してください。",
    },
    scopes: {
      name: "Slack の権限",
      fix: "「App Manifest」にマニフェストを貼り付け直し、アプリを再インストールしてください。",
    },
    socket: { name: "Socket Mode", fix: "Socket Mode を有効にし、SLACK_APP_TOKEN を確認してください。" },
    channels: {
      name: "チャンネル",
      fix: "ACCESS_CHANNELS の ID を修正し、ボットをそれらのチャンネルに招待してください。",
    },
    groups: {
      name: "ユーザーグループ",
      fix: "ACCESS_USER_GROUPS、ACCESS_ADMINS、WATCH_ESCALATE_TO のユーザーグループ ID を修正してください。",
    },
    clock: { name: "時刻", fix: "両方のマシンの時刻を NTP で合わせてください。" },
    reach: { name: "接続", fix: "サーバーのアドレスとポート、経路のネットワークを確認してください。" },
    certificate: {
      name: "証明書",
      fix: "サーバーの証明書を更新するか、信頼する設定にしてください。固定するための行は診断コマンドで表示されます。",
    },
    signIn: { name: "サインイン", fix: "サーバーのアカウントとその役割を確認してください。" },
    versions: {
      name: "API バージョン",
      fix: "VB365_API_VERSION に、サーバーが対応しているバージョンを設定してください。",
    },
    license: { name: "ライセンス", fix: "サーバーのライセンスを更新するか、追加してください。" },
    report: { name: "レポート", fix: "診断コマンドを --report 付きで実行し、その出力を報告してください。" },
  },
});
