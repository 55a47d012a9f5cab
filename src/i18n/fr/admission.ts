import type { Messages } from "../messages.ts";

export const admission = (): Messages["admission"] => ({
  guest: "Les invités ne peuvent pas demander de rapports de licences.",
  stranger: "Les personnes d’autres organisations ne peuvent pas demander de rapports de licences.",
  bot: "Les applications ne peuvent pas demander de rapports de licences.",
  deactivated: "Ce compte est désactivé.",
  askMember: "Demandez à un membre à part entière de cet espace de travail de faire la demande.",
  notMember: {
    problem: "Je ne suis pas dans ce canal et ne peux donc pas y partager le rapport.",
    fix: (bot) => `Saisissez ici /invite @${bot}, puis réessayez.`,
  },
  notMemberThere: {
    problem: (channel) => `Je ne suis pas dans ${channel} et ne peux donc pas y partager le rapport.`,
    fix: (bot) => `Saisissez-y /invite @${bot}, puis réessayez.`,
  },
  notVisible: {
    problem: "Je ne vois pas cette conversation.",
    fix: (bot) =>
      `Dans un canal privé : saisissez-y /invite @${bot}, puis réessayez. Ou utilisez un autre canal.`,
  },
  amongPeople: {
    problem: "Je ne participe pas à cette conversation et ne peux donc pas y partager le rapport.",
    fix: "Ajoutez `to me` à votre demande : je vous enverrai le rapport directement.",
  },
  archived: { problem: "Ce canal est archivé.", fix: "Utilisez un autre canal." },
  external: {
    problem:
      "Ce canal est partagé avec une autre organisation, et le rapport contient des noms et des adresses e-mail.",
    fix: "Utilisez un canal de votre propre organisation.",
  },
});
