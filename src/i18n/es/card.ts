import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const card = ({ number }: Formats): Messages["card"] => ({
  title: "Informe License Overview",
  titled: (range) => `Informe License Overview, ${range}`,
  about: (subject, said) => `${subject}: ${said}`,
  inChannel: (channel, said) => `En ${channel}: ${said}`,
  ready: (person, report) => `${person} Su informe está listo: ${report}.`,
  failed: (person, report) => `${person} Su informe ha fallado: ${report}.`,
  fields: {
    range: "Periodo",
    askedBy: "Pedido por",
    format: "Formato",
    server: "Servidor",
    size: "Tamaño",
    madeIn: "Generado en",
  },
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
  fileAfter: (file, waited) => `${file}, ${waited} después de pedirlo`,
  retryAt: (retry, time) => `Reintento ${number(retry)} a las ${time}.`,
  retryOfAt: (retry, most, time) => `Reintento ${number(retry)} de ${number(most)} a las ${time}.`,
  provenance: {
    run: (id) => `Ejecución ${id}`,
    times: (zone) => `horas en ${zone}`,
    serverZone: "hora local del servidor",
    api: (version) => `API ${version}`,
    attempt: (attempt) => `intento ${number(attempt)}`,
  },
});
