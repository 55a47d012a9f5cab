import type { Messages } from "../messages.ts";

export const clicks = (): Messages["clicks"] => ({
  unknownRun: {
    problem: "Cette exécution n’existe plus.",
    fix: "Redemandez le rapport si vous en avez besoin.",
  },
  tooLate: {
    problem: "Il est trop tard pour annuler.",
    fix: "Le rapport est déjà partagé, ou l’exécution est terminée.",
  },
  notYours: {
    problem: "Vous ne pouvez pas supprimer le rapport de quelqu’un d’autre.",
    fix: "Adressez-vous à la personne qui l’a demandé.",
  },
  orderedJustNow: {
    problem: "Ce rapport vient d’être demandé.",
    fix: "Sa carte se trouve dans cette conversation.",
  },
});
