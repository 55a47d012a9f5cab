import type { SentenceWords } from "../sentence-words.ts";

export const words: SentenceWords = {
  stop: `
    a an the for of as in please pls plz thanks thank thx you hi hello hey can could would will i we me us my our want
    need get give make send show bring fetch create generate pull run have like to just license licence licenses
    licences overview report reports file format s vb365`,
  stopUnspaced: [],
  as: ["as", "in"],
  article: ["a", "an"],
  and: ["and"],
  inZone: ["in"],
  onServer: ["on"],
};
