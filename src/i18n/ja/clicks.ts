import type { Messages } from "../messages.ts";

export const clicks = (): Messages["clicks"] => ({
  unknownRun: {
    problem: "この実行はもう存在しません。",
    fix: "必要な場合は、レポートをもう一度依頼してください。",
  },
  tooLate: {
    problem: "もうキャンセルできません。",
    fix: "レポートはすでに共有されたか、実行が終わっています。",
  },
  notYours: {
    problem: "ほかの人のレポートは削除できません。",
    fix: "依頼した人にお問い合わせください。",
  },
  orderedJustNow: {
    problem: "たった今依頼されたばかりです。",
    fix: "カードはこの会話にあります。",
  },
});
