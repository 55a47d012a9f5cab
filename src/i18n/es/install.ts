import type { Messages } from "../messages.ts";

export const install = (): Messages["install"] => ({
  notInstalled: "La aplicación ya no está instalada en este espacio de trabajo.",
  reinstall: "Pida a un administrador del espacio de trabajo que la vuelva a instalar.",
  pages: {
    begin: "Empezar la instalación",
    installed: {
      title: "Instalada",
      workspace: (name) =>
        `License Report está instalada en el espacio de trabajo ${name}. Vuelva a Slack, invítela a un canal y escriba /license-report help.`,
      organization: (name) =>
        `License Report está instalada en la organización ${name}. Vuelva a Slack, invítela a un canal y escriba /license-report help.`,
    },
    notBegunHere: {
      title: "Empiece de nuevo",
      text: "Esta instalación se empezó en otro navegador, o hace más de diez minutos. No se ha instalado nada.",
    },
    cancelled: {
      title: "Cancelada",
      text: "Slack indica que la instalación no se ha permitido. No se ha instalado nada.",
    },
    notAccepted: {
      title: "No aceptada",
      text: "Slack no ha aceptado el código de la instalación: sirve una sola vez, durante diez minutos.",
    },
    notAllowed: {
      title: "No está en la lista",
      text: (id) =>
        `Quien gestiona License Report no lo ha permitido en ${id}. Pídale que añada ese identificador a SLACK_WORKSPACES. Los tokens que emitió Slack se han revocado.`,
    },
    failed: {
      title: "No instalada",
      text: "No se puede conectar con Slack o con la base de datos del bot, así que el bot aún no puede trabajar allí. Inténtelo de nuevo en unos minutos.",
    },
  },
});
