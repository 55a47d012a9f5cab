import type { Vocabulary } from "../../lexicon/vocabulary.ts";

const SIMPLIFIED =
  "礼个号这点从后两间过来时钟内头开终现当节诞圣复总计结业东国劳动万灵为几旧里账单范围费亲妇儿约于贰";
const TRADITIONAL =
  "禮個號這點從後兩間過來時鐘內頭開終現當節誕聖復總計結業東國勞動萬靈為幾舊裡帳單範圍費親婦兒約於貳";

/** 周 is written in both scripts, 週 in one. */
const WEEK = { 周: "週" };

/** Adds each key as the traditional script writes it. */
export function inBothScripts(vocabulary: Vocabulary): Vocabulary {
  const traditional = new Map([...SIMPLIFIED].map((sign, index) => [sign, [...TRADITIONAL][index] ?? sign]));
  const more: Record<string, string> = {};
  for (const [key, meaning] of Object.entries(vocabulary)) {
    for (const base of [key, key.replaceAll("周", WEEK.周)]) {
      more[base] = meaning;
      more[[...base].map((sign) => traditional.get(sign) ?? sign).join("")] = meaning;
    }
  }
  return more;
}
