import type { Episode, News } from "../service/model.ts";

/** One alert has one name, whatever its numbers and its text are: an incident is found by it and closed by it. */
const alertKey = ({ server, key }: Pick<Episode, "server" | "key">) => `license-report/${server}/${key}`;

/** In English, for whoever is on call; the channel has the words of its people. */
const SUMMARIES: Readonly<Record<Episode["key"], (server: string) => string>> = {
  silent: (server) => `VB365 server ${server} does not answer`,
  grace: (server) => `The VB365 license of ${server} has expired`,
  expiry: (server) => `The VB365 license of ${server} is expiring`,
  exceeded: (server) => `Accounts on ${server} are over the VB365 license and not backed up`,
  usage: (server) => `The VB365 licenses of ${server} are running out`,
  "new-month": (server) => `New users on ${server} will not fit the VB365 license next month`,
  "usage-report": (server) => `The VB365 usage report of ${server} awaits approval`,
};

const summaryOf = ({ key, server }: Episode) => SUMMARIES[key](server);

/**
 * PagerDuty's Events API v2: `trigger` opens an incident or adds to the one of the same `dedup_key`, `resolve` closes it
 * (developer.pagerduty.com, "Send an Alert Event").
 */
export function pagerDutyBody(episode: Episode, { event, severity, at }: News, routingKey: string): unknown {
  const shared = { routing_key: routingKey, dedup_key: alertKey(episode) };
  if (event === "clear") return { ...shared, event_action: "resolve" };
  return {
    ...shared,
    event_action: "trigger",
    client: "License Report",
    payload: {
      summary: event === "escalate" ? `${summaryOf(episode)}; nobody has taken it` : summaryOf(episode),
      source: episode.server,
      severity,
      timestamp: at,
      component: "VB365 license",
      class: episode.key,
      custom_details: episode.facts,
    },
  };
}

/**
 * Alertmanager forgets an alert that is not sent again before its end. A poll every 15 minutes says nothing new, so an
 * open alert ends only when it is sent as over: this is far ahead.
 */
const FAR_MS = 366 * 86_400_000;

/** Alertmanager's API v2 (`POST /api/v2/alerts`): labels name the alert, so no number stands in them. */
export const alertmanagerBody = (episode: Episode, { event, severity, at }: News): unknown => [
  {
    labels: { alertname: "LicenseReport", server: episode.server, condition: episode.key },
    annotations: { summary: summaryOf(episode), severity, event },
    startsAt: episode.openedAt,
    endsAt: event === "clear" ? at : new Date(Date.parse(at) + FAR_MS).toISOString(),
  },
];

/** What a generic call says; `id` is the same however often it is sent. */
export const genericBody = (episode: Episode, news: News): unknown => ({
  id: news.id,
  alert: alertKey(episode),
  event: news.event,
  severity: news.severity,
  at: news.at,
  server: episode.server,
  condition: episode.key,
  openedAt: episode.openedAt,
  summary: summaryOf(episode),
  facts: episode.facts,
});
