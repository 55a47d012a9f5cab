import type { Button, PlainTextOption, StaticSelect } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import type { Episode } from "../../watch/index.ts";
import { LIMITS } from "../web-api/limits.ts";
import { plain } from "../web-api/text.ts";

/** Names of what an alert's message lets people do; each carries the alert's id. */
export const ALERT_ACTIONS = {
  take: "alert_take",
  note: "alert_note",
  snooze: "alert_snooze",
  details: "alert_details",
  report: "alert_report",
} as const;

export const SNOOZES = ["hours", "tomorrow", "week", "before"] as const;
export type Snooze = (typeof SNOOZES)[number];

/** What can be done with an alert. Everybody sees the same message: who may do it is checked at the click. */
export function alertButtons(episode: Episode, { alerts }: Messages): (Button | StaticSelect)[] {
  const { buttons } = alerts;
  const button = (name: keyof typeof ALERT_ACTIONS, text: string): Button => ({
    type: "button",
    action_id: ALERT_ACTIONS[name],
    value: episode.id,
    text: plain(text, LIMITS.buttonText),
  });
  const look = [button("details", buttons.details), button("report", buttons.report)];
  if (episode.closed) return [];
  if (episode.kind === "doubt") return look;
  const isTaken = episode.attention.acknowledged !== undefined;
  const take = isTaken
    ? button("note", buttons.note)
    : { ...button("take", buttons.take), style: "primary" as const };
  return [take, snoozeSelect(episode, alerts), ...look];
}

function snoozeSelect(episode: Episode, { buttons, snoozes }: Messages["alerts"]): StaticSelect {
  const option = (choice: Snooze): PlainTextOption => ({
    text: plain(snoozes[choice], LIMITS.optionText),
    value: `${choice} ${episode.id}`,
  });
  const hasDate = episode.key === "expiry" || episode.key === "grace";
  return {
    type: "static_select",
    action_id: ALERT_ACTIONS.snooze,
    placeholder: plain(buttons.snooze, 150),
    options: SNOOZES.filter((choice) => choice !== "before" || hasDate).map(option),
  };
}
