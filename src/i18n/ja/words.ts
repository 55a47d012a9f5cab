import type { SentenceWords } from "../sentence-words.ts";

export const words: SentenceWords = {
  stop: "",
  stopUnspaced:
    "ライセンス レポート 報告書 概要 形式 ファイル お願いします お願い ください 下さい 作成して 作って 生成して 出して 送って 見せて して 分 の を で は が に ね".split(
      " ",
    ),
  as: [],
  article: [],
  and: ["と"],
  inZone: [],
  onServer: [],
};
