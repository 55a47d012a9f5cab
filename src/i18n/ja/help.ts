import type { Messages } from "../index.ts";

export const help = (): Messages["help"] => ({
  usage: "<期間> [pdf|csv|both] [in <タイムゾーン>] [on <サーバー>] [to #channel|here|me]",
  about:
    "VB365 サーバーの License Overview レポートをこのチャンネルに届けます。何も付けずに入力するとフォームが開きます。",
  words: {
    status: "各 VB365 サーバーのライセンスと正常性",
    history: "自分のレポート",
    cancel: "進行中の自分のレポートを中止",
  },
  small:
    "期間は、指定がなければ Slack のタイムゾーンで解釈されます。「in local」を付けると、時刻はサーバーのタイムゾーンになります。形式の指定がなければ PDF です。期間の終わりは遅くとも現在までです。",
});
