import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const access = ({ number }: Formats): Messages["access"] => ({
  whoToAsk: (contact) => `問い合わせ先: ${contact}`,
  anybody: "このワークスペースの管理者、またはこのボットの運用担当者",
  notListed: {
    problem: "ライセンスレポートを依頼する権限がありません。",
    fix: "一覧への追加を依頼してください。",
  },
  cannotTell: {
    problem: "ライセンスレポートを依頼できるかどうか、現在 Slack から確認できません。",
    fix: "1 分ほど待ってからもう一度お試しください。詳細はボットのログにあります。",
  },
  channelNotListed: {
    problem: "このチャンネルにはライセンスレポートを送れません。",
    fix: "別のチャンネルを選ぶか、自分だけに送ってください。",
  },
  external: {
    title: "社外に共有しますか？",
    canRead: (channel, names) =>
      `${channel} は組織外の人も読めます: ${names}。レポートには氏名とメールアドレスが含まれます。`,
    nothingYet: "まだ何も依頼されていません。",
    post: (channel, names) => `${channel} に投稿（${names} も閲覧可）`,
    postShort: (channel) => `${channel} に投稿`,
    sendToMe: "代わりに自分に送る",
    sure: "組織の外にも共有しますか？",
    theyCanRead: (names) => `${names} もレポートを読み、保存できるようになります。`,
    yes: "投稿する",
    no: "投稿しない",
    choose: "どこに送りますか？",
    submit: "レポートを依頼",
    back: "戻る",
    more: (count) => `ほか ${number(count)} 件`,
    unnamed: "Slack が名前を示さない組織",
    thisChannel: "このチャンネル",
    tooOld: {
      problem: "この質問は期限切れです。",
      fix: "もう一度レポートを依頼してください。",
    },
    notYours: {
      problem: "この質問は別の人に向けられたものです。",
      fix: "ご自分でレポートを依頼してください。",
    },
  },
});
