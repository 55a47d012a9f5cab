import type { Words } from "../index.ts";

export const history = (): Words["history"] => ({
  title: "自分のレポート",
  none: "まだレポートを依頼していません。",
  older: "以前のレポート",
  file: "ファイル",
  whichToCancel: "進行中のレポートが複数あります。どれをキャンセルしますか？",
  nothingUnderWay: {
    happened: "進行中のレポートはありません。",
    todo: "キャンセルするものはありません。",
  },
  cancelled: { happened: "キャンセルしました。", todo: (range) => `対象は ${range} のレポートです。` },
});
