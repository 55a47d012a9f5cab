import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const alerts = ({ number, plural }: Formats): Messages["alerts"] => ({
  about: (state, title) => `${state}: ${title}`,
  severities: { info: "Hinweis", warning: "Warnung", critical: "Kritisch" },
  closed: {
    cleared: "Vorbei",
    replaced: "Durch eine andere Meldung ersetzt",
    readable: "Wieder lesbar",
    off: "Nicht mehr überwacht",
  },
  titles: {
    silent: (server) => `VB365-Server ${server} antwortet nicht`,
    grace: (server) => `Die Lizenz von ${server} ist abgelaufen`,
    expiry: (server) => `Die Lizenz von ${server} läuft ab`,
    exceeded: (server) => `Konten auf ${server} werden nicht gesichert`,
    usage: (server) => `Auf ${server} werden die Lizenzen knapp`,
    "new-month": (server) => `Neue Benutzer auf ${server} passen nächsten Monat nicht`,
    "usage-report": (server) => `Der Nutzungsbericht von ${server} wartet auf Freigabe`,
  },
  doubts: {
    use: (server) => `Die Lizenznutzung von ${server} ist nicht lesbar`,
    term: (server) => `Die Lizenzlaufzeit von ${server} ist nicht lesbar`,
    exceeded: (server) => `Die lizenzierten Benutzer von ${server} sind nicht lesbar`,
  },
  what: {
    silent: "Seine Lizenz lässt sich nicht überwachen.",
    expired: (day) => `Sie ist am ${day} abgelaufen.`,
    graceUntil: (day) => `Sicherungsjobs laufen noch bis ${day}.`,
    graceOver: (day) => `Die Nachfrist endete am ${day}.`,
    graceUnknown: "Der Server sagt nicht, wie lange Sicherungsjobs noch laufen.",
    expires: (day, days) =>
      `Sie läuft am ${day} ab: noch ${number(days)} ${plural(days, { one: "Tag", other: "Tage" })}.`,
    overdue: (day) => `Sie hätte sich am ${day} selbst verlängern sollen und hat es nicht getan.`,
    exceeded: (count) =>
      `${number(count)} ${plural(count, { one: "Konto liegt", other: "Konten liegen" })} über der geduldeten Grenze.`,
    usage: (used, total, percent) =>
      `${number(used)} von ${number(total)} Lizenzen belegt (${number(percent)} %).`,
    newMonth: (used, fresh, total) =>
      `${number(used)} Benutzer und ${number(fresh)} neue bei ${number(total)} Lizenzen.`,
    usageReport: "Der Bericht des letzten Monats ist noch ein Entwurf.",
    lastRead: (moment) => `Zuletzt gelesen: ${moment}.`,
    neverRead: "Noch nie gelesen.",
  },
  ended: {
    silent: "Er antwortet wieder.",
    grace: "Die Lizenz ist wieder gültig.",
    graceUntil: (day) => `Die Lizenz ist wieder gültig, bis ${day}.`,
    usageReport: "Er ist kein Entwurf mehr.",
  },
  harms: {
    silent: "Niemand merkt, wenn die Lizenz endet oder knapp wird.",
    grace: "Nach der Nachfrist stehen alle Sicherungsjobs still.",
    expiry: "Danach bleibt nur die Nachfrist. Ist auch sie vorbei, stehen alle Sicherungsjobs still.",
    exceeded: "Diese Konten werden ohne Fehlermeldung ausgelassen.",
    usage: "Jenseits der geduldeten Überschreitung werden weitere Konten stillschweigend nicht gesichert.",
    "new-month": "Am 1. zählen die neuen Benutzer und werden berechnet.",
    "usage-report": "Er geht nach einigen Tagen von selbst ab, ohne Korrekturen.",
    doubt: "Im Zweifel meldet die Überwachung nichts: Eine Änderung bliebe unbemerkt.",
  },
  fixes: {
    silent: "Prüfen Sie den Server.",
    grace: "Installieren Sie eine neue Lizenz in der VB365-Konsole.",
    expiry: "Verlängern Sie die Lizenz oder schalten Sie ihre automatische Aktualisierung ein.",
    exceeded: "Beschaffen Sie Lizenzen oder nehmen Sie Konten aus den Sicherungsjobs.",
    usage: "Bestellen Sie Lizenzen nach oder entziehen Sie ungenutzte.",
    "new-month": "Bestellen Sie Lizenzen nach oder entfernen Sie Benutzer vor dem 1.",
    "usage-report": "Prüfen Sie ihn in der VB365-Konsole und geben Sie ihn frei.",
    doubt: "Sehen Sie in der VB365-Konsole nach der Lizenz.",
  },
  labels: {
    since: "Seit",
    harm: "Wenn niemand handelt",
    fix: "Was zu tun ist",
    hands: "Wer sich kümmert",
  },
  hands: {
    nobody: "Noch niemand.",
    taken: (person, moment) => `${person}, seit ${moment}.`,
    snoozed: (person, moment) => `${person} hat bis ${moment} zurückgestellt.`,
  },
  news: {
    raise: (severity) => `Jetzt schlimmer: ${severity}.`,
    change: "Geändert.",
    clear: "Das ist vorbei.",
    remind: "Das ist noch immer so.",
    remindTaken: (person) => `${person}, kümmern Sie sich noch darum?`,
    escalate: "Um diese kritische Meldung kümmert sich niemand.",
    unknown: "Das ist zurzeit nicht lesbar.",
  },
  buttons: {
    take: "Ich kümmere mich",
    note: "Notiz…",
    snooze: "Zurückstellen",
    details: "Details",
    report: "Bericht",
  },
  snoozes: {
    hours: "Für 4 Stunden",
    tomorrow: "Bis morgen, 09:00",
    week: "Für eine Woche",
    before: "Bis 7 Tage vorher",
  },
  note: { title: "Notiz", label: "Was unternehmen Sie?", submit: "Speichern", close: "Abbrechen" },
  over: { problem: "Diese Meldung ist schon vorbei.", fix: "Es gibt nichts mehr zu tun." },
  unknown: {
    problem: "Diese Meldung kenne ich nicht.",
    fix: "Sie ist vielleicht zu alt oder gehört in einen anderen Channel.",
  },
  details: {
    title: "Lizenzen nach Organisation",
    organization: "Organisation",
    licensed: "Lizenziert",
    fresh: "Neu",
    exceeded: "Überzählig",
    asOf: (moment) => `Stand: ${moment}.`,
    none: "Die lizenzierten Benutzer wurden noch nicht gelesen.",
    chart: "Lizenzen in zwölf Monaten",
    used: "Belegt",
    total: "Gesamt",
    unnamed: "Ohne Organisation",
  },
  digest: {
    title: "Während der Ruhezeit",
    brief: (count) =>
      `Während der Ruhezeit: ${number(count)} ${plural(count, { one: "Meldung", other: "Meldungen" })}`,
  },
});
