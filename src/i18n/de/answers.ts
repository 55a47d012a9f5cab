import type { Messages } from "../index.ts";

export const answers = (): Messages["answers"] => ({
  report: (range, formats, place) =>
    `${range}, als ${formats}. Der Bericht erscheint ${place}, sobald der Server ihn erstellt hat.`,
  reports: (range, formats, place) =>
    `${range}, als ${formats}. Die Berichte erscheinen ${place}, sobald der Server sie erstellt hat.`,
  brief: (range, formats) => `Verstanden: ${range}, als ${formats}.`,
  places: {
    here: "hier",
    direct: "in unserer Direktnachricht",
    channel: (channel) => `in ${channel}`,
  },
  mistakes: {
    format: (typed) => `Format: „${typed}“ ist kein Format. Es gibt pdf, csv und both.`,
    zone: (typed) => `Zeitzone: „${typed}“ ist keine Zeitzone, die ich kenne.`,
    server: (typed) => `Server: „${typed}“ ist keiner meiner VB365-Server.`,
    place: (typed) =>
      `Ziel: „${typed}“ ist weder ein Ziel noch das Ende eines Zeitraums. Es gibt here, me und #channel.`,
    range: (said) => `Zeitraum: ${said}`,
  },
  anOption: "Eine Option wurde nicht verstanden.",
  noWord: (typed) => `„${typed}“ ist weder ein Zeitraum noch einer meiner Befehle.`,
  noWordBrief: "Das ist weder ein Zeitraum noch einer meiner Befehle.",
  nothingOrdered: "Es wurde nichts angefordert.",
  didYouMean: (near) => `Meinten Sie ${near}?`,
  tryThese: (examples) => `Zum Beispiel ${examples}`,
  twoFormats: {
    problem: "PDF und CSV sind beide genannt.",
    fix: "Nennen Sie eines davon, oder schreiben Sie both.",
  },
  twice: {
    zone: { problem: "Es sind zwei Zeitzonen genannt.", fix: "Nennen Sie eine." },
    server: {
      problem: "Es sind zwei Server genannt.",
      fix: "Nennen Sie einen; ein Bericht kommt von einem Server.",
    },
    place: {
      problem: "Es sind zwei Ziele genannt.",
      fix: "Nennen Sie eines: here, me oder einen #channel.",
    },
  },
  noChannel: {
    problem: (channel) => `Es gibt keinen Channel ${channel}, den Sie sehen können.`,
    fix: "Geben Sie # ein und wählen Sie einen aus der Liste von Slack, oder schreiben Sie here oder me.",
  },
  slow: {
    servers: "Einen Moment, ich frage die Server ab …",
    slack: "Einen Moment, Slack braucht gerade etwas länger für die Angaben zu Ihnen und diesem Channel …",
  },
});
