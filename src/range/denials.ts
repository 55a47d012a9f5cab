/** Words that deny the range directly behind them. */
const DENIALS: Readonly<Record<string, string>> = {
  en: "not|never|without|w/o|except|except for|excluding|exclude|excl\\.?|apart from|aside from|leaving out|omitting|like|same(?: \\p{L}+)? as|as in|besides|other than|instead of|rather than|unlike|neither|nor|\\p{L}+n't",
  de: "nicht|kein|keine|keinen|ohne|außer|statt|anstatt|anstelle|anstelle von|weder",
  fr: "pas|non|sans|sauf|hors|hormis|excepté|à part|à l'exception d[eu'](?:s)?|à l'exclusion d[eu'](?:s)?|en dehors d[eu'](?:s)?|plutôt que|au lieu de|au lieu du|ni",
  es: "no|sin|sin contar|sin incluir|excepto|salvo|menos|excluyendo|excluye|exceptuando|omite|(?:a|con) excepción del?|(?:a|con) la excepción del?|en vez de|en lugar de",
  pt: "não|nao|sem|sem contar|sem incluir|exceto|salvo|menos|excluindo|exclui|excetuando|omite|(?:com|à) exceção d[eoa]|à exclusão d[eoa]|tirando|em vez de|em lugar de",
  it: "non|senza|senza contare|tranne|eccetto|escluso|esclusa|esclusi|escludendo|escludi|salvo|meno|(?:ad?|con) (?:l')?eccezione d(?:i|el|ell'|ella|ei|egli|elle)|fatta eccezione per|all'infuori d(?:i|el|ei)|anziché|invece di|al posto di",
  nl: "niet|geen|zonder|behalve|in plaats van|noch",
  sv: "inte|ej|utan|utom|förutom|i stället för|istället för",
  da: "ikke|uden|uten|undtagen|unntatt|i stedet for|bortsett fra",
  pl: "nie|bez|oprócz|poza|zamiast|z wyjątkiem",
};

/** Words that deny what a whole sentence asks for: "please don't send the report for last month". */
const DENIED_SENTENCES: Readonly<Record<string, string>> = {
  en: "(?:do|does|did|should|must|can|will|would|could) ?n[o']t|don't|won't|cannot|never|no longer|no need|not want|not need|no (?:more )?(?:licen[cs]e )?reports?|nothing|none|skip|ignore|forget|cancel|stop|delete|undo|abort|disregard|never mind",
  de: "kein|keine|keinen|nicht|nie|niemals|nichts|vergiss|ignoriere|überspringe",
  fr: "ne|n'(?=\\p{L})(?:\\p{L}|-)*|jamais|pas|plus besoin|aucun|aucune|rien|oublie|oubliez",
  es: "no|nunca|nada|ningún|ninguno|ninguna|olvida|ignora",
  pt: "não|nao|nunca|nada|nenhum|nenhuma|esquece",
  it: "non|mai|niente|nessun|nessuno|nessuna|ignora",
  nl: "geen|nooit|niet|niets|vergeet",
  sv: "inte|aldrig|ej|ingen|inget|inga|glöm",
  da: "ikke|aldri|aldrig|ingen|intet|inga|glem",
  pl: "nie|nigdy|żaden|żadnego|żadnej|pomiń",
};

/** Words that set a range against another, wherever they stand. */
const COMPARISONS = [
  "compared?|comparing|comparison|versus|difference|diff|delta|contra|kontra",
  "vergleichen?|verglichen|vergleiche?|im vergleich|im vgl|vgl|gegenüber|ggü",
  "comparez|comparer|comparée?|comparaison|comparatif|par rapport",
  "comparar|comparado|comparada|compara|comparação|comparación|comparativ[oa]|respecto a|respecto al|frente a|frente al|em relação a|em relação ao|con relación a|en relación con",
  "confronta|confronto|confrontare|confrontat[oa]|paragonat[oa]|paragone|comparazione|rispetto ad?|rispetto al",
  "vergeleken|vergelijk|vergelijken|vergelijking|ten opzichte van|t\\.?o\\.?v|tegenover",
  "jämför|jämfört|jämförelse|jmf|gentemot|i förhållande till|sammenlign|sammenlignet|sammenliknet|sammenligning|i forhold til|ift",
  "porównaj|porównanie|porównaniu|w stosunku do|względem|w zestawieniu",
].join("|");

/** Words that deny a range from behind it, in its own clause: "den letzten Monat brauche ich nicht". */
const DENIED_BEHIND: Readonly<Record<string, string>> = {
  en: "\\p{L}+n't|not|never|unnecessary|unwanted",
  de: "nicht|nie|niemals|unnötig|überflüssig",
  fr: "pas|ne|n'(?=\\p{L})(?:\\p{L}|-)*|jamais|inutile",
  es: "no|nunca|tampoco|innecesario",
  pt: "não|nao|nunca|desnecessário",
  it: "non|no|mai|inutile",
  nl: "niet|nooit|overbodig",
  sv: "inte|ej|aldrig|onödig",
  da: "ikke|aldrig|aldri|unødvendig",
  pl: "nie|nigdy|niepotrzebny",
};

