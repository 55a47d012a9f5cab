import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const status = ({ number }: Formats): Messages["status"] => ({
  title: "VB365 サーバー",
  brief: "VB365 サーバーのライセンス",
  about: (server, said) => `${server}: ${said}`,
  more: (count, next) => `…ほか ${number(count)} 台: ${next}`,
  types: {
    Subscription: "サブスクリプション",
    Rental: "レンタル",
    Evaluation: "評価版",
    NFR: "NFR",
    Community: "Community",
    AwsPrivateOffer: "AWS プライベートオファー",
  },
  statuses: { Valid: "有効", Expired: "期限切れ" },
  license: (type, status, end) => `ライセンス: ${type}、${status}、${end}。`,
  withoutEnd: "無期限",
  endUnknown: "期限不明",
  useUnknown: "使用中のライセンス数は不明です。",
  until: (day) => `${day}まで`,
  untilPast: (day) => `${day}に終了`,
  untilSoon: (day, days) => `${day}まで（残り ${number(days)} 日）`,
  usedAndFree: (used, total, free) =>
    `${number(total)} ライセンス中 ${number(used)} を使用、残り ${number(free)}。`,
  usedTooMany: (used, total, over) =>
    `${number(total)} ライセンス中 ${number(used)} を使用、${number(over)} 超過。`,
  healths: { Healthy: "正常", Unhealthy: "異常" },
  health: (health) => `状態: ${health}。`,
  version: (version) => `バージョン ${version}。`,
  graceUntil: (day) => `ジョブは猶予期間が終わる${day}まで動作します。`,
  graceOver: (day) => `猶予期間は${day}に終了しました。ジョブが停止している可能性があります。`,
  newUsers: (count) => `今月の新規ユーザー ${number(count)} 人。`,
  exceeded: (count) => `上限を超えてバックアップされていないアカウント ${number(count)} 件。`,
  autoUpdate: { on: "自動更新あり。", off: "自動更新なし。" },
  support: (id) => `サポート ID ${id}。`,
  silent: "サーバーが時間内に応答しませんでした。",
  unread: "ライセンスを読み取れませんでした。",
  seeLog: "後でもう一度お試しください。詳細はボットのログにあります。",
});
