import { z } from "zod";
import type { FailureRecord } from "../errors.ts";
import { type ReportRequest, reportRequestSchema } from "../orders/report-request.ts";
import { type ReportDigest, reportDigestSchema } from "../reports/types.ts";
import type { LicenseOverviewRequest } from "../vb365/types.ts";

export const RUN_STATES = ["queued", "generating", "delivering", "done", "failed", "cancelled"] as const;
export type RunState = (typeof RUN_STATES)[number];

/** Of a run on which somebody works, or will: as a filter of the history, what a person or a team waits for. */
export const UNFINISHED_STATES: readonly RunState[] = ["queued", "generating", "delivering"];

/** What changed since the report of the period before. */
export const runChangeSchema = z.object({
  before: z.number(),
  now: z.number(),
  moves: z.array(z.object({ name: z.string(), before: z.number(), now: z.number() })).nullable(),
  /** The interval of the earlier report: [start, end), UTC ISO with milliseconds; and the zone of its days, where known. */
  since: z.object({ start: z.string(), end: z.string(), zone: z.string().optional() }),
});
export type RunChange = z.infer<typeof runChangeSchema>;

export const runFileSchema = z.object({
  path: z.string(),
  name: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  apiVersion: z.string(),
  elapsedMs: z.number(),
  // News beside the report: one of another version's shape is left out, and the report still arrives.
  digest: reportDigestSchema.optional().catch(undefined),
  change: runChangeSchema.optional().catch(undefined),
});

/** The report file that a run holds: enough to know it again on disk and in Slack. */
export interface RunFile {
  readonly path: string;
  /** Our own name for the file, as people see it. */
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly apiVersion: string;
  /** How long the server took, in milliseconds. */
  readonly elapsedMs: number;
  /** What the bot read from the file, when it could. */
  readonly digest?: ReportDigest | undefined;
  /** What changed since the report of the period before, when the bot has it. */
  readonly change?: RunChange | undefined;
}

export const cardSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  z.object({ state: z.literal("intended") }),
  z.object({ state: z.literal("posted"), ts: z.string() }),
]);
/**
 * The run's card in Slack. A process may die between the call that posts it and the record of that. So the intent is
 * written first: a card that is only `intended` may be there, and whoever resumes the run looks for it before posting.
 */
export type RunCard = Readonly<z.infer<typeof cardSchema>>;

export const uploadSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  z.object({ state: z.literal("uploaded"), fileId: z.string() }),
  z.object({ state: z.literal("sharing"), fileId: z.string() }),
  z.object({ state: z.literal("withdrawn"), fileId: z.string() }),
  z.object({
    state: z.literal("shared"),
    fileId: z.string().optional(),
    ts: z.string(),
    permalink: z.string().optional(),
  }),
]);
/**
 * The run's file in Slack: `uploaded` and invisible; `sharing` once the call that shows it may have begun, so that the
 * file may or may not stand in the channel; `withdrawn` when it was given up, which may be deleted at any moment and is
 * never the result; `shared` when it stands there.
 */
export type RunUpload = Readonly<z.infer<typeof uploadSchema>>;

/** Where a shared file stands. */
export interface Share {
  /** `ts` of the message that holds the file. */
  readonly ts: string;
  readonly permalink?: string;
}

export const sentSchema = z.object({
  startTime: z.string(),
  endTime: z.string(),
  format: reportRequestSchema.shape.format,
  timezone: reportRequestSchema.shape.timezone,
});

/** A run as the store keeps it. Times are UTC ISO with milliseconds. */
export interface Run {
  readonly id: string;
  readonly state: RunState;
  readonly request: ReportRequest;
  readonly orderedAt: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
  /** 1 for the first attempt; grows with each time the work is taken up. Fences side effects of a dead attempt. */
  readonly fence: number;
  /** When the next attempt is due, while the run waits for one. */
  readonly nextAttemptAt?: string;
  /** Attempts in a row that failed in a way that heals; 0 while none did. */
  readonly retries: number;
  /** The round in which it is made at its server: people take turns there. */
  readonly turn?: number;
  /** How many such attempts there may be; known once the first failed. */
  readonly retriesAllowed?: number;
  /** The run fails when it is not finished by then. */
  readonly dueBy: string;
  /** The body of the last report call to the VB365 server. */
  readonly sent?: LicenseOverviewRequest;
  readonly file?: RunFile;
  readonly card: RunCard;
  readonly upload: RunUpload;
  /** Of the last attempt; kept while a retry is waited for. */
  readonly failure?: FailureRecord;
  /** The run is finished, but its card may not show that yet. */
  readonly cardDue: boolean;
}

export const isFinished = ({ state }: Pick<Run, "state">): boolean => !UNFINISHED_STATES.includes(state);

/** Is the report of a finished run, which stood in its channel, there no more? */
export const isDeleted = ({ state, upload }: Pick<Run, "state" | "upload">): boolean =>
  state === "done" && upload.state === "withdrawn";

/** Did it end without delivering its report, because the figures are those of the last delivered one? */
export const isUnchanged = ({ state, upload, request }: Pick<Run, "state" | "upload" | "request">): boolean =>
  state === "done" && upload.state === "none" && request.origin?.whenChanged !== undefined;

/** `ts` of the run's card, once it is known to stand. */
export const cardTsOf = ({ card }: Pick<Run, "card">): string | undefined =>
  card.state === "posted" ? card.ts : undefined;

/** The upload's id in Slack, whatever became of it. */
export const fileIdOf = ({ upload }: Pick<Run, "upload">): string | undefined =>
  upload.state === "none" ? undefined : upload.fileId;

/** The link to the shared file, where Slack told it. */
export const permalinkOf = ({ upload }: Pick<Run, "upload">): string | undefined =>
  upload.state === "shared" ? upload.permalink : undefined;
