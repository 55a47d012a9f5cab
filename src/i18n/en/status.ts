import type { Formats } from "../formats.ts";

/** License and health of the servers. Words of theirs that are not known here stay as they are. */
export const status = ({ number, plural }: Formats) => ({
  title: "VB365 servers",
  brief: "Licenses of the VB365 servers",
  about: (server: string, said: string) => `${server}: ${said}`,
  more: (count: number, next: string) => `… and ${number(count)} more: ${next}`,
  types: {
    Subscription: "Subscription",
    Rental: "Rental",
    Evaluation: "Evaluation",
    NFR: "NFR",
    Community: "Community",
    AwsPrivateOffer: "AWS private offer",
  },
  statuses: { Valid: "valid", Expired: "expired" },
  /** @param end one of the four below */
  license: (type: string, status: string, end: string) => `${type} license, ${status}, ${end}.`,
  withoutEnd: "never expires",
  endUnknown: "end unknown",
  useUnknown: "The server doesn’t say how many licenses are used.",
  until: (day: string) => `until ${day}`,
  untilPast: (day: string) => `ended ${day}`,
  untilSoon: (day: string, days: number) =>
    `until ${day} (${number(days)} ${plural(days, { one: "day", other: "days" })} left)`,
  usedAndFree: (used: number, total: number, free: number) =>
    `${number(used)} of ${number(total)} licenses used, ${number(free)} free.`,
  usedTooMany: (used: number, total: number, over: number) =>
    `${number(used)} of ${number(total)} licenses used, ${number(over)} too many.`,
  healths: { Healthy: "Healthy", Unhealthy: "Unhealthy" },
  health: (health: string) => `Health: ${health}.`,
  version: (version: string) => `Version ${version}.`,
  graceUntil: (day: string) => `Jobs run until ${day}, when the grace period ends.`,
  graceOver: (day: string) => `The grace period ended ${day}: jobs may have stopped.`,
  newUsers: (count: number) =>
    `${number(count)} new ${plural(count, { one: "user", other: "users" })} this month.`,
  exceeded: (count: number) =>
    `${number(count)} ${plural(count, { one: "account", other: "accounts" })} over the limit, not backed up.`,
  autoUpdate: { on: "Renews itself.", off: "Doesn’t renew itself." },
  support: (id: string) => `Support ID ${id}.`,
  silent: "The server didn’t answer in time.",
  unread: "Can’t read the license.",
  seeLog: "Try again later. See the bot’s log for details.",
});
