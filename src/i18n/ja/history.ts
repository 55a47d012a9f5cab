import type { Messages } from "../messages.ts";

export const history = (): Messages["history"] => ({
  title: "自分のレポート",
  none: "まだレポートを依頼していません。",
  older: "以前のレポート",
  file: "ファイル",
  deleted: "削除済み",
  whichToCancel: "進行中のレポートが複数あります。どれをキャンセルしますか？",
  cancelAll: "すべてキャンセル",
  allCancelled: {
    problem: (count) => `キャンセルした件数: ${count}`,
    fix: "順番待ちのレポートはもうありません。",
  },
  nothingUnderWay: {
    problem: "進行中のレポートはありません。",
    fix: "キャンセルするものはありません。",
  },
  cancelled: { problem: "キャンセルしました。", fix: (range) => `対象は ${range} のレポートです。` },
});
