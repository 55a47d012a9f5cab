import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const watch = ({ number }: Formats): Messages["watch"] => ({
  title: "ライセンス監視",
  started: (servers) => `このチャンネルで監視します: ${servers}。`,
  already: (servers) => `${servers}: このチャンネルですでに監視中です。`,
  stopped: (servers) => `このチャンネルでの監視を終了しました: ${servers}。`,
  notWatched: {
    problem: "このチャンネルで監視しているサーバーはありません。",
    fix: "/license-report watch で開始できます。",
  },
  notAdmin: {
    problem: "監視の設定を変更できるのは、このボットの管理者だけです。",
    fix: "ACCESS_ADMINS に登録されている人に依頼してください。",
  },
  noDirect: {
    problem: "アラートの送信先はチャンネルです。",
    fix: "ボットが参加しているチャンネルでコマンドを入力してください。",
  },
  firstReading: "まもなく最初の読み取りを行います。その時点で重大なものだけをここに投稿します。",
  nothing: "報告することはありません。",
  open: (count) => `未解消のアラート ${number(count)} 件:`,
  asOf: (moment) => `最終読み取り: ${moment}。`,
  failed: (moment) => `最後の確認（${moment}）は失敗しました。`,
  unread: "まだ読み取っていません。",
  channels: (channels) => `通知先: ${channels}。`,
  nobody: "監視していません。",
  change: "設定を変更…",
  usedUp: (day) => `現在のペースでは、${day}ごろにライセンスを使い切ります。`,
  form: {
    title: "ライセンス監視",
    submit: "監視する",
    close: "キャンセル",
    server: "サーバー",
    everyServer: "すべてのサーバー",
    channel: "チャンネル",
    usage: "使用率のしきい値（%）",
    usageHint: "例: 80, 90, 100。90 以上は警告になります。",
    expiry: "期限までの日数",
    expiryHint: "例: 60, 30, 14, 7, 3, 1。",
    quiet: "通知オフの時間帯",
    quietHint: "例: 20:00-07:00。重大でないものは終了まで保留します。空欄ならなし。",
    wrongNumbers: "1 以上の整数をコンマで区切って入力してください。",
    wrongHours: "2 つの時刻を 20:00-07:00 のように入力してください。",
    noChannel: "ボットが参加しているチャンネルを選んでください。",
  },
  weekly: {
    title: "今週のライセンス",
    calm: "報告することはありません。",
  },
});
