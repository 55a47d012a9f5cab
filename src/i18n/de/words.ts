import type { SentenceWords } from "../sentence-words.ts";

export const words: SentenceWords = {
  stop: `
    bitte danke hallo ein eine einen den der die das dem des für vom von im als mir mich uns ich wir kannst könntest du
    hätte gern gerne brauche will möchte mach mache erstelle schick schicke sende zeig zeige gib hol hole über lizenz
    lizenzen bericht berichte lizenzbericht lizenzberichte lizenzreport übersicht datei format`,
  stopUnspaced: [],
  as: ["als", "im"],
  article: ["ein", "eine"],
  and: ["und"],
  inZone: ["in"],
  onServer: ["auf"],
};
