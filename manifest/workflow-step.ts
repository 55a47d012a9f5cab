import { STEP_INPUTS as INPUT, STEP_OUTPUTS as OUTPUT } from "../src/slack/names.ts";
import type { ManifestFunction } from "./types.ts";

/**
 * The step as Workflow Builder offers it. Slack names no person when it runs a step, but a report is always somebody's:
 * the workflow has to say whose, "Person who started this workflow" or anybody it knows.
 */
export const GENERATE_REPORT: ManifestFunction = {
  title: "Generate a license report",
  description: "Posts the License Overview report of a VB365 server to a channel",
  input_parameters: {
    properties: {
      [INPUT.range]: {
        type: "string",
        title: "Date range",
        description: "In plain words: last month, Q1 2026, 1 Oct to 15 Oct, since Monday",
      },
      [INPUT.format]: { type: "string", title: "Format", description: "PDF or CSV; PDF if empty" },
      [INPUT.server]: {
        type: "string",
        title: "Server",
        description: "Name of the VB365 server; the first of the bot’s settings if empty",
      },
      [INPUT.channel]: {
        type: "slack#/types/channel_id",
        title: "Channel",
        description: "Where the report goes; the bot must be in it",
      },
      [INPUT.user]: {
        type: "slack#/types/user_id",
        title: "Requested by",
        description: "Who requests the report: this person’s time zone and permissions apply",
      },
    },
    required: [INPUT.range, INPUT.channel, INPUT.user],
  },
  output_parameters: {
    properties: {
      [OUTPUT.permalink]: { type: "string", title: "File", description: "Link to the report in Slack" },
      [OUTPUT.interval]: { type: "string", title: "Interval", description: "The range as exact dates" },
      [OUTPUT.accounts]: {
        type: "integer",
        title: "Accounts",
        description: "Accounts that used a license in the range",
      },
      [OUTPUT.organizations]: {
        type: "integer",
        title: "Organizations",
        description: "Organizations in the report",
      },
      [OUTPUT.runId]: { type: "string", title: "Run", description: "The run’s ID, as on its card" },
    },
    // What a report may not tell, and what Slack may be slow to tell, aren't promises.
    required: [OUTPUT.interval, OUTPUT.runId],
  },
};
