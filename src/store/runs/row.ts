import { z } from "zod";
import { type FailureCode, isFailureCode } from "../../errors.ts";
import type { OrderNote } from "../../orders/order-note.ts";
import { reportRequestSchema } from "../../orders/report-request.ts";
import {
  cardSchema,
  RUN_STATES,
  type Run,
  runFileSchema,
  sentSchema,
  uploadSchema,
} from "../../runs/model.ts";

/** The shape in which rows are written: see {@link REQUESTS}. */
export const ROW_VERSION = 3;

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

/**
 * Rows of the first two versions kept sentences, in the language of who ordered: the range's label, which follows from the
 * interval, and notes, which are told as they stand.
 */
const ofSentences = z
  .looseObject({ notes: z.array(z.string()) })
  .transform(({ notes, ...request }) => ({
    ...request,
    notes: notes.map((text): OrderNote => ({ code: "sentence", params: { text } })),
  }))
  .pipe(reportRequestSchema);

/** Requests by the version of their row. */
const REQUESTS: Readonly<Record<number, z.ZodType<Run["request"]>>> = {
  1: ofSentences,
  2: ofSentences,
  3: reportRequestSchema,
};

/** A code of another version of this program is a failure all the same. */
const failureSchema = z.object({
  code: z.string().transform((code): FailureCode => (isFailureCode(code) ? code : "internal")),
  params: z.record(z.string(), z.string()),
  detail: z.string().exactOptional(),
});

/** A row of the table `runs`, as both engines answer it. */
const rowSchema = z.object({
  id: z.string(),
  version: z.number(),
  state: z.enum(RUN_STATES),
  request: json(z.unknown()),
  ordered_at: z.string(),
  due_by: z.string(),
  started_at: z.string().nullable(),
  finished_at: z.string().nullable(),
  fence: z.number(),
  retries: z.number(),
  turn: z.number(),
  retries_allowed: z.number().nullable(),
  next_attempt_at: z.string().nullable(),
  sent: json(sentSchema).nullable(),
  file: json(runFileSchema).nullable(),
  card: json(cardSchema),
  upload: json(uploadSchema),
  failure: json(failureSchema).nullable(),
  // SQLite has no booleans.
  card_due: z.union([z.boolean(), z.number()]).transform(Boolean),
});

/** A row as it came, not looked at yet. */
export type RunRow = Readonly<Record<string, unknown>>;

export const RUN_COLUMNS = Object.keys(rowSchema.shape).join(", ");

/** @throws Error that names the run, when its row is in no shape that this version knows */
export function toRun(given: RunRow): Run {
  const parsed = rowSchema.safeParse(given);
  if (!parsed.success) throw unreadable(given, parsed.error);
  const row = parsed.data;
  const request = REQUESTS[row.version]?.safeParse(row.request);
  if (!request?.success) throw unreadable(given, request?.error);
  return {
    id: row.id,
    state: row.state,
    request: request.data,
    orderedAt: row.ordered_at,
    dueBy: row.due_by,
    fence: row.fence,
    retries: row.retries,
    turn: row.turn,
    card: row.card,
    upload: row.upload,
    cardDue: row.card_due,
    ...(row.started_at !== null && { startedAt: row.started_at }),
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
    ...(row.next_attempt_at !== null && { nextAttemptAt: row.next_attempt_at }),
    ...(row.retries_allowed !== null && { retriesAllowed: row.retries_allowed }),
    ...(row.sent && { sent: row.sent }),
    ...(row.file && { file: row.file }),
    ...(row.failure && { failure: row.failure }),
  };
}

const unreadable = ({ id, version }: RunRow, error: z.ZodError | undefined) =>
  new Error(
    `The run ${id} (version ${version}) cannot be read: ${error ? z.prettifyError(error) : "its version is not known"}`,
  );
