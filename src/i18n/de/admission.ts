import type { Messages } from "../messages.ts";

export const admission = (): Messages["admission"] => ({
  guest: "Gäste können keine Lizenzberichte anfordern.",
  stranger: "Personen anderer Organisationen können keine Lizenzberichte anfordern.",
  bot: "Apps können keine Lizenzberichte anfordern.",
  deactivated: "Dieses Konto ist deaktiviert.",
  askMember: "Bitten Sie ein Vollmitglied dieses Workspace, den Bericht anzufordern.",
  notMember: {
    problem: "Ich bin nicht in diesem Channel und kann den Bericht deshalb hier nicht teilen.",
    fix: (bot) => `Geben Sie hier /invite @${bot} ein und versuchen Sie es noch einmal.`,
  },
  notMemberThere: {
    problem: (channel) => `Ich bin nicht in ${channel} und kann den Bericht deshalb dort nicht teilen.`,
    fix: (bot) => `Geben Sie dort /invite @${bot} ein und versuchen Sie es noch einmal.`,
  },
  notVisible: {
    problem: "Ich kann diese Unterhaltung nicht sehen.",
    fix: (bot) =>
      `In einem privaten Channel: Geben Sie hier /invite @${bot} ein und versuchen Sie es noch einmal. Oder nehmen Sie einen anderen Channel.`,
  },
  amongPeople: {
    problem: "Ich nehme an dieser Unterhaltung nicht teil und kann den Bericht deshalb nicht hier teilen.",
    fix: "Ergänzen Sie `to me`: Dann sende ich Ihnen den Bericht direkt.",
  },
  archived: { problem: "Dieser Channel ist archiviert.", fix: "Nehmen Sie einen anderen Channel." },
  external: {
    problem:
      "Dieser Channel wird mit einer anderen Organisation geteilt, und der Bericht enthält Namen und E-Mail-Adressen.",
    fix: "Nehmen Sie einen Channel Ihrer eigenen Organisation.",
  },
});
