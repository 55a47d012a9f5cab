import { createHash } from "node:crypto";
import type { ReportRequest } from "./report-request.ts";

/**
 * How far the ends of two readings of one text may lie apart: "the last 7 days", read again when Slack sends an event
 * again, ends a little later. Slack does so for some five minutes (docs.slack.dev, "Events API").
 */
const DRIFT_MS = 600_000;

/** What was ordered, and not in which words it is told; the interval apart. */
const orderedOf = (request: ReportRequest): string => {
  const { rangeText, zone, format, timezone, server, requester, destination, workflow } = request;
  return JSON.stringify([
    rangeText,
    zone,
    format,
    timezone,
    server,
    [requester.teamId, requester.enterpriseId ?? "", requester.userId],
    [destination.channelId, destination.threadTs ?? ""],
    workflow?.executionId ?? "",
  ]);
};

const apart = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other));

/** Do two requests under one key ask for the same report, so that one run answers both? */
export const isSameOrder = (one: ReportRequest, other: ReportRequest): boolean =>
  orderedOf(one) === orderedOf(other) &&
  apart(one.interval.start, other.interval.start) <= DRIFT_MS &&
  apart(one.interval.end, other.interval.end) <= DRIFT_MS;

/**
 * Its own key, and those for an order whose own key answers another one: without its interval, whose ends may drift, and
 * with it.
 */
export function* orderKeys(key: string, request: ReportRequest): Generator<string, void> {
  yield key;
  const ordered = orderedOf(request);
  const digest = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 22);
  const { start, end } = request.interval;
  yield `${key}#${digest(ordered)}`;
  yield `${key}#${digest(`${ordered} ${start} ${end}`)}`;
}
