import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const card = ({ number }: Formats): Messages["card"] => ({
  titled: (range) => `License Overview レポート、${range}`,
  about: (subject, said) => `${subject}: ${said}`,
  inChannel: (channel, said) => `${channel}: ${said}`,
  ready: (person, report) => `${person} レポートの準備ができました: ${report}`,
  failed: (person, report) => `${person} レポートを作成できませんでした: ${report}`,
  askedBy: (person) => `依頼者 ${person}`,
  states: {
    queued: "待機中",
    generating: "作成中",
    delivering: "共有中",
    done: "完了",
    failed: "失敗",
    cancelled: "キャンセル済み",
  },
  retrying: "再試行待ち",
  waitingFor: (server) => `${server} の応答を待っています`,
  sharing: "ファイルを共有しています",
  theFile: "ファイル",
  open: (format) => `${format}を開く`,
  retryAt: (retry, time) => `${time} に再試行します（${number(retry)} 回目）。`,
  retryOfAt: (retry, most, time) => `${time} に再試行します（${number(most)} 回中 ${number(retry)} 回目）。`,
  provenance: {
    run: (id) => `実行 ${id}`,
    times: (zone) => `時刻は ${zone}`,
    serverZone: "サーバーの現地時刻",
    api: (version) => `API ${version}`,
    after: (waited) => `依頼から ${waited}で完了`,
    attempt: (attempt) => `${number(attempt)} 回目の試行`,
  },
});
