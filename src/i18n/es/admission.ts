import type { Messages } from "../messages.ts";

export const admission = (): Messages["admission"] => ({
  guest: "Los invitados no pueden pedir informes de licencias.",
  stranger: "Las personas de otras organizaciones no pueden pedir informes de licencias.",
  bot: "Las aplicaciones no pueden pedir informes de licencias.",
  deactivated: "Esta cuenta está desactivada.",
  askMember: "Pida a un miembro de pleno derecho de este espacio de trabajo que lo solicite.",
  notMember: {
    problem: "No estoy en este canal, así que no puedo compartir aquí el informe.",
    fix: (bot) => `Escriba aquí /invite @${bot} y vuelva a intentarlo.`,
  },
  notMemberThere: {
    problem: (channel) => `No estoy en ${channel}, así que no puedo compartir allí el informe.`,
    fix: (bot) => `Escriba allí /invite @${bot} y vuelva a intentarlo.`,
  },
  notVisible: {
    problem: "No puedo ver esta conversación.",
    fix: (bot) =>
      `En un canal privado: escriba en él /invite @${bot} y vuelva a intentarlo. O use otro canal.`,
  },
  amongPeople: {
    problem: "No participo en esta conversación, así que no puedo compartir el informe aquí.",
    fix: "Añada `to me` a su petición y le enviaré el informe directamente.",
  },
  archived: { problem: "Este canal está archivado.", fix: "Use otro canal." },
  external: {
    problem:
      "Este canal se comparte con otra organización, y el informe contiene nombres y direcciones de correo.",
    fix: "Use un canal de su propia organización.",
  },
});
