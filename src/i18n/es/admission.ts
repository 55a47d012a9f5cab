import type { Words } from "../index.ts";

export const admission = (): Words["admission"] => ({
  guest: "Los invitados no pueden pedir informes de licencias.",
  stranger: "Las personas de otras organizaciones no pueden pedir informes de licencias.",
  bot: "Las aplicaciones no pueden pedir informes de licencias.",
  deactivated: "Esta cuenta está desactivada.",
  askMember: "Pida a un miembro de pleno derecho de este espacio de trabajo que lo solicite.",
  notMember: {
    happened: "No soy miembro de este canal, así que no puedo compartir el informe en él.",
    todo: (bot) => `Escriba aquí /invite @${bot} y vuelva a pedirlo.`,
  },
  notVisible: {
    happened: "No puedo ver esta conversación.",
    todo: (bot) =>
      `En un canal privado: escriba en él /invite @${bot} y vuelva a pedirlo. O pídalo en otro canal.`,
  },
  archived: { happened: "Este canal está archivado.", todo: "Pídalo en otro." },
  external: {
    happened:
      "Este canal se comparte con otra organización, y el informe contiene nombres y direcciones de correo.",
    todo: "Pídalo en un canal de su propia organización.",
  },
});
