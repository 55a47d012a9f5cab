/** The least that a Slack app can be: it acknowledges. In a process of its own, like the bot beside it. */
import { App, LogLevel } from "@slack/bolt";

const { SLACK_BOT_TOKEN: token = "", SLACK_APP_TOKEN: appToken = "", SLACK_API_URL = "" } = process.env;

const app = new App({
  token,
  appToken,
  socketMode: true,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: SLACK_API_URL },
});
app.command("/license-report", ({ ack }) => ack());
await app.start();
process.send?.("connected");
process.once("disconnect", () => process.exit(0));
