import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const card = ({ number }: Formats): Messages["card"] => ({
  titled: (range) => `License-Overview-Bericht, ${range}`,
  about: (subject, said) => `${subject}: ${said}`,
  inChannel: (channel, said) => `In ${channel}: ${said}`,
  ready: (person, report) => `${person} Ihr Bericht ist fertig: ${report}.`,
  failed: (person, report) => `${person} Ihr Bericht ist fehlgeschlagen: ${report}.`,
  askedBy: (person) => `Angefordert von ${person}`,
  states: {
    queued: "In der Warteschlange",
    generating: "Wird erstellt",
    delivering: "Wird geteilt",
    done: "Fertig",
    failed: "Fehlgeschlagen",
    cancelled: "Abgebrochen",
  },
  retrying: "Neuer Versuch",
  waitingFor: (server) => `wartet auf ${server}`,
  sharing: "die Datei wird geteilt",
  theFile: "die Datei",
  open: (format) => `${format} öffnen`,
  retryAt: (retry, time) => `Wiederholung ${number(retry)} um ${time}.`,
  retryOfAt: (retry, most, time) => `Wiederholung ${number(retry)} von ${number(most)} um ${time}.`,
  provenance: {
    run: (id) => `Lauf ${id}`,
    times: (zone) => `Zeiten in ${zone}`,
    serverZone: "der Ortszeit des Servers",
    api: (version) => `API ${version}`,
    after: (waited) => `fertig ${waited} nach der Anforderung`,
    attempt: (attempt) => `Versuch ${number(attempt)}`,
  },
});
