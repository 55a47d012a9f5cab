import type { SentenceWords } from "../sentence-words.ts";

export const words: SentenceWords = {
  stop: "",
  stopUnspaced:
    "ライセンス レポート 報告書 概要 形式 ファイル お願いします お願い ください 下さい 作成して 作って 生成して 出して 送って 見せて して いただけますか いただけませんか いただけないでしょうか いただき もらえますか もらえませんか お願いいたします お願いできますか よろしく すみません お手数ですが お疲れ様です ありがとうございます 分 の を で は が に ね".split(
      " ",
    ),
  phrases: [],
  greetings: ["おはようございます", "おはよう", "こんにちは", "こんばんは", "はじめまして"],
  help: ["ヘルプ", "使い方"],
  status: ["ステータス", "状態"],
  history: ["履歴"],
  cancel: ["キャンセル", "中止"],
  watch: ["監視"],
  watchOff: ["停止", "を停止", "終了", "を終了", "オフ"],
  watchSettings: ["設定", "の設定"],
  watchHere: ["ここで", "ここ", "このチャンネルで"],
  doctor: ["診断"],
  as: [],
  article: [],
  and: ["と"],
  both: ["両方"],
  bothAtEnd: [],
  inZone: ["タイムゾーン", "タイムゾーン:", "タイムゾーン："],
  serverZone: ["サーバーの現地時刻", "サーバーの時刻", "サーバー時刻"],
  onServer: ["サーバー", "サーバ", "サーバー:", "サーバー："],
  toChannel: [],
  toMe: ["自分宛に", "自分に", "私宛に", "私に"],
  toHere: ["ここに"],
};
