import type { Messages } from "../index.ts";

export const admission = (): Messages["admission"] => ({
  guest: "Les invités ne peuvent pas demander de rapports de licence.",
  stranger: "Les personnes d’autres organisations ne peuvent pas demander de rapports de licence.",
  bot: "Les applications ne peuvent pas demander de rapports de licence.",
  deactivated: "Ce compte est désactivé.",
  askMember: "Demandez à un membre à part entière de cet espace de travail de faire la demande.",
  notMember: {
    problem: "Je ne suis pas membre de ce canal et ne peux donc pas y partager le rapport.",
    fix: (bot) => `Saisissez ici /invite @${bot}, puis refaites votre demande.`,
  },
  notVisible: {
    problem: "Je ne vois pas cette conversation.",
    fix: (bot) =>
      `Dans un canal privé : saisissez-y /invite @${bot}, puis refaites votre demande. Ou demandez dans un autre canal.`,
  },
  archived: { problem: "Ce canal est archivé.", fix: "Faites votre demande dans un autre." },
  external: {
    problem:
      "Ce canal est partagé avec une autre organisation, et le rapport contient des noms et des adresses e-mail.",
    fix: "Faites votre demande dans un canal de votre propre organisation.",
  },
});
