import type { Messages } from "../index.ts";

export const clicks = (): Messages["clicks"] => ({
  unknownRun: {
    problem: "Cette exécution n’est plus connue.",
    fix: "Redemandez le rapport si vous en avez besoin.",
  },
  tooLate: {
    problem: "Il est trop tard pour annuler.",
    fix: "Le rapport est déjà partagé, ou l’exécution est terminée.",
  },
  notYours: {
    problem: "Vous ne pouvez pas supprimer ce rapport.",
    fix: "Adressez-vous à la personne qui l’a demandé.",
  },
  orderedJustNow: {
    problem: "Cela vient d’être demandé.",
    fix: "La carte se trouve dans cette conversation.",
  },
});
