import { type Language, spellings } from "../../lexicon/vocabulary.ts";
import { FEASTS } from "./feasts.ts";
import { inBothScripts } from "./scripts.ts";

const WEEK_WORDS = ["周", "星期", "礼拜"];
const DAYS: Readonly<Record<string, string>> = {
  一: "monday",
  二: "tuesday",
  三: "wednesday",
  四: "thursday",
  五: "friday",
  六: "saturday",
  日: "sunday",
  天: "sunday",
};

const WHICH: Readonly<Record<string, readonly [adjective: string, week: string]>> = {
  上: ["last", "last week"],
  上个: ["last", "last week"],
  上一: ["last", "last week"],
  上一个: ["last", "last week"],
  前一: ["last", "last week"],
  前一个: ["last", "last week"],
  本: ["this", "this week"],
  这: ["this", "this week"],
  这个: ["this", "this week"],
  这一: ["this", "this week"],
  今个: ["this", "this week"],
  当: ["this", "this week"],
  下: ["next", "next week"],
  下个: ["next", "next week"],
  下一: ["next", "next week"],
  上上: ["before last", "week before last"],
  上上个: ["before last", "week before last"],
};

const UNITS = {
  month: "月|自然月",
  quarter: "季度|季",
  half: "半年",
  year: "年|自然年",
  hour: "小时|钟头",
  day: "天|日",
};

/** "上周四" is the Thursday of last week, "上个月" last month, "上上个周末" the weekend before last. */
function relative(): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [prefix, [adjective, week]] of Object.entries(WHICH)) {
    const unitWith = (unit: string) =>
      adjective === "before last" ? `${unit} before last` : `${adjective} ${unit}`;
    for (const name of WEEK_WORDS) {
      words[prefix + name] = week;
      for (const [sign, day] of Object.entries(DAYS)) words[prefix + name + sign] = `${day} of ${week}`;
    }
    for (const name of ["周末", "星期末", "礼拜末"]) words[prefix + name] = unitWith("weekend");
    for (const [unit, written] of Object.entries(UNITS)) {
      for (const name of written.split("|")) words[prefix + name] = unitWith(unit);
    }
    words[`${prefix}工作周`] = unitWith("workweek");
  }
  for (const name of WEEK_WORDS)
    for (const [sign, day] of Object.entries(DAYS)) words[name + sign] = words[`个${name}${sign}`] = day;
  return words;
}

