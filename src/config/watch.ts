import { z } from "zod";
import { GROUP, ids, PERSON_OR_GROUP, USER } from "./access.ts";
import { wholeNumber } from "./fields.ts";

/** Who is called out of Slack when an alert is raised, changes, escalates or is over. */
interface AlertWebhook {
  readonly kind: "pagerduty" | "alertmanager" | "json";
  readonly url: URL;
  /** PagerDuty's integration key, or what a generic call is signed with, or a bearer token. */
  readonly secret: string | undefined;
}

export interface WatchConfig {
  /** Who is mentioned below a critical alert that nobody takes. */
  readonly escalateTo: { readonly users: readonly string[]; readonly userGroups: readonly string[] };
  /** How long a license's daily numbers are kept, in days. */
  readonly historyDays: number;
  /** The day of the week, 1 (Monday) to 7, on which each channel gets a digest of its servers; undefined for none. */
  readonly weeklyOn: Weekday | undefined;
  readonly webhook: AlertWebhook | undefined;
}

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const KINDS = ["pagerduty", "alertmanager", "json"] as const;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);
const URL_FORM =
  "is wrong: set it to an https address without user and password; an Alertmanager may be reached by http";
const SECRET_FORM = {
  pagerduty: "is missing: set it to the integration key of PagerDuty’s Events API v2",
  json: "is missing: set it to 16 characters or more, with which each call is signed",
};

const fields = z.object({
  WATCH_ESCALATE_TO: ids(PERSON_OR_GROUP, "IDs of users (U…) and user groups (S…)"),
  WATCH_HISTORY_DAYS: wholeNumber(31, 3650, "set it to a number of days from 31 to 3650").default(400),
  WATCH_WEEKLY_DIGEST: z
    .string()
    .toLowerCase()
    .pipe(z.enum(WEEKDAYS, { error: `is wrong: set it to a day of the week, ${WEEKDAYS.join(", ")}` }))
    .optional(),
  ALERT_WEBHOOK_URL: z.string().optional(),
  ALERT_WEBHOOK_KIND: z
    .enum(KINDS, { error: `is wrong: set it to one of ${KINDS.join(", ")}` })
    .default("json"),
  ALERT_WEBHOOK_SECRET: z.string().optional(),
});

export const watchNames = Object.keys(fields.shape);

/** A query may hold a token, so the address is as secret as the rest; plain http would show what is in the call. */
function readUrl(text: string, kind: AlertWebhook["kind"]): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.username || url.password || url.hash) return undefined;
  const mayBePlain = LOOPBACK.has(url.hostname) || kind === "alertmanager";
  return url.protocol === "https:" || (url.protocol === "http:" && mayBePlain) ? url : undefined;
}

export const watchSchema = fields
  .superRefine((env, context) => {
    const { ALERT_WEBHOOK_URL: text, ALERT_WEBHOOK_KIND: kind, ALERT_WEBHOOK_SECRET: secret } = env;
    if (text === undefined) return;
    const refuse = (name: string, message: string) =>
      context.addIssue({ code: "custom", path: [name], message });
    if (!readUrl(text, kind)) refuse("ALERT_WEBHOOK_URL", URL_FORM);
    if (kind === "pagerduty" && !secret) refuse("ALERT_WEBHOOK_SECRET", SECRET_FORM.pagerduty);
    if (kind === "json" && (secret ?? "").length < 16) refuse("ALERT_WEBHOOK_SECRET", SECRET_FORM.json);
  })
  .transform((env): WatchConfig => {
    const { ALERT_WEBHOOK_URL: text, ALERT_WEBHOOK_KIND: kind, ALERT_WEBHOOK_SECRET: secret } = env;
    const url = text === undefined ? undefined : readUrl(text, kind);
    const weekday = env.WATCH_WEEKLY_DIGEST;
    return {
      escalateTo: {
        users: env.WATCH_ESCALATE_TO.filter((id) => USER.test(id)),
        userGroups: env.WATCH_ESCALATE_TO.filter((id) => GROUP.test(id)),
      },
      historyDays: env.WATCH_HISTORY_DAYS,
      weeklyOn: weekday === undefined ? undefined : ((WEEKDAYS.indexOf(weekday) + 1) as Weekday),
      webhook: url && { kind, url, secret },
    };
  });
