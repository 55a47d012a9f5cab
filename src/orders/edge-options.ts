import type { FormatChoice } from "./command-text.ts";
import { findZoneChoice } from "./zones.ts";

/** What an option at one end of a text says, and the text without it. */
export interface Taken<Value> {
  readonly value: Value;
  readonly rest: string;
}

/** Takes an option off either end; undefined where there is none of its kind. */
export type TakeOption<Value> = (text: string) => Taken<Value> | undefined;

const AS = String.raw`(?:(?:as|in)\s+)?(?:an?\s+)?`;
const AND = String.raw`\s*(?:and|&amp;|&|\+)\s*`;
const FORMAT = String.raw`${AS}(both|pdf${AND}csv|csv${AND}pdf|pdf|csv)(?:\s+formats?)?`;
const FORMAT_FIRST = new RegExp(String.raw`^${FORMAT}(?![\w.-])`, "i");
/** Japanese puts no space before a Latin word: "先月csv". */
const FORMAT_LAST = new RegExp(
  String.raw`(?<![^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])${FORMAT}$`,
  "iu",
);
const PLACE = String.raw`to\s+(here|me|#\S+|<#[A-Z0-9]+(?:\|[^>]*)?>)`;
const PLACE_FIRST = new RegExp(String.raw`^${PLACE}(?=[\s,]|$)`, "i");
const PLACE_LAST = new RegExp(String.raw`(?<!\S)${PLACE}$`, "i");
const IN_LAST = /^(?:(.*\S)\s+)in\s+(\S.*)$/is;
/** "the server's local time" */
const MAX_ZONE_WORDS = 4;

/** The text without what stands at an end of it, nor the comma that held it off. */
const trimmed = (text: string): string => text.replace(/^[\s,]+|[\s,]+$/g, "");

const cut = (text: string, { index, 0: match }: RegExpExecArray): string =>
  trimmed(`${text.slice(0, index)}${text.slice(index + match.length)}`);

export const takeFormat: TakeOption<FormatChoice> = (text) => {
  const found = FORMAT_FIRST.exec(text) ?? FORMAT_LAST.exec(text);
  const word = found?.[1]?.toUpperCase();
  if (!found || word === undefined) return undefined;
  return { value: word === "PDF" || word === "CSV" ? word : "BOTH", rest: cut(text, found) };
};

/** The place as it is written: `here`, `me`, `#name`, or the markup of a channel. */
export const takePlace: TakeOption<string> = (text) => {
  const found = PLACE_FIRST.exec(text) ?? PLACE_LAST.exec(text);
  return found?.[1] === undefined ? undefined : { value: found[1], rest: cut(text, found) };
};

export const takeZone: TakeOption<string> = (text) => {
  const [, before, behind = ""] = IN_LAST.exec(text) ?? [];
  const last = findZoneChoice(trimmed(behind));
  if (before !== undefined && last !== undefined) return { value: last, rest: trimmed(before) };
  const [first, ...words] = text.split(" ");
  if (first?.toLowerCase() !== "in") return undefined;
  for (let count = Math.min(words.length, MAX_ZONE_WORDS); count > 0; count -= 1) {
    const value = findZoneChoice(trimmed(words.slice(0, count).join(" ")));
    if (value !== undefined) return { value, rest: trimmed(words.slice(count).join(" ")) };
  }
  return undefined;
};

/** @param servers their names; the value is spelt as there */
export const takeServer =
  (servers: readonly string[]): TakeOption<string> =>
  (text) => {
    const known = (name: string | undefined) =>
      servers.find((server) => server.toLowerCase() === name?.toLowerCase());
    for (const found of [/(?<!\S)on\s+(\S+)$/i.exec(text), /^on\s+([^\s,]+)(?=[\s,]|$)/i.exec(text)]) {
      const value = known(found?.[1]);
      if (found && value !== undefined) return { value, rest: cut(text, found) };
    }
    return undefined;
  };
