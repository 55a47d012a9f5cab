import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";
import { type NoteTexts, type RefusalTexts, rangeTexts } from "../range-texts.ts";

export const range = ({ weekday, language, list }: Formats): Messages["range"] => {
  const notes: NoteTexts = {
    spelling: ({ written, read }) => `「${written}」は「${read}」として解釈しました。`,
    "day-month-order": ({ order, locale }) =>
      `数字の日付は、${language(locale)} の慣習に従って${order === "month/day" ? "月/日" : "日/月"}の順で解釈しました。`,
    "past-year-assumed": () => "年の指定がないため、直近の過去の年として解釈しました。",
    "weekday-differs": (day) => `その日は${weekday(day.weekday)}ではありません。日付が優先されます。`,
    "week-start": (day) =>
      `${language(day.locale)} の慣習に従い、週は${weekday(day.weekday)}から始まります。`,
    "open-start": () => "開始の指定がないため、終わりまでのすべてが対象になります。",
    approximate: ({ written }) => `「${written}」は、ちょうどその期間として解釈されます。`,
    "unit-guessed": ({ letter }) =>
      `「${letter}」は${letter === "m" ? "分として解釈されます。月は M です" : "月として解釈されます。分は m です"}。`,
    "includes-now": () => "この期間はまだ終わっていません。",
    "time-in-gap": ({ time, meant, zone }) =>
      `${zone} ではこの日、時計が ${time} を飛ばすため、${meant} として解釈しました。`,
    "time-in-overlap": ({ time, zone }) =>
      `${zone} ではこの日、時計が ${time} を 2 回示すため、1 回目として解釈しました。`,
    "offset-changes": ({ zone }) => `この期間中に ${zone} で時刻の切り替えがあります。`,
  };
  return {
    ...rangeTexts(notes, REFUSALS, (codes) => `期間を読める言語：${list(codes.map(language), "and")}。`),
    noBeginning: "レポートには開始日が必要ですが、この期間にはありません。",
    notBegun: "この期間はまだ始まっていません。",
    endsNow: "期間が現在より先に及ぶため、現在までとします。",
    longerThanAYear:
      "期間が 1 年を超えています。レポートには、その間に一度でもライセンスを使用した全員が記載されます。",
    serverZone: (ownZone) =>
      `レポート内の日時はサーバーのタイムゾーンです。1 日の始まりは ${ownZone} で決まります。`,
    headingReads: (days, offset) =>
      `ファイルの見出しには ${days} と表示されます。期間中に時計が切り替わり、VB365 の時差は 1 レポートにつき 1 つ（${offset}）だけのためです。`,
    oneOffset: (offset) =>
      `VB365 の時差は 1 レポートにつき 1 つだけです。レポート内の日時は ${offset} で表示されます。`,
    cannotRead: (part) => `「${part}」を理解できません。`,
    phrases: {
      "last month": "先月",
      "this month to date": "今月初めから",
      "last 30 days": "過去30日間",
      "last quarter": "前四半期",
      "year to date": "年初から今日まで",
      "this year so far": "年初から",
      "last 12 months": "過去12か月",
      yesterday: "昨日",
      "Q1 2026": "2026年第1四半期",
      "1 Oct to 15 Oct": "10月1日から10月15日まで",
      "since Monday": "月曜日から",
      "past 90 days": "過去90日間",
    },
  };
};

const REFUSALS: RefusalTexts = {
  empty: "期間が指定されていません。",
  "too-long": "期間としては文字数が多すぎます。",
  "not-understood": "期間として理解できませんでした。",
  leftover: "一部を理解できませんでした。",
  "impossible-date": "この日付は存在しません。",
  "start-after-end": "期間の終わりが始まりより前です。",
  future: "この期間は未来です。レポートの対象は過去です。",
  "fiscal-year-unset": "会計年度の最初の月が設定されていません（FISCAL_YEAR_START）。",
  "ends-far-ahead": "期間の終わりが何年も先です。",
  "several-ranges": "期間が複数あります。レポートの期間は一つです。",
  instant: "これは時点です。レポートには始まりと終わりが必要です。",
  "unknown-zone": "このタイムゾーンは見つかりません。",
};
