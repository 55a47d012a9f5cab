import type { Words } from "../index.ts";

export const clicks = (): Words["clicks"] => ({
  unknownRun: {
    happened: "Dieser Lauf ist nicht mehr bekannt.",
    todo: "Fordern Sie den Bericht bei Bedarf neu an.",
  },
  tooLate: {
    happened: "Zum Abbrechen ist es zu spät.",
    todo: "Der Bericht ist schon geteilt, oder der Lauf ist beendet.",
  },
  notYours: {
    happened: "Diesen Bericht können Sie nicht löschen.",
    todo: "Bitten Sie die Person, die ihn angefordert hat.",
  },
  orderedJustNow: {
    happened: "Das wurde gerade eben schon angefordert.",
    todo: "Die Karte dazu steht in dieser Unterhaltung.",
  },
});
