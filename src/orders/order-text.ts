import { wordsOf } from "../i18n/words.ts";
import { type Keyword, keywordOf, STATUS_WORDS } from "./keywords.ts";
import { MAX_LETTERS } from "./limits.ts";
import type { OrderDraft } from "./order-draft.ts";
import { withoutStopWords } from "./stop-words.ts";
import { type Contradiction, takeOptions, unescaped } from "./take-options.ts";
import { readWatch, type WatchText } from "./watch-text.ts";

/** A word that stands alone; the status may be of one server, or of those on a further page. */
export type KeywordText =
  | { readonly kind: Exclude<Keyword, "status"> | "greeting" }
  | WatchText
  | { readonly kind: "status"; readonly server?: string; readonly page?: number };

/** What a text asks for that was typed behind the command or in a message, before its range is read. */
export type OrderText =
  | KeywordText
  /** Nothing, or words that say nothing. */
  | { readonly kind: "empty" }
  | Contradiction
  | { readonly kind: "report"; readonly draft: OrderDraft };

/** What people greet with, and what holds the rest off from it. */
const GREETING = new RegExp(
  `^[¡¿]?(?:${wordsOf("greetings").join("|")})(?![\\p{L}\\p{N}])[\\s,.!、。！]*`,
  "iu",
);

/** More parts than every option that somebody could mean leaves. */
const MAX_PARTS = 20;

/**
 * Reads a text: one of the words that stand alone, or a report with its options, in any order and wherever they stand:
 * `pdf`, `csv` or `both`, `in <zone>`, `on <server>` and `to <place>`. What is left is the range, in the person's words.
 * @param text as Slack sends it: channels as `<#C…|name>`, `&`, `<` and `>` escaped
 * @param servers names of the VB365 servers
 */
export function readOrderText(text: string, servers: readonly string[]): OrderText {
  const said = text.trim().replace(/\s+/g, " ");
  const typed = said.replace(GREETING, "");
  // First of all: whatever looks into a long text holds up everybody, before anybody is asked who typed it.
  if (typed.length > MAX_LETTERS) return { kind: "report", draft: { range: { parts: [unescaped(typed)] } } };
  if (/^(\?|usage)$/i.test(typed)) return { kind: "help" };
  const stripped = withoutStopWords(typed);
  if (stripped === "") return { kind: typed === said ? "empty" : "greeting" };
  const watch = readWatch(typed, servers) ?? readWatch(stripped, servers);
  if (watch) return { ...watch, ...(watch.unknown !== undefined && { unknown: unescaped(watch.unknown) }) };
  const keyword = keywordOf(stripped);
  if (keyword) return { kind: keyword };
  const status = readStatus(stripped, servers);
  if (status) return status;
  const taken = takeOptions(typed, servers);
  if (taken.kind !== "options") return taken;
  const { options, parts } = taken;
  const kept = parts.length > MAX_PARTS ? [parts.join(" ")] : parts;
  return { kind: "report", draft: { ...(kept.length > 0 && { range: { parts: kept } }), ...options } };
}

const STATUS = new RegExp(
  `^(?:${STATUS_WORDS}) (?:(?:${["of", "for", "page", ...wordsOf("onServer")].join("|")}) )?(\\S.*)$`,
  "iu",
);

/** `status on berlin`, `status berlin`, `status 2`; a server that is not known is told by whoever reads an order. */
function readStatus(text: string, servers: readonly string[]): KeywordText | undefined {
  const [, behind] = STATUS.exec(text) ?? [];
  if (behind === undefined) return undefined;
  const server = servers.find((name) => name.toLowerCase() === behind.toLowerCase());
  if (server !== undefined) return { kind: "status", server };
  return /^[1-9]\d{0,2}$/.test(behind) ? { kind: "status", page: Number(behind) } : undefined;
}
