/**
 * Words that may stand around a range in a sentence without changing what is asked for. Small on purpose: a word that
 * is not here is a word that was not understood, and nothing is ordered past it ("last month for Contoso"). No word
 * that a range can be made of, none that narrows or denies.
 */
const WORDS = [
  // English
  "a an the for of as in please pls plz thanks thank thx you hi hello hey can could would will i we me us my our want need",
  "get give make send show bring fetch create generate pull run have like to just license licence licenses licences",
  "overview report reports file format s vb365",
  // German
  "bitte danke hallo ein eine einen den der die das dem des für vom von im als mir mich uns ich wir kannst könntest du",
  "hätte gern gerne brauche will möchte mach mache mache erstelle schick schicke sende zeig zeige gib hol hole über",
  "lizenz lizenzen bericht berichte lizenzbericht lizenzberichte lizenzreport übersicht datei format",
  // French
  "svp stp merci bonjour salut un une le la les l du de des d pour en au s il te vous plaît plait moi nous je veux voudrais",
  "peux pourrais tu donne donner envoie envoyer fais faire génère générer rapport rapports licence licences fichier",
  // Spanish
  "por favor gracias hola un una el la los las del de para en como me nos quiero quisiera necesito puedes podrías dame",
  "envía envíame enviar haz hacer genera generar informe informes licencia licencias archivo formato",
  // Portuguese
  "obrigado obrigada olá oi um uma o os as do da dos das como me nos quero queria gostaria preciso pode podes poderia",
  "gera gerar relatório relatórios licença licenças arquivo ficheiro manda mande envie faz faça",
  // Italian
  "favore grazie ciao il lo i gli le del della dei per vorrei voglio puoi potresti mi ci dammi invia inviami manda mandami",
  "genera crea fammi rapporto report licenza licenze file formato",
  // Dutch
  "alsjeblieft alstublieft graag bedankt dank hoi hallo een het de van voor als mij ons ik wij wil zou kun kunt je maak",
  "geef stuur toon genereer rapport rapporten licentie licenties licentierapport overzicht bestand",
];

const FILLERS: ReadonlySet<string> = new Set(WORDS.join(" ").split(" "));

/** Japanese writes no spaces between them. */
const JAPANESE =
  /^(?:ライセンス|レポート|報告書|概要|形式|ファイル|お願いします|お願い|ください|下さい|作成して|作って|生成して|出して|送って|見せて|して|分|の|を|で|は|が|に|ね)+$/u;

const isFiller = (word: string): boolean => {
  const plain = word.normalize("NFC").toLowerCase();
  return FILLERS.has(plain) || JAPANESE.test(plain);
};

/** What is left of words around a range when those that say nothing are taken out; punctuation says nothing. */
export function strayWords(text: string): string[] {
  const words = text.split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}<#@]+|[^\p{L}\p{N}>]+$/gu, ""));
  return words.filter(
    (word) => word !== "" && !word.split(/['’\-‐–]/u).every((part) => part === "" || isFiller(part)),
  );
}

/** The text without the words that say nothing at its ends. */
export function withoutFillers(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const says = (word: string) => strayWords(word).length > 0;
  const first = words.findIndex(says);
  if (first < 0) return "";
  const kept = words.slice(first, words.findLastIndex(says) + 1).join(" ");
  return kept.replace(/^[^\p{L}\p{N}<#@]+|[^\p{L}\p{N}>.]+$|\.$/gu, "");
}
