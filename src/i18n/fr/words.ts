import type { SentenceWords } from "../sentence-words.ts";

export const words: SentenceWords = {
  stop: `
    svp stp merci bonjour salut un une le la les l du de des d pour en au s il te vous plaît plait moi nous je veux
    voudrais peux pourrais tu donne donner envoie envoyer fais faire génère générer rapport rapports licence licences
    fichier`,
  stopUnspaced: [],
  as: ["en", "au"],
  article: ["un", "une"],
  and: ["et"],
  inZone: ["en", "à"],
  onServer: ["sur"],
};
