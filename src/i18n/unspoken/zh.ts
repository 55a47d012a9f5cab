import type { SentenceWords } from "../sentence-words.ts";

/** Chinese: ranges are read in it, and the bot doesn’t speak it. */
export const words: SentenceWords = {
  stop: `
    `,
  stopUnspaced:
    "请 麻烦 烦请 劳驾 请问 帮我 帮忙 帮 给我 给 发给我 发我 发一下 发 把 能不能 能 可以 可否 吗 的 报告 报表 许可证 许可 授权 我 我们 你 您 想 想要 想看 需要 要 拉 拉一下 拉下 查 查一下 查下 看 看看 看下 出 导出 生成 提供 统计 汇总 一份 一个 一下 下 使用 使用情况 情况 用量 使用量 消耗 概览 概况 信息 时间 时间范围 统计周期 统计区间 周期 区间 期间 谢谢 多谢 感谢 辛苦了 尽快 紧急 急 大家好 您好 你好 格式 文件 数据 查看 吧 呢 啊 有没有 有吗 以 为 是 用了多少 多少 一共 共 請 麻煩 煩請 勞駕 請問 幫我 幫忙 幫 給我 給 發給我 發我 發一下 發 報告 報表 許可證 授權 我們 匯出 導出 統計 彙總 一個 使用情況 情況 總覽 資訊 時間 時間範圍 統計週期 週期 期間 謝謝 多謝 感謝 儘快 緊急 檔案 數據 資料 嗎 為 有沒有".split(
      " ",
    ),
  phrases: [],
  greetings: ["你好", "您好", "早上好", "下午好"],
  help: ["帮助"],
  status: ["status"],
  history: ["历史"],
  cancel: ["取消"],
  watch: ["监控"],
  watchOff: ["关闭", "停止"],
  watchSettings: ["设置"],
  watchHere: ["这里"],
  doctor: ["诊断"],
  as: [],
  article: [],
  and: ["和"],
  both: ["两种格式"],
  bothAtEnd: [],
  inZone: ["时区", "时区：", "时区:"],
  serverZone: ["服务器时间", "服务器本地时间"],
  onServer: ["服务器", "服务器：", "服务器:"],
  toChannel: [],
  toMe: ["发给我"],
  toHere: ["发到这里"],
};
