import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const digest = ({ number }: Formats): Messages["digest"] => ({
  pages: (count) => `${number(count)} ページ`,
  notes: {
    "nameless-organization": "ファイルに、組織のないアカウントがあります。",
    "no-line-end": "ファイルが不完全な可能性があります。最後の行が改行で終わっていません。",
    "odd-lines": "ファイルに、ボットがアカウントとして読み取れない行があります。",
    "unknown-columns": "ファイルの列がボットの知らないものです。",
    "unknown-status": "ファイルに、ボットの知らないライセンス状態があります。",
    "not-csv": "ファイルを CSV として読み取れませんでした。",
    "not-pdf": "ファイルを PDF として読み取れませんでした。",
    "no-header": "ファイルに見出し行がありません。",
    "too-large": "ファイルが大きすぎるため、ボットでは読み取れません。",
    "no-organization-column": "ファイルに組織名がありません。",
    "too-many-organizations": "組織の数が多すぎるため、ボットでは集計できません。",
    "totals-differ": "組織ごとの数が合計と一致しません。",
  },
  accounts: (count) => `${number(count)} アカウント`,
  inOrganizations: (accounts, count) => `${number(count)} 組織に ${accounts}`,
  ofThemNew: (accounts, count) => `${accounts}（うち新規 ${number(count)}）`,
  sentence: (accounts) => `${accounts}。`,
  largest: (organizations) => `多い順: ${organizations}。`,
  table: {
    caption: "組織別アカウント数",
    organization: "組織",
    accounts: "アカウント数",
    others: (count) => `ほか ${number(count)} 組織`,
  },
});
