import type { Messages } from "../index.ts";

export const help = (): Messages["help"] => ({
  usage: "<Zeitraum> [pdf|csv|both] [in <Zeitzone>] [on <Server>] [to #channel|here|me]",
  about:
    "Bringt den License-Overview-Bericht des VB365-Servers in diesen Channel. Ohne Angaben öffnet sich ein Formular.",
  words: {
    status: "Lizenz und Zustand jedes VB365-Servers",
    history: "Ihre Berichte",
    cancel: "bricht einen laufenden Bericht von Ihnen ab",
  },
  small:
    "Zeiträume gelten in Ihrer Slack-Zeitzone, sofern Sie keine andere nennen; mit „in local“ stehen die Zeiten in der Zone des Servers. Ohne Angabe kommt ein PDF. Ein Zeitraum endet spätestens jetzt.",
});
