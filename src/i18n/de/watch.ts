import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const watch = ({ number, plural }: Formats): Messages["watch"] => ({
  title: "Lizenzüberwachung",
  started: (servers) => `In diesem Channel überwacht: ${servers}.`,
  already: (servers) => `${servers}: in diesem Channel schon überwacht.`,
  stopped: (servers) => `In diesem Channel nicht mehr überwacht: ${servers}.`,
  notWatched: {
    problem: "In diesem Channel wird kein Server überwacht.",
    fix: "Beginnen Sie mit /license-report watch.",
  },
  notAdmin: {
    problem: "Nur Admins dieses Bots dürfen ändern, was überwacht wird.",
    fix: "Fragen Sie jemanden, der in ACCESS_ADMINS steht.",
  },
  noDirect: {
    problem: "Meldungen gehören in einen Channel.",
    fix: "Geben Sie den Befehl in einem Channel ein, in dem ich bin.",
  },
  firstReading: "Von dem, was jetzt schon so ist, wird hier nur Kritisches gemeldet.",
  nothing: "Nichts zu melden.",
  open: (count) => `${number(count)} ${plural(count, { one: "offene Meldung", other: "offene Meldungen" })}:`,
  asOf: (moment, ago) => `Zuletzt gelesen ${ago} (${moment}).`,
  failed: (moment) => `Die letzte Abfrage (${moment}) ist fehlgeschlagen.`,
  unread: "Noch nicht gelesen.",
  channels: (channels) => `Meldet an ${channels}.`,
  nobody: "Nicht überwacht.",
  change: "Einstellungen ändern…",
  usedUp: (day) => `Beim heutigen Tempo sind die Lizenzen um den ${day} aufgebraucht.`,
  form: {
    title: "Lizenzüberwachung",
    submit: "Überwachen",
    close: "Abbrechen",
    server: "Server",
    everyServer: "Alle Server",
    channel: "Channel",
    usage: "Nutzungsstufen in Prozent",
    usageHint: "Etwa 80, 90, 100. Ab 90 ist eine Stufe eine Warnung.",
    expiry: "Tage vor dem Ende",
    expiryHint: "Etwa 60, 30, 14, 7, 3, 1.",
    quiet: "Ruhezeit",
    quietHint: "Etwa 20:00-07:00. Was nicht kritisch ist, wartet auf ihr Ende. Leer für keine.",
    wrongNumbers: "Nennen Sie ganze Zahlen über 0, durch Kommas getrennt.",
    wrongHours: "Nennen Sie zwei Uhrzeiten, etwa 20:00-07:00.",
    noChannel: "Wählen Sie einen Channel, in dem ich bin.",
  },
  weekly: { title: "Die Lizenzen der Woche" },
  refused: {
    problem: (channel, servers) =>
      `Die Lizenzmeldungen von ${servers} lassen sich in ${channel} nicht posten.`,
    why: {
      slack_channel_archived: "Der Channel ist archiviert.",
      slack_not_in_channel: "Ich bin nicht mehr in dem Channel.",
      slack_channel_not_found: "Ich sehe den Channel nicht mehr.",
      slack_channel_shared: "Der Channel wird jetzt mit einer anderen Organisation geteilt.",
      other: "Slack lässt mich dort nicht posten.",
    },
    fix: "Die Meldungen bleiben gespeichert, und ich versuche es stündlich wieder. Für einen anderen Channel geben Sie dort /license-report watch ein.",
  },
});
