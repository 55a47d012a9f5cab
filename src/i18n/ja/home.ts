import type { Messages } from "../index.ts";

export const home = (): Messages["home"] => ({
  title: "License Overview レポート",
  newReport: "新しいレポート",
  refresh: "更新",
  underWay: "実行中",
  moreUnderWay: "ほかにもあります。",
  none: "完了したものはまだありません。",
  noOlder: "これより古いものはありません。",
  newer: "新しいもの",
  settings: "あなたに適用される設定",
  zone: "タイムゾーン",
  language: "言語",
  servers: "サーバー",
  mayAsk: "レポートを依頼できますか？",
  yes: "はい",
  no: "いいえ",
  asOf: (day, time) => `${day} ${time} 現在`,
});
