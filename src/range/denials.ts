/** Words that deny what follows them. */
const DENIALS: Readonly<Record<string, string>> = {
  en: "not|never|without|except|except for|excluding|exclude|besides|other than|instead of|unlike|don't|doesn't|didn't|isn't",
  de: "nicht|kein|keine|keinen|ohne|außer|statt|anstatt",
  fr: "pas|sans|sauf|hors|excepté|plutôt que",
  es: "no|sin|excepto|salvo|menos|en vez de",
  pt: "não|nao|sem|exceto|salvo|em vez de",
  it: "non|senza|tranne|eccetto|escluso|invece di",
  nl: "niet|geen|zonder|behalve|in plaats van",
};

/** Words that set a range against another, wherever they stand. */
const COMPARISONS =
  "compared?|comparing|comparison|versus|vergleichen?|verglichen|comparez|comparer|comparé|comparar|comparado|confronta|confronto|vergeleken|vergelijk|vergelijken";

/** Behind a range these deny it, or set it against another. */
const BEHIND =
  /^[\s,;]*(?:(?:not|vs\.?|rather|instead|than)(?![\p{L}\p{N}])|以外|ではなく|じゃなく|でない|ではない|を除|と比|に比)/iu;

const patterns = new Map<string, RegExp>();

function patternOf(locale: string): RegExp {
  const own = locale.slice(0, 2).toLowerCase();
  const language = DENIALS[own] === undefined ? "en" : own;
  let pattern = patterns.get(language);
  if (pattern === undefined) {
    const words = language === "en" ? DENIALS.en : `${DENIALS.en}|${DENIALS[language]}`;
    // A preposition or an article may stand between: "not for last month".
    pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?:\\s+\\p{L}{1,4})?\\s*$`, "iu");
    patterns.set(language, pattern);
  }
  return pattern;
}

const COMPARED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${COMPARISONS})(?![\\p{L}\\p{N}])|比較|比べ`, "iu");

/** The words that deny a range or compare it, from what stands before and behind it; it is not what is asked for then. */
export function denialAround(before: string, after: string, locale: string): string | undefined {
  const plain = before.replaceAll("’", "'");
  const found =
    patternOf(locale).exec(plain) ?? COMPARED.exec(plain) ?? BEHIND.exec(after) ?? COMPARED.exec(after);
  return found?.[0].trim();
}
