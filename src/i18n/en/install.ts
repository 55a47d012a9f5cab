/** Where the app is not installed (any more), and the pages that a browser shows while it is being installed. */
export const install = () => ({
  notInstalled: "The app is not installed in this workspace any more.",
  reinstall: "Ask a workspace admin to install it again.",
  pages: {
    begin: "Begin the installation",
    installed: {
      title: "Installed",
      workspace: (name: string) =>
        `License Report is installed in the workspace ${name}. Go back to Slack, invite it to a channel and type /license-report help.`,
      organization: (name: string) =>
        `License Report is installed in the organization ${name}. Go back to Slack, invite it to a channel and type /license-report help.`,
    },
    notBegunHere: {
      title: "Not begun here",
      text: "This installation was not begun in this browser, or more than ten minutes ago. Nothing was installed by it here.",
    },
    cancelled: {
      title: "Cancelled",
      text: "Slack says that the installation was not allowed. Nothing was installed.",
    },
    notAccepted: {
      title: "Not accepted",
      text: "Slack did not accept the installation's code: it can be used once, within ten minutes.",
    },
    notAllowed: {
      title: "Not on the list",
      text: (id: string) =>
        `Whoever runs License Report has not allowed it in ${id}. Ask them to add that id to SLACK_WORKSPACES. What Slack gave for it was handed back.`,
    },
    failed: {
      title: "Not installed",
      text: "Slack or the bot's database could not be reached, so the bot cannot work there yet. Try again in a few minutes.",
    },
  },
});
