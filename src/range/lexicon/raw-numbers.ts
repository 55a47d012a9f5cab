import type { RawToken } from "./tokenizer.ts";

/** "2,5 Tage": one digit behind the comma, so that it is no "5 October,2026". */
export const isDecimalComma = (raw: readonly RawToken[], index: number): boolean => {
  const [before, sign, behind] = [raw[index - 1], raw[index], raw[index + 1]];
  if (sign?.word !== ",") return false;
  const isTight = sign?.spaced === false && behind?.spaced === false;
  // "2,5" alone counts nothing, and is no 2 May.
  if (raw[index + 2]?.kind !== "word") return false;
  return isTight && before?.kind === "number" && behind?.kind === "number" && behind.word.length === 1;
};

const MONTH_OR_DAY = /^[月日号號]$/;

/** "1,2月", "10月1,2,3日", "1，2月": Japanese and Chinese list numbers so, and their unit stands once, behind the last. */
export function isListComma(raw: readonly RawToken[], index: number): boolean {
  const isShort = (token: RawToken | undefined) => token?.kind === "number" && token.word.length <= 2;
  if (raw[index]?.word !== "," || !isShort(raw[index - 1])) return false;
  let at = index + 1;
  while (isShort(raw[at]) && /^[,、]$/.test(raw[at + 1]?.word ?? "")) at += 2;
  return isShort(raw[at]) && MONTH_OR_DAY.test(raw[at + 1]?.word ?? "");
}

/** "115/10/1", "115.10.01": Taiwan counts from 1912; what stands behind the year has to be a date. */
export function minguoYear(raw: readonly RawToken[], index: number): string | undefined {
  const [year, sign, month, again, day] = raw.slice(index, index + 5);
  if (year?.kind !== "number" || !/^1[0-4]\d$/.test(year.word) || !/^[-/.]$/.test(sign?.word ?? ""))
    return undefined;
  const isDate =
    again?.word === sign?.word &&
    [month, day].every((part) => part?.kind === "number" && part.word.length <= 2) &&
    ![sign, month, again, day].some((part) => part?.spaced);
  const isPartOfMore = raw[index + 5]?.word === sign?.word && sign?.word !== "-";
  return isDate && !isPartOfMore ? String(Number(year.word) + 1911) : undefined;
}
