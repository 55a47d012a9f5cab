import type { Words } from "../index.ts";

export const clicks = (): Words["clicks"] => ({
  unknownRun: {
    happened: "この実行の記録はもうありません。",
    todo: "必要な場合は、レポートをもう一度依頼してください。",
  },
  tooLate: {
    happened: "もうキャンセルできません。",
    todo: "レポートはすでに共有されたか、実行が終わっています。",
  },
  notYours: {
    happened: "このレポートを削除することはできません。",
    todo: "依頼した人にお問い合わせください。",
  },
  orderedJustNow: {
    happened: "たった今依頼されたばかりです。",
    todo: "カードはこの会話にあります。",
  },
});
