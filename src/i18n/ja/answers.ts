import type { Messages } from "../messages.ts";

export const answers = (): Messages["answers"] => ({
  report: (range, formats, place) => `${range}（${formats}）。完成すると、${place}に表示されます。`,
  reports: (range, formats, place) =>
    `${range}（${formats}、2 つのレポート）。完成すると、${place}に表示されます。`,
  brief: (range, formats) => `受け付けました: ${range}、${formats}。`,
  places: {
    here: "ここ",
    direct: "ボットとのダイレクトメッセージ",
    channel: (channel) => ` ${channel} `,
  },
  mistakes: {
    format: (typed) => `「${typed}」という形式はありません。pdf、csv、both から選んでください。`,
    zone: (typed) => `「${typed}」というタイムゾーンは見つかりません。`,
    server: (typed) => `「${typed}」という VB365 サーバーは登録されていません。`,
    place: (typed) => `「${typed}」という送信先はありません。here、me、#チャンネル から選んでください。`,
    range: (said) => `期間: ${said}`,
  },
  anOption: "理解できないオプションがあります。",
  noWord: (typed) => `「${typed}」は期間でもコマンドでもありません。`,
  noWordBrief: "それは期間でもコマンドでもありません。",
  nothingOrdered: "何も依頼されていません。",
  didYouMean: (near) => `もしかして ${near} ですか？`,
  tryThese: (examples) => `入力例: ${examples}`,
  forHelp: (command) => `使い方は ${command} で確認できます。`,
  twoFormats: {
    problem: "PDF と CSV の両方が指定されています。",
    fix: "どちらか一つを指定するか、both と入力してください。",
  },
  twice: {
    zone: { problem: "タイムゾーンが二つ指定されています。", fix: "一つだけ指定してください。" },
    server: {
      problem: "サーバーが二つ指定されています。",
      fix: "一つだけ指定してください。レポートは一つのサーバーから作成されます。",
    },
    place: {
      problem: "送信先が二つ指定されています。",
      fix: "here、me、#チャンネル のどれか一つを指定してください。",
    },
  },
  noChannel: {
    problem: (channel) => `チャンネル ${channel} が見つからないか、表示する権限がありません。`,
    fix: "# を入力して Slack の一覧から選ぶか、here または me と入力してください。",
  },
  slow: {
    servers: "少々お待ちください。サーバーに問い合わせています…",
    report: "少々お待ちください。通常より時間がかかっています…",
  },
  tooLate: {
    problem: "時間がかかりすぎたため、何も実行しませんでした。",
    fix: "もう一度コマンドを入力してください。",
  },
});
