import type { Messages } from "../index.ts";

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
      title: "No se empezó aquí",
      text: "Esta instalación no se empezó en este navegador, o hace más de diez minutos. Aquí no ha instalado nada.",
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
        `Quien gestiona License Report no lo ha permitido en ${id}. Pídale que añada ese identificador a SLACK_WORKSPACES. Lo que Slack había emitido se ha devuelto.`,
    },
    failed: {
      title: "No instalada",
      text: "No se ha podido llegar a Slack o a la base de datos del bot, así que el bot aún no puede trabajar allí. Inténtelo de nuevo en unos minutos.",
    },
  },
});
