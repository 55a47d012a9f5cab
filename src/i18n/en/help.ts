/** What `help` says. Words to type are English in every language. */
export const help = () => ({
  usage: "<range> [pdf|csv|both] [in <time zone>] [on <server>] [to #channel|here|me]",
  about:
    "Brings the License Overview report of the VB365 server into this channel. Without words it opens a form.",
  words: {
    status: "license and health of each VB365 server",
    history: "your reports",
    cancel: "stops a report of yours that is under way",
  },
  small:
    "Ranges are read in your Slack time zone unless you name one; “in local” shows the server's own. PDF unless you say otherwise. A range ends now at the latest.",
});
