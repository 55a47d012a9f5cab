/** What `help` says. Words to type are English in every language. */
export const help = () => ({
  greeting: "Hello! Give me a date range, and I’ll get you the license report for it.",
  usage: "<range> [pdf|csv|both] [in <time zone>] [on <server>] [to #channel|here|me]",
  about: "Posts VB365’s License Overview report to this channel. Without a range, it opens a form.",
  words: {
    status: "license and health of each VB365 server",
    history: "your reports",
    cancel: "stop a report that’s in progress",
    watch: "tells this channel before a license ends or runs out; off, settings",
    schedules: "reports that come by themselves: here, mine, all",
    doctor: "for admins: whether everything that the bot needs is in order",
  },
  small:
    "Ranges are in your Slack time zone unless you name another; “in local” uses the server’s. You get a PDF unless you choose another format. A range ends now at the latest.",
});
