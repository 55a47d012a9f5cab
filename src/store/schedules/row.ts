import { z } from "zod";
import { type FailureCode, type FailureRecord, isFailureCode } from "../../errors.ts";
import { definitionSchema, SCHEDULE_STATES, type Schedule, statusSchema } from "../../schedules/model.ts";
import { type MissedWhy, OCCURRENCE_STATES, type Occurrence } from "../../schedules/occurrence.ts";

/** The shape in which schedules are written. */
export const SCHEDULE_VERSION = 1;

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

const scheduleRow = z.object({
  id: z.string(),
  version: z.literal(SCHEDULE_VERSION),
  revision: z.number(),
  state: z.enum(SCHEDULE_STATES),
  team_id: z.string(),
  enterprise_id: z.string().nullable(),
  user_id: z.string(),
  definition: json(definitionSchema),
  status: json(statusSchema),
  failures: z.number(),
  untaken: z.number(),
  created_at: z.string(),
  next_due: z.string().nullable(),
  last_due: z.string().nullable(),
  resume_at: z.string().nullable(),
  removed_at: z.string().nullable(),
});

export const SCHEDULE_COLUMNS = Object.keys(scheduleRow.shape).join(", ");

/** A row as it came, not looked at yet. */
export type Row = Readonly<Record<string, unknown>>;

/** @throws Error that names the schedule, when its row is in no shape that this version knows */
export function toSchedule(given: Row): Schedule {
  const parsed = scheduleRow.safeParse(given);
  if (!parsed.success)
    throw new Error(`The schedule ${given.id} cannot be read: ${z.prettifyError(parsed.error)}`);
  const row = parsed.data;
  return {
    id: row.id,
    revision: row.revision,
    owner: {
      teamId: row.team_id,
      ...(row.enterprise_id !== null && { enterpriseId: row.enterprise_id }),
      userId: row.user_id,
    },
    state: row.state,
    ...row.definition,
    status: row.status,
    failures: row.failures,
    untaken: row.untaken,
    createdAt: row.created_at,
    ...(row.next_due !== null && { nextDue: row.next_due }),
    ...(row.last_due !== null && { lastDue: row.last_due }),
    ...(row.resume_at !== null && { resumeAt: row.resume_at }),
    ...(row.removed_at !== null && { removedAt: row.removed_at }),
  };
}

/** A code of another version of this program is a failure all the same. */
export const failureJson = json(
  z.object({
    code: z.string().transform((code): FailureCode => (isFailureCode(code) ? code : "internal")),
    params: z.record(z.string(), z.string()),
    detail: z.string().exactOptional(),
  }),
);

const occurrenceRow = z.object({
  id: z.string(),
  schedule_id: z.string(),
  minute: z.string(),
  due: z.string(),
  state: z.enum(OCCURRENCE_STATES),
  why: z.string().nullable(),
  run_ids: json(z.array(z.string())),
  made_at: z.string(),
  failure: failureJson.nullable(),
});

export const OCCURRENCE_COLUMNS = Object.keys(occurrenceRow.shape).join(", ");

export function toOccurrence(given: Row): Occurrence {
  const row = occurrenceRow.parse(given);
  return {
    id: row.id,
    scheduleId: row.schedule_id,
    minute: row.minute,
    due: row.due,
    state: row.state,
    runIds: row.run_ids,
    madeAt: row.made_at,
    ...(row.why !== null && { why: row.why as MissedWhy }),
    ...(row.failure !== null && { failure: row.failure as FailureRecord }),
  };
}
