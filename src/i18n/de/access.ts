import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const access = ({ capital, number, plural }: Formats): Messages["access"] => ({
  whoToAsk: (contact) => `Kontakt: ${contact}`,
  anybody: "ein Admin dieses Workspace, oder wer diesen Bot betreibt",
  notListed: {
    problem: "Sie haben keine Berechtigung, Lizenzberichte anzufordern.",
    fix: "Bitten Sie darum, auf die Liste zu kommen.",
  },
  cannotTell: {
    problem: "Ich kann bei Slack gerade nicht prüfen, ob Sie Lizenzberichte anfordern dürfen.",
    fix: "Versuchen Sie es in einer Minute noch einmal. Mehr steht im Log des Bots.",
  },
  channelNotListed: {
    problem: "Lizenzberichte können nicht in diesen Channel gesendet werden.",
    fix: "Wählen Sie einen anderen Channel, oder lassen Sie sich den Bericht selbst senden.",
  },
  external: {
    title: "Nach außen teilen?",
    canRead: (channel, names) =>
      `${capital(channel)} können auch Personen außerhalb Ihrer Organisation lesen: ${names}. Der Bericht enthält Namen und E-Mail-Adressen.`,
    nothingYet: "Noch wurde nichts angefordert.",
    post: (channel, names) => `In ${channel} posten, sichtbar für ${names}`,
    postShort: (channel) => `In ${channel} posten`,
    sendToMe: "Stattdessen an mich senden",
    sure: "Außerhalb Ihrer Organisation teilen?",
    theyCanRead: (names) => `Den Bericht lesen und behalten können dann auch: ${names}.`,
    yes: "Posten",
    no: "Nicht posten",
    choose: "Wohin soll er gehen?",
    submit: "Bericht anfordern",
    back: "Zurück",
    more: (count) => plural(count, { one: "eine weitere", other: `${number(count)} weitere` }),
    unnamed: "eine Organisation, die Slack nicht nennt",
    thisChannel: "diesen Channel",
    tooOld: {
      problem: "Diese Frage ist abgelaufen.",
      fix: "Fordern Sie den Bericht noch einmal an.",
    },
    notYours: {
      problem: "Diese Frage war für jemand anderen.",
      fix: "Fordern Sie den Bericht selbst an.",
    },
  },
});
