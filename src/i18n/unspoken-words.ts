/**
 * Words that say nothing in sentences of languages that ranges are read in, but that the bot doesn't speak. See
 * {@link SentenceWords.stop}.
 */
export const UNSPOKEN_STOP_WORDS = [
  // Portuguese
  "obrigado obrigada olá oi um uma o os as do da dos das como me nos quero queria gostaria preciso pode podes poderia",
  "gera gerar relatório relatórios licença licenças arquivo ficheiro manda mande envie faz faça",
  // Italian
  "favore grazie ciao il lo i gli le del della dei per vorrei voglio puoi potresti mi ci dammi invia inviami manda mandami",
  "genera crea fammi rapporto report licenza licenze file formato",
  // Dutch
  "alsjeblieft alstublieft graag bedankt dank hoi hallo een het de van voor als mij ons ik wij wil zou kun kunt je maak",
  "geef stuur toon genereer rapport rapporten licentie licenties licentierapport overzicht bestand",
].join(" ");
