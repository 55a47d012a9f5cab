import type { Messages } from "../index.ts";

export const admission = (): Messages["admission"] => ({
  guest: "Gäste können keine Lizenzberichte anfordern.",
  stranger: "Personen anderer Organizationen können keine Lizenzberichte anfordern.",
  bot: "Apps können keine Lizenzberichte anfordern.",
  deactivated: "Dieses Konto ist deaktiviert.",
  askMember: "Bitten Sie ein Vollmitglied dieses Workspace, den Bericht anzufordern.",
  notMember: {
    problem: "Ich bin kein Mitglied dieses Channels und kann den Bericht deshalb nicht darin teilen.",
    fix: (bot) => `Geben Sie hier /invite @${bot} ein und fragen Sie dann noch einmal.`,
  },
  notVisible: {
    problem: "Ich kann diese Unterhaltung nicht sehen.",
    fix: (bot) =>
      `In einem privaten Channel: Geben Sie hier /invite @${bot} ein und fragen Sie dann noch einmal. Oder fragen Sie in einem anderen Channel.`,
  },
  archived: { problem: "Dieser Channel ist archiviert.", fix: "Fragen Sie in einem anderen." },
  external: {
    problem:
      "Dieser Channel wird mit einer anderen Organization geteilt, und der Bericht enthält Namen und E-Mail-Adressen.",
    fix: "Fragen Sie in einem Channel Ihrer eigenen Organization.",
  },
});
