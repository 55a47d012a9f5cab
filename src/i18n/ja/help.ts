import type { Messages } from "../messages.ts";

export const help = (): Messages["help"] => ({
  greeting: "こんにちは。期間を教えていただければ、その期間のライセンスレポートをお届けします。",
  usage: "<期間> [pdf|csv|both] [in <タイムゾーン>] [on <サーバー>] [to #channel|here|me]",
  about:
    "VB365 の License Overview レポートをこのチャンネルに投稿します。期間を付けずに入力するとフォームが開きます。",
  words: {
    status: "各 VB365 サーバーのライセンスと正常性",
    history: "自分のレポート",
    cancel: "進行中の自分のレポートを中止",
    watch: "ライセンスの期限切れや不足をこのチャンネルに事前に通知（off、settings）",
    schedules: "自動で届くレポート：here、mine、all",
    doctor: "管理者向け: ボットに必要なものがすべて正常かどうか",
  },
  small:
    "期間は、指定がなければ Slack のタイムゾーンで解釈されます。「in local」を付けると、サーバーのタイムゾーンになります。形式の指定がなければ PDF です。期間の終わりは遅くとも現在までです。",
});
