import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const card = ({ number }: Formats): Messages["card"] => ({
  titled: (range) => `Informe License Overview, ${range}`,
  about: (subject, said) => `${subject}: ${said}`,
  inChannel: (channel, said) => `En ${channel}: ${said}`,
  ready: (person, report) => `${person} Su informe está listo: ${report}.`,
  failed: (person, report) => `${person} Su informe ha fallado: ${report}.`,
  askedBy: (person) => `Pedido por ${person}`,
  states: {
    queued: "En cola",
    generating: "Generando",
    delivering: "Compartiendo",
    done: "Listo",
    failed: "Error",
    cancelled: "Cancelado",
  },
  retrying: "Reintentando",
  waitingFor: (server) => `esperando a ${server}`,
  sharing: "compartiendo el archivo",
  theFile: "el archivo",
  open: (format) => `Abrir el ${format}`,
  retryAt: (retry, time) => `Reintento ${number(retry)} a las ${time}.`,
  retryOfAt: (retry, most, time) => `Reintento ${number(retry)} de ${number(most)} a las ${time}.`,
  provenance: {
    run: (id) => `Ejecución ${id}`,
    times: (zone) => `horas en ${zone}`,
    serverZone: "hora local del servidor",
    api: (version) => `API ${version}`,
    after: (waited) => `listo ${waited} después de pedirlo`,
    attempt: (attempt) => `intento ${number(attempt)}`,
  },
});
