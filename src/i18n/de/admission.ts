import type { Words } from "../index.ts";

export const admission = (): Words["admission"] => ({
  guest: "Gäste können keine Lizenzberichte anfordern.",
  stranger: "Personen anderer Organisationen können keine Lizenzberichte anfordern.",
  bot: "Apps können keine Lizenzberichte anfordern.",
  deactivated: "Dieses Konto ist deaktiviert.",
  askMember: "Bitten Sie ein Vollmitglied dieses Workspace, den Bericht anzufordern.",
  notMember: {
    happened: "Ich bin kein Mitglied dieses Channels und kann den Bericht deshalb nicht darin teilen.",
    todo: (bot) => `Geben Sie hier /invite @${bot} ein und fragen Sie dann noch einmal.`,
  },
  notVisible: {
    happened: "Ich kann diese Unterhaltung nicht sehen.",
    todo: (bot) =>
      `In einem privaten Channel: Geben Sie hier /invite @${bot} ein und fragen Sie dann noch einmal. Oder fragen Sie in einem anderen Channel.`,
  },
  archived: { happened: "Dieser Channel ist archiviert.", todo: "Fragen Sie in einem anderen." },
  external: {
    happened:
      "Dieser Channel wird mit einer anderen Organisation geteilt, und der Bericht enthält Namen und E-Mail-Adressen.",
    todo: "Fragen Sie in einem Channel Ihrer eigenen Organisation.",
  },
});
