/** Where the app is not installed (any more), and the pages that a browser shows while it is being installed. */
export const install = () => ({
  notInstalled: "The app is no longer installed in this workspace.",
  reinstall: "Ask a workspace admin to install it again.",
  pages: {
    begin: "Start the installation",
    installed: {
      title: "Installed",
      workspace: (name: string) =>
        `License Report is now in the workspace ${name}. Go back to Slack, invite it to a channel, and type /license-report help.`,
      organization: (name: string) =>
        `License Report is now in the organization ${name}. Go back to Slack, invite it to a channel, and type /license-report help.`,
    },
    notBegunHere: {
      title: "Start again",
      text: "This installation was started in another browser, or more than ten minutes ago. Nothing was installed.",
    },
    cancelled: {
      title: "Canceled",
      text: "Slack says that the installation wasn’t allowed. Nothing was installed.",
    },
    notAccepted: {
      title: "Not accepted",
      text: "Slack didn’t accept the installation code. It works once, and for ten minutes.",
    },
    notAllowed: {
      title: "Not on the list",
      text: (id: string) =>
        `The operators of License Report haven’t allowed ${id}. Ask them to add that ID to SLACK_WORKSPACES. The tokens that Slack issued were revoked.`,
    },
    failed: {
      title: "Not installed",
      text: "Can’t connect to Slack or to the bot’s database, so the bot can’t work there yet. Try again in a few minutes.",
    },
  },
});
