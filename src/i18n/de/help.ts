import type { Messages } from "../messages.ts";

export const help = (): Messages["help"] => ({
  greeting: "Hallo! Nennen Sie mir einen Zeitraum, und Sie erhalten den Lizenzbericht dafür.",
  usage: "<Zeitraum> [pdf|csv|both] [in <Zeitzone>] [on <Server>] [to #channel|here|me]",
  about:
    "Postet den License-Overview-Bericht von VB365 in diesen Channel. Ohne Zeitraum öffnet sich ein Formular.",
  words: {
    status: "Lizenz und Zustand jedes VB365-Servers",
    history: "Ihre Berichte",
    cancel: "bricht einen laufenden Bericht von Ihnen ab",
    watch: "warnt diesen Channel, bevor eine Lizenz endet oder knapp wird; off, settings",
    schedules: "Berichte, die von selbst kommen: here, mine, all",
    doctor: "für Admins: ob alles, was der Bot braucht, in Ordnung ist",
  },
  small:
    "Zeiträume gelten in Ihrer Slack-Zeitzone, sofern Sie keine andere nennen; „in local“ steht für die des Servers. Sie erhalten ein PDF, sofern Sie kein anderes Format wählen. Ein Zeitraum endet spätestens jetzt.",
});
