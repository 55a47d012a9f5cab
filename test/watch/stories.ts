import fc from "fast-check";
import { ALERT_KEYS, parseInput, parseSettings, type WatchInput } from "../../src/watch/index.ts";
import { HEALTHY } from "./support.ts";

export const SERVERS = ["paris", "berlin"];
const BEGIN = Date.parse("2026-12-20T20:00:00Z");

/** Good readings in which nothing can be read but the type, and that the usage report was not asked for. */
export const UNREADABLE: object[] = [
  {},
  { ...HEALTHY, type: "Rental", status: "?", licensedUsers: { used: 1, total: 0, new: 0 }, exceeded: null },
  { ...HEALTHY, type: "?", licensedUsers: null, exceeded: undefined, usageReport: "draft" },
  {
    ...HEALTHY,
    type: "Rental",
    expires: "?",
    licensedUsers: { used: -1, total: 5 },
    exceeded: [{ organization: "a" }],
  },
];

const license = fc.record({
  status: fc.constantFrom("Valid", "Valid", "Valid", "Expired", "?"),
  type: fc.constantFrom("Subscription", "Subscription", "Rental", "Community", "?"),
  licensedUsers: fc.record({
    used: fc.constantFrom(50, 78, 85, 92, 101, null),
    total: fc.constantFrom(100, 100, 100, 0),
    new: fc.constantFrom(0, 9, null),
  }),
  expires: fc.constantFrom("2026-12-23T12:00:00Z", "2026-12-31T23:59:59Z", "2027-06-30T00:00:00Z", null, "?"),
  graceExpires: fc.constantFrom("2026-12-27T00:00:00Z", "2027-01-30T00:00:00Z", null),
  autoUpdate: fc.constantFrom(true, false, undefined),
  exceeded: fc.constantFrom(
    undefined,
    null,
    [],
    [],
    [{ organization: "contoso", count: 2 }],
    [
      { organization: "contoso", count: 3 },
      { organization: "fabrikam", count: 1 },
    ],
  ),
  usageReport: fc.constantFrom(undefined, null, "draft", "approved"),
});

const failure = fc.record({ error: fc.constantFrom("timeout", "refused", "timeout", "certificate") });
const server = fc.constantFrom(...SERVERS);
const key = fc.constantFrom(...ALERT_KEYS);
const readingOf = fc.oneof({ weight: 6, arbitrary: license }, { weight: 2, arbitrary: failure });
const reading = fc.record({ server, reading: readingOf });
const acknowledge = fc.record({ input: fc.constant("acknowledge"), server, key });
const process = fc.record({ input: fc.constantFrom("stop", "start", "start") });
const snooze = fc.record({
  input: fc.constant("snooze"),
  server,
  key,
  hours: fc.integer({ min: 1, max: 900 }),
});

/** Lines as a watch may see them, their instants never going back. */
export function stories({ snoozes = true } = {}): fc.Arbitrary<WatchInput[]> {
  const line = fc.oneof(
    { weight: 12, arbitrary: reading },
    { weight: 2, arbitrary: acknowledge },
    { weight: 1, arbitrary: process },
    { weight: snoozes ? 2 : 0, arbitrary: snooze },
  );
  const minutes = fc.constantFrom(0, 5, 15, 15, 60, 60, 60, 300, 1440);
  return fc.array(fc.tuple(minutes, line), { minLength: 1, maxLength: 40 }).map((lines) => {
    let at = BEGIN;
    return lines.map(([minutes, fields]) => {
      at += minutes * 60_000;
      const until = "hours" in fields ? new Date(at + fields.hours * 3_600_000).toISOString() : undefined;
      return parseInput({ at: new Date(at).toISOString(), until, ...fields });
    });
  });
}

export const settings = fc
  .constantFrom(
    {},
    { zone: "Europe/Berlin", quietHours: { from: "22:00", to: "08:00" } },
    {
      zone: "Asia/Kolkata",
      quietHours: { from: "12:00", to: "13:30" },
      usage: [{ percent: 80, severity: "critical" as const }],
    },
  )
  .map(parseSettings);
