import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const doctor = ({ number, plural }: Formats): Messages["doctor"] => ({
  title: "Doctor",
  allWell: "Alles, was der Bot braucht, ist in Ordnung.",
  found: (problems, warnings) =>
    `${number(problems)} ${plural(problems, { one: "Problem", other: "Probleme" })}, ${number(warnings)} ${plural(warnings, { one: "Warnung", other: "Warnungen" })}.`,
  on: (check, server) => `${check} von ${server}`,
  inOrder: (checks) => `In Ordnung: ${checks}.`,
  more: "Mehr sagt der Befehl npm run doctor auf dem Rechner des Bots.",
  notAdmin: {
    problem: "Nur Admins dieses Bots dürfen den Doctor fragen.",
    fix: "Fragen Sie jemanden, der in ACCESS_ADMINS steht.",
  },
  checks: {
    settings: {
      name: "Einstellungen",
      fix: "Das Log des Bots nennt Einstellungen, die vielleicht falsch geschrieben sind. Berichtigen Sie sie.",
    },
    disk: { name: "Speicherplatz", fix: "Schaffen Sie Platz auf dem Datenträger von DATA_DIR." },
    directory: {
      name: "Datenverzeichnis",
      fix: "Geben Sie DATA_DIR allein dem Benutzer des Bots, mit Schreibrecht.",
    },
    zones: { name: "Zeitzonendaten", fix: "Starten Sie den Bot mit dem Node, das er mitbringt." },
    proxy: { name: "Proxy", fix: "Berichtigen Sie HTTPS_PROXY und NO_PROXY." },
    store: {
      name: "Datenbank",
      fix: "Prüfen Sie, ob die Datenbank des Bots antwortet, beschreibbar ist und zu dieser Version passt.",
    },
    token: {
      name: "Slack-Token",
      fix: "Setzen Sie SLACK_BOT_TOKEN auf das Bot-Token der App und prüfen Sie den Weg zu Slack.",
    },
    scopes: {
      name: "Slack-Berechtigungen",
      fix: "Fügen Sie das Manifest unter „App Manifest“ noch einmal ein und installieren Sie die App neu.",
    },
    socket: { name: "Socket Mode", fix: "Schalten Sie Socket Mode ein und prüfen Sie SLACK_APP_TOKEN." },
    channels: {
      name: "Kanäle",
      fix: "Berichtigen Sie die IDs in ACCESS_CHANNELS und laden Sie den Bot in diese Kanäle ein.",
    },
    groups: {
      name: "Nutzergruppen",
      fix: "Berichtigen Sie die IDs der Nutzergruppen in ACCESS_USER_GROUPS, ACCESS_ADMINS und WATCH_ESCALATE_TO.",
    },
    clock: { name: "Uhr", fix: "Stellen Sie die Uhren beider Rechner per NTP." },
    reach: {
      name: "Verbindung",
      fix: "Prüfen Sie Adresse und Port des Servers und das Netz auf dem Weg dorthin.",
    },
    certificate: {
      name: "Zertifikat",
      fix: "Erneuern Sie das Zertifikat des Servers oder vertrauen Sie ihm. Der Befehl des Doctors gibt die Zeile aus, die es festlegt.",
    },
    signIn: { name: "Anmeldung", fix: "Prüfen Sie das Konto des Servers und seine Rolle." },
    versions: {
      name: "API-Version",
      fix: "Setzen Sie VB365_API_VERSION auf eine Version, die der Server unterstützt.",
    },
    license: { name: "Lizenz", fix: "Verlängern oder erweitern Sie die Lizenz des Servers." },
    report: { name: "Bericht", fix: "Melden Sie, was der Befehl des Doctors mit --report ausgibt." },
  },
});
