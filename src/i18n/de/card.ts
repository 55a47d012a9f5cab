import type { Formats } from "../formats.ts";
import type { Messages } from "../index.ts";

export const card = ({ number }: Formats): Messages["card"] => ({
  title: "License-Overview-Bericht",
  titled: (range) => `License-Overview-Bericht, ${range}`,
  about: (subject, said) => `${subject}: ${said}`,
  inChannel: (channel, said) => `In ${channel}: ${said}`,
  fields: {
    range: "Zeitraum",
    askedBy: "Angefordert von",
    format: "Format",
    server: "Server",
    size: "Größe",
    madeIn: "Erstellt in",
  },
  states: {
    queued: "In der Warteschlange",
    generating: "Wird erstellt",
    delivering: "Wird geteilt",
    done: "Fertig",
    failed: "Fehlgeschlagen",
    cancelled: "Abgebrochen",
  },
  retrying: "Neuer Versuch folgt",
  waitingFor: (server) => `${server} erstellt den Bericht`,
  sharing: "die Datei wird in Slack geteilt",
  theFile: "die Datei",
  fileAfter: (file, waited) => `${file}, ${waited} nach der Anforderung`,
  retryAt: (retry, time) => `Wiederholung ${number(retry)} folgt um ${time}.`,
  retryOfAt: (retry, most, time) => `Wiederholung ${number(retry)} von ${number(most)} folgt um ${time}.`,
  provenance: {
    run: (id) => `Lauf ${id}`,
    times: (zone) => `Zeiten in ${zone}`,
    serverZone: "der Ortszeit des Servers",
    api: (version) => `API ${version}`,
    attempt: (attempt) => `Versuch ${number(attempt)}`,
  },
});
