import { STEP_INPUTS as INPUT, STEP_OUTPUTS as OUTPUT } from "../src/slack/names.ts";
import type { ManifestFunction } from "./types.ts";

/**
 * The step as Workflow Builder offers it. Slack names no person when it runs a step, but a report is always somebody's:
 * the workflow has to say whose, "Person who started this workflow" or anybody it knows.
 */
export const GENERATE_REPORT: ManifestFunction = {
  title: "Generate a license report",
  description: "Brings the License Overview report of a VB365 server into a channel",
  input_parameters: {
    properties: {
      [INPUT.range]: {
        type: "string",
        title: "Range",
        description: "In plain words: last month, Q1 2026, 1 Oct to 15 Oct, since Monday",
      },
      [INPUT.format]: { type: "string", title: "Format", description: "PDF or CSV; empty for PDF" },
      [INPUT.server]: {
        type: "string",
        title: "Server",
        description: "Name of the VB365 server; empty for the first of the bot's settings",
      },
      [INPUT.channel]: {
        type: "slack#/types/channel_id",
        title: "Channel",
        description: "Where the report appears; the bot must be a member",
      },
      [INPUT.user]: {
        type: "slack#/types/user_id",
        title: "Asked by",
        description: "Who asks for the report: in this person's time zone, with this person's rights",
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
        description: "That used a license in the range",
      },
      [OUTPUT.organizations]: {
        type: "integer",
        title: "Organizations",
        description: "How many the report names",
      },
      [OUTPUT.runId]: { type: "string", title: "Run", description: "The run's id, as its card shows it" },
    },
    // What a report may not tell, and what Slack may be slow to tell, are no promises.
    required: [OUTPUT.interval, OUTPUT.runId],
  },
};
