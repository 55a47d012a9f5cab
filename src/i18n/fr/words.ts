import type { SentenceWords } from "../sentence-words.ts";

export const words: SentenceWords = {
  stop: `
    svp stp merci bonjour salut un une le la les l du de des d pour en au s il te vous plaît plait moi nous je veux
    voudrais peux pourrais tu donne donner envoie envoyer fais faire génère générer rapport rapports licence licences
    fichier pourriez m j aimerais avoir sortir avance souhaiterais besoin ai envoyez`,
  stopUnspaced: [],
  phrases: ["est-ce que", "est ce que", "est-ce qu"],
  greetings: ["bonjour", "bonsoir", "salut", "coucou"],
  help: ["aide"],
  status: ["statut", "état"],
  history: ["historique"],
  cancel: ["annuler"],
  watch: ["surveiller", "surveille", "surveillance"],
  watchOff: ["arrêter", "arrêt", "désactiver"],
  watchSettings: ["réglages", "paramètres"],
  watchHere: ["ici", "dans ce canal"],
  doctor: ["diagnostic"],
  as: ["en", "au"],
  article: ["un", "une"],
  and: ["et"],
  both: ["les deux formats"],
  bothAtEnd: ["les deux"],
  inZone: ["en", "à"],
  serverZone: ["heure du serveur", "l'heure du serveur", "l’heure du serveur"],
  onServer: ["sur"],
  toChannel: ["à", "dans", "vers"],
  toMe: ["à moi"],
  toHere: ["ici"],
};