/** "Ich bin 05/2016 nicht hier" denies a place, and no range. */
const NOT_THERE = "(?!\\s+(?:hier|da|dort|verfügbar|erreichbar|beschikbaar|here|there|available)(?!\\p{L}))";

/** Words that leave only a part of the range behind them. */
const PARTS =
  "but|part of|parts of|half of|most of|some of|almost|nearly|fast ganzen?|presque|casi|quase|quasi|bijna|nästan|næsten|nesten|prawie|minus|third of|teil von|teil des|hälfte von|hälfte vom|hälfte des|teil vom|drittel (?:von|vom|des)|viertel (?:von|vom|des)|großteil (?:von|vom|des)|halber|halben|partie de|partie du|partie d'|moitié de|moitié du|moitié d'|parte de|parte del|parte do|mitad de|mitad del|metade de|metade do|parte di|metà di|metà del|helft van|halve|deel van|gedeelte van|hälften av|halva|del av|delen av|merparten av|del af|delen af|halvdelen af|halvdelen av|halvparten av|mesteparten av|halv|część|części|większość|połowa|pół";

/** "part of the month of October": what may stand between a part and its month. */
const MONTH_OF = "(?:\\s+(?:month of|mois d[e']|mes de|mês de|mese di))?";

/** Days and hours that come again and again within a range: "weekends in October", "last week, mornings only". */
const REPEATED_PARTS =
  "business days|working days|workdays|weekdays|weekends|(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:business|office|working) hours|mornings|afternoons|evenings|nights|wochentage|wochenenden|werktags|wochentags|werktage|arbeitstage|week-ends|jours ouvrés|jours ouvrables|fines de semana|días laborables|días hábiles|fins de semana|finais de semana|dias úteis|fine settimana|i weekend|giorni lavorativi|giorni feriali|werkdagen|arbetsdagar|arbejdsdage|arbeidsdager|weekenden|weekenderne|helgene|helgerna|vardagar|hverdage|hverdager|weekendy";

/** Lengths without their number: "a few weeks in October", "ein paar Tage im Oktober". */
const SOME_OF =
  "(?:few|couple of|several|paar|einige|einigen|quelques|algunos|algunas|alguns|algumas|alcuni|alcune|enkele|några|nogle|noen|kilka) (?:days?|weeks?|months?|tagen?|wochen|monaten?|jours|semaines|mois|días|dias|semanas|meses|giorni|settimane|mesi|dagen|weken|maanden|dagar|veckor|månader|dage|uger|måneder|dager|uker|dni|tygodni|miesięcy)";

/** What before a year makes another period of it: seasons, years of another kind. */
const OTHER_PERIODS =
  "summer|winter|autumn|sommer|herbst|frühling|frühjahr|geschäftsjahr|wirtschaftsjahr|haushaltsjahr|drittel|été|hiver|automne|printemps|tiers|verano|invierno|otoño|primavera|verão|inverno|outono|estate|autunno|zomer|herfst|lente|voorjaar|najaar|boekjaar|sommaren|vintern|hösten|våren|sommeren|vinteren|efteråret|foråret|høsten|lato|latem|zima|zimą|jesień|jesienią|wiosna|wiosną";

/** Behind a range these deny it, or set it against another. */
const BEHIND =
  /^[\s,;、，]*(?:(?:not|vs\.?|against|rather|instead|than|(?:no )?(?:actually|make that|scratch that|i mean|i meant)(?=[\s,]+[\p{L}\p{N}]))(?![\p{L}\p{N}])|以外|ではなく|じゃなく|でない|ではない|を除|と比|に比|比(?!如)|之外|除外|の(?:うち(?!に)|数[日週]|なか)|(?:の|的)?(?:半分|一半|一部分|一部|部分)|分(?:以外|を除|ではなく|じゃなく|でなく)|より(?:も|多|少|増|減|大き|小さ|高|低)|(?:ではありま|じゃありま|でなく)|いや(?=[、，\s]?[\d０-９先今昨前去])|[啊哦喔噢]?不[，,、对對是]|[啊哦喔噢]不(?=[\d上去前本]))/iu;

/** "last month but only weekdays", "letzte Woche nur werktags". */
const REPEATED_BEHIND = new RegExp(
  `^[\\s,;]*(?:(?:but|only|just|on|the|and|nur|aber|am|an|seulement|uniquement|les|solo|sólo|solamente|los|las|só|somente|apenas|os|nos|i|soltanto|solamente|alleen|endast|kun|bare|tylko) )*(?:${REPEATED_PARTS})(?![\\p{L}\\p{N}])`,
  "iu",
);