/** Chinese is written without spaces: every character is a token, and the longest known run is a word. */
export const language: Language = {
  code: "zh",
  loose: ["左右", "大约", "大約", "约", "約", "大概"],
  singular: ["季度", "季"],
  vocabulary: inBothScripts({
    ...relative(),
    ...FEASTS,
    ...spellings({
      "(period)": "账期|計費周期|计费周期|结算周期|账单周期|帐期|时间范围|时间段",
      nen: "年",
      gatsu: "月|月份",
      nichi: "日|号",
      sec: "秒|秒钟",
      minute: "分|分钟",
      "hour 30 minute": "个半小时|个半钟头",
      "month 15 day": "个半月",
      "number last month": "最后一个月|最后1个月|最後一個月",
      "(full year)": "全年|整年",
      "(first 3 quarter)": "前三季度|前三个季度|前3季度|前3个季度",
      "(first 2 quarter)": "前两季度|前二季度|前两个季度|前2季度|前2个季度",
      "6 month ago": "半年前|半年之前|半年以前",
      "nichi afterwards": "号之后|号以后|号后",
      "nichi beforewards": "号之前|号以前|号前",
      s: "年代",
      "(full month)": "整月|全月|个整月",
      "holding week": "那周|那一周|的那周|的那一周|所在的周|所在周|那个星期|那个礼拜|那星期",
      "this same week": "同周|同一周|同一星期",
      "this same month": "同月|同一个月|同一月",
      untoday: "不含今天|不包括今天|不包含今天|不包括今日|不含今日|除今天外|今天除外|不算今天",
      hour: "小时|个小时|钟头|个钟头",
      day: "天",
      week: "周|星期|礼拜|个星期|个礼拜|个周",
      month: "个月|个月份",
      quarter: "季度|个季度|季|个季",
      half: "个半年",
      "6 month": "半年",
      year: "年度|年间",
      decade: "十年间",
      "business day": "工作日|个工作日|交易日",
      workweek: "工作周",
      weekend: "周末|个周末",
      today: "今天|今日|当天|当日|本日",
      yesterday: "昨天|昨日",
      "2 day ago": "前天|前日",
      "3 day ago": "大前天|大前日",
      tomorrow: "明天|明日",
      "day after tomorrow": "后天",
      now: "现在|目前|此刻|当前|如今|即时",
      "this year": "今年|本年|本年度|这一年|当年",
      "last year": "去年|上年|上年度|上一年|上一年度|旧年",
      "year before last": "前年",
      "next year": "明年",
      "this month": "本月|当月|这个月",
      "last month": "上月|上个月|上月份|上个月份",
      this: "这|本|这个|当前的|该",
      "number last": "最后的|最后|最後的|最後|最后一个|最后1个|最后一|最後一個|最末",
      past: "过去|过去的|最近|最近的|近|近期|上|最近这",
      "(next)": "下",
      next: "未来|接下来|接下来的|未来的",
      full: "整个|整|全|完整|完整的|全部",
      "ago/past": "前",
      "number 1": "前面|最初|头|开头",
      "ago/before": "之前|以前|前的",
      "ago/after": "之后|以后|后",
      onwards:
        "以来|至今|到现在|到今天|到目前|到目前为止|至今为止|起|开始|到今日|迄今|以來|到现在为止|起至今",
      "(up to)": "为止",
      untilwards: "截止|为止以前",
      until: "截至|直到|截止到|直至|截至到",
      from: "从|由|自|自从",
      since: "始于",
      "to/until": "到|至",
      to: "ー",
      between: "介于|介於",
      "and/to": "和|与|與|及|跟|以及",
      "(between)": "之间|间",
      "year date to":
        "年初至今|今年以来|今年以來|今年至今|年初到现在|年初到今天|本年至今|从年初至今|今年年初至今|本年累计|年初以来",
      "month date to": "月初至今|本月以来|本月至今|月初到现在|月初到今天|本月累计|这个月至今",
      "week date to": "本周以来|本周至今|周初至今|这周至今",
      "quarter date to": "季初至今|本季度至今|本季至今|本季度以来|本季以来",
      start: "初|开头|开始时|初始",
      end: "末|底|季末|季度末",
      "(month) early": "月初旬|月上旬",
      "(month) start": "月初",
      "(month) middle": "月中|月中旬",
      "(month) end": "月底|月末",
      "(year) start": "年初",
      "(year) middle": "年中",
      "(year) end": "年底|年末",
      "start of month": "本月初|这个月初",
      "end of month": "本月底|本月末",
      "start of this year": "今年初|今年年初",
      "start of last year": "去年初|去年年初",
      "end of last year": "去年底|去年年底|去年末",
      "start of last month": "上月初|上个月初",
      "end of last month": "上月底|上个月底|上月末|上个月末",
      middle: "中旬|中期|中间",
      early: "上旬|初旬",
      late: "下旬",
      "1th half": "上半年|前半年|上半|前半",
      "2th half": "下半年|后半年|下半|后半",
      "1th half of month": "上半月|上半个月|前半个月",
      "2th half of month": "下半月|下半个月|后半个月",
      noon: "中午|正午",
      midnight: "午夜|半夜|零点|凌晨零点",
      am: "上午|早上|凌晨|清晨|早晨|早",
      pm: "下午|午后",
      "pm/evening": "晚上|晚|傍晚|夜里|夜晚",
      "yesterday evening": "昨晚|昨夜",
      "this morning": "今早|今晨",
      tonight: "今晚|今夜",
      "number 1 quarter": "一季度|一季|第一季度|第一季",
      "number 2 quarter": "二季度|二季|第二季度|第二季",
      "number 3 quarter": "三季度|三季|第三季度|第三季",
      "number 4 quarter": "四季度|四季|第四季度|第四季",
      number: "第",
      "(and)": "、",
      "ji 30 minute": "点半|时半",
      ji: "点|点钟|时|點正|点整|时整",
      "30 minute": "半小时|半个小时",
      "15 day": "半个月",
      "": "一下|一整天|全天|整天|中|的|在|于|於|内|里|期间|左右|大约|约|大概|於是|那|为|以内|之内|份|共|，|整整",
      "#0": "零|〇",
      "#1": "一|壹",
      "#2": "二|两|兩|贰",
      "#3": "三|几|叁",
      "#4": "四",
      "#5": "五",
      "#6": "六",
      "#7": "七",
      "#8": "八",
      "#9": "九",
      "#10": "十",
      "#20": "廿|二十|贰拾",
      "#100": "百",
    }),
  }),
};
