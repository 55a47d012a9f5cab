import { z } from "zod";
import { instantSchema, licenseSchema } from "./license.ts";

const FAILURES = ["timeout", "refused", "credentials", "certificate"] as const;

/** An error without a name of ours is still no answer; "timeout" is what alarms the least. */
const failureSchema = z.object({ error: z.enum(FAILURES).catch("timeout") });

const at = instantSchema;
const server = z.string().min(1);

const readingLine = z
  .object({ at, server, reading: z.record(z.string(), z.unknown()) })
  .transform(({ at, server, reading }) => {
    if ("error" in reading)
      return { kind: "failure" as const, at, server, error: failureSchema.parse(reading).error };
    return { kind: "reading" as const, at, server, license: licenseSchema.parse(reading) };
  });

const by = z.string().optional().catch(undefined);

const operatorLine = z.discriminatedUnion("input", [
  z
    .object({ at, input: z.literal("acknowledge"), server, key: z.string(), by })
    .transform(({ input: kind, ...rest }) => ({ kind, ...rest })),
  z
    .object({ at, input: z.literal("snooze"), server, key: z.string(), until: instantSchema, by })
    .transform(({ input: kind, ...rest }) => ({ kind, ...rest })),
  z.object({ at, input: z.literal("stop") }).transform(({ at, input: kind }) => ({ kind, at })),
  z.object({ at, input: z.literal("start") }).transform(({ at, input: kind }) => ({ kind, at })),
]);

/** What moves the watch on. `tick` lets time pass: timers that are due by then fire. */
export type WatchInput =
  | z.output<typeof readingLine>
  | z.output<typeof operatorLine>
  | { readonly kind: "tick"; readonly at: number };

export type Failure = (typeof FAILURES)[number];

/**
 * Reads one line of a readings file, already parsed as JSON. Of a reading only the instant and the server must be right;
 * an odd field of the license is unknown by itself. Throws a `ZodError`.
 */
export function parseInput(line: unknown): WatchInput {
  const isOperator = typeof line === "object" && line !== null && "input" in line;
  return isOperator ? operatorLine.parse(line) : readingLine.parse(line);
}
