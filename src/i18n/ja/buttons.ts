import type { Messages } from "../index.ts";

export const buttons = (): Messages["buttons"] => ({
  cancel: "キャンセル",
  retry: "再試行",
  again: "もう一度実行",
  asFormat: (format) => `${format} で`,
  changeRange: "期間を変更…",
  delete: "削除",
  deleteTitle: "レポートを削除しますか？",
  deleteText: "ファイルとこのカードは全員から見えなくなります。レポートは作り直せます。",
  keep: "残す",
});
