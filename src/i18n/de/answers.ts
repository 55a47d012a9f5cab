import type { Messages } from "../messages.ts";

export const answers = (): Messages["answers"] => ({
  report: (range, formats, place) =>
    `${range}, als ${formats}. Der Bericht erscheint ${place}, sobald er fertig ist.`,
  reports: (range, formats, place) =>
    `${range}, als ${formats}. Die Berichte erscheinen ${place}, sobald sie fertig sind.`,
  brief: (range, formats) => `Verstanden: ${range}, als ${formats}.`,
  places: {
    here: "hier",
    direct: "in unseren Direktnachrichten",
    channel: (channel) => `in ${channel}`,
  },
  mistakes: {
    format: (typed) => `„${typed}“ ist kein Format. Möglich sind pdf, csv oder both.`,
    zone: (typed) => `„${typed}“ ist keine Zeitzone, die ich kenne.`,
    server: (typed) => `„${typed}“ ist keiner meiner VB365-Server.`,
    place: (typed) => `„${typed}“ ist kein Ziel. Möglich sind here, me oder #channel.`,
    range: (said) => `Zeitraum: ${said}`,
  },
  anOption: "Eine der Optionen verstehe ich nicht.",
  noWord: (typed) => `„${typed}“ ist weder ein Zeitraum noch ein Befehl.`,
  noWordBrief: "Das ist weder ein Zeitraum noch ein Befehl.",
  nothingOrdered: "Es wurde nichts angefordert.",
  didYouMean: (near) => `Meinten Sie ${near}?`,
  tryThese: (examples) => `Zum Beispiel ${examples}`,
  forHelp: (command) => `Hilfe erhalten Sie mit ${command}.`,
  twoFormats: {
    problem: "Sie haben PDF und CSV genannt.",
    fix: "Nennen Sie eines davon, oder schreiben Sie both.",
  },
  twice: {
    zone: { problem: "Sie haben zwei Zeitzonen genannt.", fix: "Nennen Sie eine." },
    server: {
      problem: "Sie haben zwei Server genannt.",
      fix: "Nennen Sie einen: Jeder Bericht kommt von einem Server.",
    },
    place: {
      problem: "Sie haben zwei Ziele genannt.",
      fix: "Nennen Sie eines: here, me oder #channel.",
    },
  },
  noChannel: {
    problem: (channel) => `Ich finde keinen Channel ${channel}, den Sie sehen können.`,
    fix: "Geben Sie # ein und wählen Sie einen aus der Liste von Slack, oder schreiben Sie here oder me.",
  },
  slow: {
    servers: "Einen Moment, ich frage die Server ab…",
    report: "Einen Moment, das dauert gerade etwas länger…",
  },
  tooLate: {
    problem: "Das hat zu lange gedauert, deshalb ist nichts geschehen.",
    fix: "Geben Sie den Befehl noch einmal ein.",
  },
});
