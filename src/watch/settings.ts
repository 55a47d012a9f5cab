import { IANAZone } from "luxon";
import { z } from "zod";
import { SEVERITIES } from "./types.ts";

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "is no time of day, such as 09:00" })
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

const zone = z.string().refine((name) => IANAZone.isValidZone(name), {
  error: "is no IANA time zone, such as Europe/Berlin",
});
const duration = z.number().nonnegative();
const count = z.int().min(1);
const days = z.array(z.int().nonnegative());

/** Times of day arrive as "HH:mm" and are kept as minutes after midnight. */
export const settingsSchema = z.strictObject({
  zone: zone.default("UTC"),
  tellFrom: timeOfDay.prefault("09:00"),
  expiryDays: days.default([60, 30, 14, 7, 3, 1]),
  rentalDays: days.default([7, 3, 1]),
  warningDays: duration.default(14),
  criticalDays: duration.default(3),
  usage: z.array(z.strictObject({ percent: z.number().positive(), severity: z.enum(SEVERITIES) })).default([
    { percent: 80, severity: "info" },
    { percent: 90, severity: "warning" },
    { percent: 100, severity: "warning" },
  ]),
  hysteresisPoints: duration.default(2),
  clearReadings: count.default(2),
  silentReadings: count.default(3),
  silentMinutes: duration.default(60),
  silentCriticalHours: duration.default(24),
  rolloverHours: duration.default(24),
  changeHours: duration.default(24),
  escalateMinutes: duration.default(30),
  acknowledgeHours: duration.default(24),
  snoozeMaxDays: duration.default(30),
  quietHours: z.strictObject({ from: timeOfDay, to: timeOfDay }).nullable().default(null),
});

/** What a server is watched by, every default filled in. */
export type WatchSettings = z.output<typeof settingsSchema>;

/** The settings as people write them: all optional, times of day as "HH:mm". */
export type WatchSettingsInput = z.input<typeof settingsSchema>;

/** Fills in the defaults. Throws a `ZodError` that names every setting that cannot be used. */
export function parseSettings(settings: unknown = {}): WatchSettings {
  return settingsSchema.parse(settings);
}
