import type { SentenceWords } from "../sentence-words.ts";

/** Portuguese: ranges and schedules are read in it, and the bot doesn’t speak it. */
export const words: SentenceWords = {
  stop: `
    obrigado obrigada olá oi um uma o os as do da dos das como me nos quero queria gostaria preciso pode podes poderia
    gera gerar relatório relatórios licença licenças arquivo ficheiro manda mande envie faz faça receber muito enviar
    enviem`,
  stopUnspaced: [],
  phrases: ["muito obrigado", "muito obrigada"],
  greetings: ["bom dia", "boa tarde", "boa noite", "olá", "oi"],
  help: ["ajuda"],
  status: ["estado"],
  history: ["histórico"],
  cancel: ["cancelar"],
  watch: ["vigiar", "vigie"],
  watchOff: ["parar", "desligar"],
  watchSettings: ["configurações"],
  watchHere: ["aqui"],
  doctor: ["diagnóstico"],
  as: ["em", "como"],
  article: ["um"],
  and: ["e"],
  both: ["ambos", "os dois formatos"],
  bothAtEnd: ["os dois"],
  inZone: ["em"],
  serverZone: ["hora do servidor"],
  onServer: ["em"],
  toChannel: ["para", "em"],
  toMe: ["para mim", "a mim"],
  toHere: ["aqui"],
};