/** In the clause behind the range. Polite Japanese asks with "ないでしょうか", Chinese with "要不要". */
const UNWANTED =
  /^[^、。，；！？!?]*(?:いらない|いりません|要らない|要りません|(?<!要)不要|必要(?:は|が)?(?:ない|ありません)|結構です|ないで(?!しょう|す)|(?<!要)不(?:用|需要|发|發)|(?<![特个個分])[别別](?:发|發|给|給|出)|没有必要)/u;

/** What is left out of a range, wherever it stands: "除周末外的上周报告", "先週のレポート、ただし週末は除く". */
const LEFT_OUT =
  /(?<![删刪削解免清移消拆])除(?![此夕非])|以外|之外|不含|不(?:要)?包[括含]|剔除|扣除|抜き|(?<!算)不(?:算|计|計)(?!算)/u;

/** Chinese denies before the range, and writes no spaces. */
const CHINESE =
  /(?:不是|不要|不用|不需要|不想要|无需|無需|不包括|除了|除去|排除|不算|(?<!有)没有|(?<!有)沒有|(?<![特个個分])[别別])\s*$/u;

/** With its verb: "请不要发上个月的", but not "要不要发", "别忘了发". */
const UNASKED =
  /(?:(?<!要)不要|不用|不需要|不必|无需|無需|请勿|請勿|(?<![特个個分])[别別])(?![忘急着着紧緊客担擔麻])[^，。；！？,;.!?\s]{0,6}$/u;

/** Word, phrase or stem of the list, as a whole. */
const wholeWord = (words: string): string => `(?<![\\p{L}\\p{N}])(?:${words})`;

interface Patterns {
  readonly before: RegExp;
  readonly sentence: RegExp;
  readonly behind: RegExp;
  /** Directly behind the range: "all of October except the 5th". */
  readonly except: RegExp;
}

const patterns = new Map<string, Patterns>();

/** Norwegian has the words of Danish here as well. */
const TABLES: Readonly<Record<string, string>> = { nb: "da", nn: "da", no: "da" };

function patternsOf(locale: string): Patterns {
  const own = locale.slice(0, 2).toLowerCase();
  const language = TABLES[own] ?? own;
  let found = patterns.get(language);
  if (found === undefined) {
    // French "sauf hier": there the word is yesterday.
    const notThere = language === "fr" ? NOT_THERE.replace("hier|", "") : NOT_THERE;
    const both = (table: Readonly<Record<string, string>>) =>
      [table.en, language === "en" ? undefined : table[language]].filter(Boolean).join("|");
    found = {
      // A preposition or an article may stand between: "not for last month".
      before: new RegExp(
        `${wholeWord(`${both(DENIALS)}|${PARTS}|${REPEATED_PARTS}|${SOME_OF}|${OTHER_PERIODS}`)}${MONTH_OF}(?:\\s+\\p{L}{1,4}'?)?\\s*$`,
        "iu",
      ),
      // Another clause is another matter: "don't hurry, last month is enough".
      sentence: new RegExp(
        `${wholeWord(both(DENIED_SENTENCES))}(?![\\p{L}\\p{N}])${notThere}[^,;.!?]*$`,
        "iu",
      ),
      behind: new RegExp(`^[^,;.!?]*?(${wholeWord(both(DENIED_BEHIND))})(?![\\p{L}\\p{N}])${notThere}`, "iu"),
      except: new RegExp(
        `^[\\s,;]*(?:(?:but|and|und|aber|jedoch|et|mais|y|pero|e|mas|ma|en|maar|och|men|og|i|ale|a) )?${wholeWord(`${both(DENIALS)}|minus`)}(?![\\p{L}\\p{N}])${notThere}`,
        "iu",
      ),
    };
    patterns.set(language, found);
  }
  return found;
}

const COMPARED = new RegExp(
  `${wholeWord(COMPARISONS)}(?![\\p{L}\\p{N}])|比(?=[上去前昨同0-9０-９一二三四五六七八九十])|比較|比べ|比较|相比|对比|對比|比$|同期|同比|环比|環比|前年比`,
  "iu",
);

/** Dutch "VS" is a country, away from dates. */
const AGAINST = /(?<![\p{L}\p{N}])(?:vs\.?|against)\s*$/iu;

/** The words that deny a range or compare it, from what stands before and behind it; it is not what is asked for then. */
export function denialAround(before: string, after: string, locale: string): string | undefined {
  const plain = before.replaceAll("’", "'");
  const { before: beside, sentence, behind, except } = patternsOf(locale);
  const found =
    beside.exec(plain) ??
    CHINESE.exec(plain) ??
    UNASKED.exec(plain) ??
    COMPARED.exec(plain) ??
    AGAINST.exec(plain) ??
    LEFT_OUT.exec(plain) ??
    BEHIND.exec(after) ??
    REPEATED_BEHIND.exec(after) ??
    LEFT_OUT.exec(after) ??
    except.exec(after) ??
    COMPARED.exec(after) ??
    sentence.exec(plain) ??
    UNWANTED.exec(after) ??
    behind.exec(after.replaceAll("’", "'"));
  return (found?.[1] ?? found?.[0])?.trim();
}
