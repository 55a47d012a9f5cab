import type { Messages } from "../messages.ts";

export const install = (): Messages["install"] => ({
  notInstalled: "Die App ist in diesem Workspace nicht mehr installiert.",
  reinstall: "Bitten Sie einen Workspace-Admin, sie wieder zu installieren.",
  pages: {
    begin: "Installation beginnen",
    installed: {
      title: "Installiert",
      workspace: (name) =>
        `License Report ist im Workspace ${name} installiert. Kehren Sie zu Slack zurück, laden Sie die App in einen Channel ein und geben Sie /license-report help ein.`,
      organization: (name) =>
        `License Report ist in der Organisation ${name} installiert. Kehren Sie zu Slack zurück, laden Sie die App in einen Channel ein und geben Sie /license-report help ein.`,
    },
    notBegunHere: {
      title: "Neu beginnen",
      text: "Diese Installation wurde in einem anderen Browser begonnen, oder vor mehr als zehn Minuten. Es wurde nichts installiert.",
    },
    cancelled: {
      title: "Abgebrochen",
      text: "Slack teilt mit, dass die Installation nicht erlaubt wurde. Es wurde nichts installiert.",
    },
    notAccepted: {
      title: "Nicht angenommen",
      text: "Slack hat den Code der Installation nicht angenommen: Er gilt nur einmal und zehn Minuten lang.",
    },
    notAllowed: {
      title: "Nicht auf der Liste",
      text: (id) =>
        `Wer License Report betreibt, hat es in ${id} nicht erlaubt. Bitten Sie darum, diese ID in SLACK_WORKSPACES aufzunehmen. Die von Slack ausgestellten Tokens wurden widerrufen.`,
    },
    failed: {
      title: "Nicht installiert",
      text: "Slack oder die Datenbank des Bots ist nicht erreichbar, deshalb kann der Bot dort noch nicht arbeiten. Versuchen Sie es in ein paar Minuten noch einmal.",
    },
  },
});
