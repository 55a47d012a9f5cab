import type { Messages } from "../index.ts";

export const buttons = (): Messages["buttons"] => ({
  cancel: "Cancelar",
  retry: "Reintentar",
  again: "Repetir",
  asFormat: (format) => `En ${format}`,
  changeRange: "Cambiar el periodo…",
  delete: "Eliminar",
  deleteTitle: "¿Eliminar el informe?",
  deleteText: "El archivo y esta tarjeta desaparecen para todos. El informe se puede volver a generar.",
  keep: "Conservar",
});
