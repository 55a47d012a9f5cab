import type { Words } from "../index.ts";

export const clicks = (): Words["clicks"] => ({
  unknownRun: {
    happened: "Cette exécution n’est plus connue.",
    todo: "Redemandez le rapport si vous en avez besoin.",
  },
  tooLate: {
    happened: "Il est trop tard pour annuler.",
    todo: "Le rapport est déjà partagé, ou l’exécution est terminée.",
  },
  notYours: {
    happened: "Vous ne pouvez pas supprimer ce rapport.",
    todo: "Adressez-vous à la personne qui l’a demandé.",
  },
  orderedJustNow: {
    happened: "Cela vient d’être demandé.",
    todo: "La carte se trouve dans cette conversation.",
  },
});
