import type { Formats } from "../formats.ts";
import type { Messages } from "../index.ts";

export const access = ({ number, plural }: Formats): Messages["access"] => ({
  whoToAsk: (contact) => `Wen fragen: ${contact}.`,
  anybody: "einen Admin dieses Workspace oder wer diesen Bot betreibt",
  notListed: {
    problem: "Sie gehören nicht zu denen, die Lizenzberichte anfordern dürfen.",
    fix: "Bitten Sie darum, auf die Liste zu kommen.",
  },
  cannotTell: {
    problem: "Slack sagt mir gerade nicht, ob Sie Lizenzberichte anfordern dürfen.",
    fix: "Versuchen Sie es in einer Minute noch einmal. Mehr steht im Log des Bots.",
  },
  channelNotListed: {
    problem: "In diesen Channel dürfen keine Lizenzberichte gesendet werden.",
    fix: "Wählen Sie einen anderen Channel, oder lassen Sie ihn nur an sich senden.",
  },
  external: {
    title: "Nach außen posten?",
    canRead: (channel, names) =>
      `${channel} können auch Personen außerhalb Ihrer Organization lesen: ${names}. Der Bericht enthält Namen und E-Mail-Adressen.`,
    nothingYet: "Noch wurde nichts angefordert.",
    post: (channel, names) => `In ${channel} posten, lesbar für ${names}`,
    postShort: (channel) => `In ${channel} posten`,
    sendToMe: "Stattdessen an mich senden",
    sure: "Außerhalb Ihrer Organization teilen?",
    theyCanRead: (names) => `Dann können auch diese den Bericht lesen und behalten: ${names}.`,
    yes: "Posten",
    no: "Nicht posten",
    choose: "Wohin soll er gehen?",
    submit: "Bericht anfordern",
    back: "Zurück",
    more: (count) => plural(count, { one: "eine weitere", other: `${number(count)} weitere` }),
    unnamed: "eine Organization, die Slack nicht nennt",
    thisChannel: "Diesen Channel",
    tooOld: {
      problem: "Diese Frage ist zu alt, um noch beantwortet zu werden.",
      fix: "Fordern Sie den Bericht noch einmal an.",
    },
    notYours: {
      problem: "Diese Frage wurde jemand anderem gestellt.",
      fix: "Fordern Sie den Bericht selbst an.",
    },
  },
});
