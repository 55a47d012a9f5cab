import { FAILURES, type FailureCode, isFailureCode } from "../../errors.ts";
import { describeFailure, type Messages } from "../../i18n/index.ts";
import type { Episode } from "../../watch/index.ts";

/** What a message says of an alert, in plain sentences; names in them are foreign text. */
export interface AlertText {
  /** "Critical", "Over": severity and state are words, and need no color. */
  readonly state: string;
  readonly title: string;
  readonly what: string;
  readonly harm: string;
  readonly fix: string;
}

export interface AlertContext {
  /** IANA zone of the server's settings, in which its days are counted. */
  readonly zone: string;
  readonly messages: Messages;
}

/** Days are dates of the calendar: the same in every zone. */
const dayText = (day: string, { formats }: Messages) => formats.day(new Date(`${day}T00:00:00Z`), "UTC");

export function alertText(episode: Episode, context: AlertContext): AlertText {
  const { messages } = context;
  const { alerts } = messages;
  const { closed, key, kind, severity, server } = episode;
  const state = closed ? alerts.closed[closed.as] : alerts.severities[severity];
  if (kind === "doubt") {
    return {
      state,
      title: alerts.doubts[doubtOf(key)](server),
      what: lastKnown(episode, context),
      harm: alerts.harms.doubt,
      fix: alerts.fixes.doubt,
    };
  }
  const failure = key === "silent" ? failureOf(episode) : undefined;
  const described = failure && describeFailure(failure, messages.failures, "answering");
  return {
    state,
    title: alerts.titles[key](server),
    what: endedWhat(episode, context) ?? described?.problem ?? currentWhat(episode, context),
    harm: alerts.harms[key],
    fix: described?.fix ?? alerts.fixes[key],
  };
}

/** Which kind of value a condition rests on. */
const doubtOf = (key: Episode["key"]): "use" | "term" | "exceeded" => {
  if (key === "exceeded") return "exceeded";
  return key === "usage" || key === "new-month" ? "use" : "term";
};

/** What is so now that it is over, where the line of the open alert would tell of what is not so any more. */
function endedWhat({ key, closed, facts }: Episode, { messages }: AlertContext): string | undefined {
  if (closed?.as !== "cleared") return undefined;
  const { ended } = messages.alerts;
  switch (key) {
    case "silent":
      return ended.silent;
    case "grace":
      return facts.expires ? ended.graceUntil(dayText(facts.expires, messages)) : ended.grace;
    case "usage-report":
      return ended.usageReport;
    default:
      return undefined;
  }
}

/** A number that cannot be read now stands with the time at which it was. */
function currentWhat(episode: Episode, context: AlertContext): string {
  const { messages, zone } = context;
  const what = whatOf(episode, context);
  const at = episode.closed ? undefined : episode.facts.unread?.[doubtOf(episode.key)];
  return at
    ? messages.formats.sentences(
        what,
        messages.alerts.what.lastRead(messages.formats.moment(new Date(at), zone)),
      )
    : what;
}

function failureOf({ facts: { failure } }: Episode) {
  if (!failure || !isFailureCode(failure.code) || failure.code === "internal") return undefined;
  const code: FailureCode = failure.code;
  const named = Object.keys(FAILURES[code].params).every((name) => failure.params[name] !== undefined);
  return named ? { code, params: failure.params } : undefined;
}

/** Number and limit, date and days: the line that changes while an alert is open. */
function whatOf(episode: Episode, context: AlertContext): string {
  const { messages } = context;
  const { alerts, formats } = messages;
  const { what } = alerts;
  const { key, facts } = episode;
  const { used, total, fresh = 0, exceeded = [] } = facts;
  switch (key) {
    case "silent":
      return what.silent;
    case "usage":
      return used === undefined || total === undefined
        ? what.neverRead
        : what.usage(used, total, Math.floor((used * 100) / total));
    case "new-month":
      return used === undefined || total === undefined ? what.neverRead : what.newMonth(used, fresh, total);
    case "usage-report":
      return what.usageReport;
    case "exceeded":
      return what.exceeded(exceeded.reduce((sum, { count }) => sum + count, 0));
    case "grace":
      return formats.sentences(...graceLines(episode, context));
    case "expiry":
      return expiryLine(episode, context);
  }
}

function graceLines({ facts }: Episode, { messages }: AlertContext): string[] {
  const { what } = messages.alerts;
  const { expires, graceExpires } = facts;
  const lines = expires ? [what.expired(dayText(expires, messages))] : [];
  if (!graceExpires) return [...lines, what.graceUnknown];
  const day = dayText(graceExpires, messages);
  const isOver = graceExpires <= (facts.asOf ?? "");
  return [...lines, isOver ? what.graceOver(day) : what.graceUntil(day)];
}

function expiryLine({ facts }: Episode, { messages }: AlertContext): string {
  const { what } = messages.alerts;
  const { expires } = facts;
  if (!expires) return what.neverRead;
  const days = Math.round((Date.parse(expires) - Date.parse(facts.asOf ?? expires)) / 86_400_000);
  return days < 0 ? what.overdue(dayText(expires, messages)) : what.expires(dayText(expires, messages), days);
}

/** What was read last, with its time: a number that is not of now never passes for one that is. */
function lastKnown({ key, facts }: Episode, { zone, messages }: AlertContext): string {
  const { alerts, formats, status } = messages;
  const at = facts.unread?.[doubtOf(key)];
  if (at === null) return alerts.what.neverRead;
  const lines = at === undefined ? [] : [alerts.what.lastRead(formats.moment(new Date(at), zone))];
  const { used, total, expires } = facts;
  if (doubtOf(key) === "use" && used !== undefined && total !== undefined)
    lines.push(alerts.what.usage(used, total, Math.floor((used * 100) / total)));
  if (doubtOf(key) === "term" && expires)
    lines.push(formats.capital(`${status.until(dayText(expires, messages))}.`));
  return lines.length > 0 ? formats.sentences(...lines) : alerts.what.neverRead;
}
