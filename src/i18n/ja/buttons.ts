import type { Messages } from "../messages.ts";

export const buttons = (): Messages["buttons"] => ({
  cancel: "キャンセル",
  retry: "再試行",
  again: "もう一度実行",
  asFormat: (format) => `${format} で取得`,
  changeRange: "期間を変更…",
  schedule: "スケジュール…",
  changeOrder: "依頼内容を変更…",
  delete: "削除",
  deleteTitle: "レポートを削除しますか？",
  deleteText: "ファイルとこのカードが全員の画面から削除されます。レポートは再作成できます。",
  keep: "残す",
});
