import type { Messages } from "../messages.ts";

export const buttons = (): Messages["buttons"] => ({
  cancel: "Cancelar",
  retry: "Reintentar",
  again: "Repetir",
  asFormat: (format) => `Obtener en ${format}`,
  changeRange: "Cambiar el periodo…",
  schedule: "Programar…",
  changeOrder: "Cambiar la petición…",
  delete: "Eliminar",
  deleteTitle: "¿Eliminar el informe?",
  deleteText: "El archivo y esta tarjeta se eliminarán para todos. Puede volver a generar el informe.",
  keep: "Conservar",
});
