import { closestMatches } from "./closest-matches.ts";
import { MAX_LETTERS } from "./limits.ts";
import type { OrderDraft } from "./order-draft.ts";
import { withoutStopWords } from "./stop-words.ts";
import { type Contradiction, takeOptions, unescaped } from "./take-options.ts";

/** Words that stand alone. */
export const KEYWORDS = ["help", "status", "history", "cancel"] as const;

export type Keyword = (typeof KEYWORDS)[number];

/** A word that stands alone; the status may be of one server, or of those on a further page. */
export type KeywordText =
  | { readonly kind: Exclude<Keyword, "status"> }
  | { readonly kind: "status"; readonly server?: string; readonly page?: number };

/** What a text asks for that was typed behind the command or in a message, before its range is read. */
export type OrderText =
  | KeywordText
  /** Nothing, or words that say nothing. */
  | { readonly kind: "empty" }
  | Contradiction
  | { readonly kind: "report"; readonly draft: OrderDraft };

/** More parts than every option that somebody could mean leaves. */
const MAX_PARTS = 20;

/**
 * Reads a text: one of the words that stand alone, or a report with its options, in any order and wherever they stand:
 * `pdf`, `csv` or `both`, `in <zone>`, `on <server>` and `to <place>`. What is left is the range, in the person's words.
 * @param text as Slack sends it: channels as `<#C…|name>`, `&`, `<` and `>` escaped
 * @param servers names of the VB365 servers
 */
export function readOrderText(text: string, servers: readonly string[]): OrderText {
  const typed = text.trim().replace(/\s+/g, " ");
  // First of all: whatever looks into a long text holds up everybody, before anybody is asked who typed it.
  if (typed.length > MAX_LETTERS) return { kind: "report", draft: { range: { parts: [unescaped(typed)] } } };
  if (/^(\?|usage)$/i.test(typed)) return { kind: "help" };
  const stripped = withoutStopWords(typed);
  if (stripped === "") return { kind: "empty" };
  const keyword = KEYWORDS.find((known) => known === stripped.toLowerCase());
  if (keyword) return { kind: keyword };
  const status = readStatus(stripped, servers);
  if (status) return status;
  const taken = takeOptions(typed, servers);
  if (taken.kind !== "options") return taken;
  const { options, parts } = taken;
  const kept = parts.length > MAX_PARTS ? [parts.join(" ")] : parts;
  return { kind: "report", draft: { ...(kept.length > 0 && { range: { parts: kept } }), ...options } };
}

/** `status on berlin`, `status berlin`, `status 2`; a server that is not known is told by whoever reads an order. */
function readStatus(text: string, servers: readonly string[]): KeywordText | undefined {
  const [, behind] = /^status (?:(?:on|of|for|page) )?(\S.*)$/i.exec(text) ?? [];
  if (behind === undefined) return undefined;
  const server = servers.find((name) => name.toLowerCase() === behind.toLowerCase());
  if (server !== undefined) return { kind: "status", server };
  return /^[1-9]\d{0,2}$/.test(behind) ? { kind: "status", page: Number(behind) } : undefined;
}

/** The words that stand alone and may be meant by a text that is no range: "histroy", "status now". Offered, not guessed. */
export function closestKeywords(text: string): readonly Keyword[] {
  const [first = "", ...others] = text.trim().toLowerCase().split(/\s+/);
  if (others.length > MAX_WORDS_BEHIND) return [];
  const exact = KEYWORDS.filter((word) => word === first);
  return exact.length > 0 ? exact : (closestMatches(first, KEYWORDS) as Keyword[]);
}

const MAX_WORDS_BEHIND = 2;
