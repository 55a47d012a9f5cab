import type { Messages } from "../messages.ts";

export const home = (): Messages["home"] => ({
  title: "License Overview レポート",
  newReport: "新しいレポート",
  refresh: "更新",
  underWay: "実行中",
  moreUnderWay: "ほかにもあります。",
  none: "完了したレポートはまだありません。",
  noOlder: "これより古いレポートはありません。",
  newer: "新しいもの",
  settings: "あなたの設定",
  zone: "タイムゾーン",
  language: "言語",
  servers: "サーバー",
  mayAsk: "レポートの依頼権限",
  yes: "はい",
  no: "いいえ",
  asOf: (day, time) => `${day} ${time} 現在`,
});
