import type { Formats } from "../formats.ts";
import type { Messages } from "../index.ts";

export const digest = ({ number }: Formats): Messages["digest"] => ({
  pages: (count) => `${number(count)} ページ。`,
  notes: {
    "The file could not be read as CSV.": "ファイルを CSV として読み取れませんでした。",
    "The file could not be read as PDF.": "ファイルを PDF として読み取れませんでした。",
    "The file has no header line.": "ファイルに見出し行がありません。",
    "The file is too large to be read by the bot.": "ファイルが大きすぎるため、ボットでは読み取れません。",
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
