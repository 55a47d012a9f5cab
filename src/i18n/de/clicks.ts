import type { Messages } from "../index.ts";

export const clicks = (): Messages["clicks"] => ({
  unknownRun: {
    problem: "Dieser Lauf ist nicht mehr bekannt.",
    fix: "Fordern Sie den Bericht bei Bedarf neu an.",
  },
  tooLate: {
    problem: "Zum Abbrechen ist es zu spät.",
    fix: "Der Bericht ist schon geteilt, oder der Lauf ist beendet.",
  },
  notYours: {
    problem: "Diesen Bericht können Sie nicht löschen.",
    fix: "Bitten Sie die Person, die ihn angefordert hat.",
  },
  orderedJustNow: {
    problem: "Das wurde gerade eben schon angefordert.",
    fix: "Die Karte dazu steht in dieser Unterhaltung.",
  },
});
