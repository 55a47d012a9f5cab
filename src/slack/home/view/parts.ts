import type { Button, KnownBlock } from "@slack/types";
import { mrkdwn, plain } from "../../web-api/text.ts";

/** Names of the buttons on the App Home. */
export const HOME_ACTIONS = {
  newReport: "home_new_report",
  newSchedule: "home_new_schedule",
  refresh: "home_refresh",
  cancel: "home_cancel",
  older: "home_older",
  newer: "home_newer",
} as const;

/** Runs on a page of the App Home, and runs under way that it shows. */
export const HOME_PAGE = 10;

export const button = (action: string, text: string, value?: string): Button => ({
  type: "button",
  action_id: action,
  text: plain(text, 75),
  ...(value !== undefined && { value }),
});

/** A section of our own words with foreign ones made inert. */
export const section = (text: string): KnownBlock & { type: "section" } => ({
  type: "section",
  text: mrkdwn(text, 1000),
});

export const heading = (text: string): KnownBlock[] => [
  { type: "divider" },
  { type: "header", text: plain(text, 150) },
];
