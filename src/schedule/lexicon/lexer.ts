import { joinNumbers, markOrdinals, type RawToken, tokenize } from "../from-range/words.ts";
import { disambiguate } from "./disambiguate.ts";
import type { Lexicon } from "./language.ts";
import type { Lexed, Token } from "./token.ts";

/** Signs that part the words around them. */
const PARTING = new Set([",", ";", "、", "，", "。", "!", "?", "…"]);
/** Signs that say nothing at all. */
const SILENT = new Set(["(", ")", "[", "]", '"', "“", "”", "„", "«", "»", "'", "’", "`", "「", "」"]);
const SIGNS: Readonly<Record<string, string>> = {
  // Number words begin with this sign.
  "#": "hash",
  "\uE000": "hash",
  "&": "and",
  "+": "and",
  "@": "at",
  "–": "-",
  "—": "-",
  "--": "-",
  "~": "-",
  "〜": "-",
  "～": "-",
  "->": "-",
  "→": "-",
  "...": "",
};

/** "#daily-reports", "<#C012AB3CD|weekly>" are names; the words inside them order nothing. */
const masked = (source: string): string =>
  source.replace(/<[^<>]*>|#[\p{L}\p{N}_][\p{L}\p{N}_-]*/gu, (name) => "\uE000".repeat(name.length));

/** Translates a text word by word. Never throws; what no table knows keeps its own letters. */
export function lex(source: string, lexicon: Lexicon): Lexed {
  const raw = markOrdinals(tokenize(masked(source)), lexicon.ordinals);
  const tokens: Token[] = [];
  let parted = false;
  let article: string | undefined;
  let articleFrom: number | undefined;
  for (let index = 0; index < raw.length; ) {
    const first = raw[index] as RawToken;
    const { meaning, length } = lookUp(raw, index, lexicon);
    const last = raw[index + length - 1] as RawToken;
    const text = meaning ?? signOf(raw, index);
    index += length;
    if (text === ",") parted = true;
    else if (text === "") {
      article = first.word;
      if (first.kind === "word") articleFrom ??= first.from;
    } else {
      const known = meaning !== undefined || first.kind !== "word";
      const previous = tokens.at(-1);
      if (text === "hash" && previous?.text === "hash" && !first.spaced) {
        tokens[tokens.length - 1] = { ...previous, to: last.to };
        continue;
      }
      for (const word of text.split(" ")) {
        tokens.push({
          text: word,
          from: first.from,
          to: last.to,
          spaced: first.spaced || parted || article !== undefined,
          parted,
          ...(article !== undefined && { article }),
          ...(articleFrom !== undefined && { articleFrom }),
          ...(!known && { unknown: true }),
        });
        parted = false;
        article = undefined;
        articleFrom = undefined;
      }
    }
  }
  return { source, tokens: disambiguate(joinNumbers(tokens) as Token[], lexicon) };
}

function signOf(raw: readonly RawToken[], index: number): string {
  const { word, kind } = raw[index] as RawToken;
  if (kind !== "sign") return word;
  if (PARTING.has(word)) return ",";
  if (SILENT.has(word)) return "";
  const between =
    raw[index - 1]?.kind === "number" &&
    raw[index + 1]?.kind === "number" &&
    !raw[index + 1]?.spaced &&
    !raw[index]?.spaced;
  if (word === "." || word === ":") return between ? word : word === ":" ? "," : "";
  return SIGNS[word] ?? word;
}

const UNKNOWN = { meaning: undefined, length: 1 } as const;

/** The longest run of tokens that the lexicon knows. */
function lookUp(raw: readonly RawToken[], from: number, { entries, longest }: Lexicon) {
  const first = raw[from] as RawToken;
  if (first.kind === "verbatim") return UNKNOWN;
  const limit = longest.get(first.word);
  if (limit === undefined) return UNKNOWN;
  let best: { readonly meaning: string | undefined; readonly length: number } = UNKNOWN;
  let run = "";
  for (let length = 1; length <= limit && from + length <= raw.length; length++) {
    const token = raw[from + length - 1] as RawToken;
    run += length > 1 && token.spaced ? ` ${token.word}` : token.word;
    const meaning = entries.get(run);
    if (meaning !== undefined) best = { meaning, length };
  }
  return best;
}
