import type { Messages } from "../messages.ts";

export const clicks = (): Messages["clicks"] => ({
  unknownRun: {
    problem: "Diesen Lauf gibt es nicht mehr.",
    fix: "Fordern Sie den Bericht bei Bedarf neu an.",
  },
  tooLate: {
    problem: "Zum Abbrechen ist es zu spät.",
    fix: "Der Bericht ist schon geteilt, oder der Lauf ist zu Ende.",
  },
  notYours: {
    problem: "Berichte anderer können Sie nicht löschen.",
    fix: "Bitten Sie die Person, die ihn angefordert hat.",
  },
  orderedJustNow: {
    problem: "Das wurde gerade eben angefordert.",
    fix: "Die Karte dazu steht in dieser Unterhaltung.",
  },
});
