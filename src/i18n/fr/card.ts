import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const card = ({ number }: Formats): Messages["card"] => ({
  titled: (range) => `Rapport License Overview, ${range}`,
  about: (subject, said) => `${subject} : ${said}`,
  inChannel: (channel, said) => `Dans ${channel} : ${said}`,
  ready: (person, report) => `${person} Votre rapport est prêt : ${report}.`,
  failed: (person, report) => `${person} Votre rapport a échoué : ${report}.`,
  askedBy: (person) => `Demandé par ${person}`,
  states: {
    queued: "En attente",
    generating: "En cours de génération",
    delivering: "En cours de partage",
    done: "Terminé",
    failed: "Échec",
    cancelled: "Annulé",
  },
  retrying: "Nouvel essai",
  waitingFor: (server) => `en attente de ${server}`,
  sharing: "partage du fichier",
  theFile: "le fichier",
  open: (format) => `Ouvrir le ${format}`,
  retryAt: (retry, time) => `Nouvel essai ${number(retry)} à ${time}.`,
  retryOfAt: (retry, most, time) => `Nouvel essai ${number(retry)} sur ${number(most)} à ${time}.`,
  provenance: {
    run: (id) => `Exécution ${id}`,
    times: (zone) => `heures : ${zone}`,
    serverZone: "heure locale du serveur",
    api: (version) => `API ${version}`,
    after: (waited) => `terminé ${waited} après la demande`,
    attempt: (attempt) => `essai ${number(attempt)}`,
  },
});
