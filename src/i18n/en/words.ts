import type { SentenceWords } from "../sentence-words.ts";

export const words: SentenceWords = {
  stop: `
    a an the for of as in please pls plz thanks thank thx you hi hello hey can could would will i we me us my our want
    need get give make send show bring fetch create generate pull run have like to just license licence licenses
    licences overview report reports file format s vb365 kindly cheers numbers figures`,
  stopUnspaced: [],
  phrases: ["may i", "may we"],
  greetings: ["good morning", "good afternoon", "good evening", "good day", "hello", "hi", "hey"],
  help: ["help"],
  status: ["status"],
  history: ["history"],
  cancel: ["cancel"],
  watch: ["watch"],
  watchOff: ["off", "stop"],
  watchSettings: ["settings", "change", "form"],
  watchHere: ["here", "in here", "to here"],
  doctor: ["doctor"],
  as: ["as", "in"],
  article: ["a", "an"],
  and: ["and"],
  both: ["both"],
  bothAtEnd: [],
  inZone: ["in"],
  serverZone: ["local", "local time", "server time", "server zone"],
  onServer: ["on"],
  toChannel: ["to"],
  toMe: ["to me"],
  toHere: ["to here"],
};
