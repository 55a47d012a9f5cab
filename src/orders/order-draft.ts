import { z } from "zod";
import type { Destination, ReportRequest } from "./report-request.ts";
import { isZoneChoice } from "./zones.ts";

export type Format = ReportRequest["format"];

/** A report of each; each has its own run, with its own card and file. */
export type Formats = readonly [Format, ...Format[]];

/** Where nobody says anything of formats. */
export const DEFAULT_FORMATS: Formats = ["PDF"];

/** One format, or a report of each, as a single choice. */
export type FormatChoice = Format | "BOTH";

const slackId = z.string().regex(/^[A-Z][A-Z0-9]{2,30}$/);
const slackTs = z.string().regex(/^\d{1,12}\.\d{1,10}$/);
const format = z.enum(["PDF", "CSV"]);
const words = z.string().max(600);

/** A place in Slack that comes from outside. */
export const placeSchema = z.strictObject({ channelId: slackId, threadTs: slackTs.optional() });

/**
 * What somebody asked for, as far as they said it: what is undefined was left unsaid, and is completed from what is
 * usual for the person, the channel and the settings. Every way of asking is read into this one shape.
 */
export interface OrderDraft {
  readonly range?:
    | /** As it was typed where only a range is expected. */ { readonly text: string }
    | /**
     * What stands before, between and behind the options of a sentence. Kept apart: two ends that an option held apart
     * are never read as one range ("last pdf month").
     */ { readonly parts: readonly string[] }
    | /** The interval of a run that is ordered again, not what its words mean today. */ {
        readonly ofRun: string;
      }
    | undefined;
  readonly formats?: Formats | undefined;
  /** IANA zone, or `Local` for the server's own. */
  readonly zone?: string | undefined;
  /** VB365 server, as the settings spell it. */
  readonly server?: string | undefined;
  /** `here` is where it was ordered, `me` the person's direct message with the bot. */
  readonly destination?: "here" | "me" | Destination | undefined;
}

/** A draft that comes from outside. */
export const orderDraftSchema = z.strictObject({
  range: z
    .union([
      z.strictObject({ text: words }),
      z.strictObject({ parts: z.array(words).min(1).max(20) }),
      z.strictObject({ ofRun: z.uuid() }),
    ])
    .optional(),
  formats: z.union([z.tuple([format]), z.tuple([format, format])]).optional(),
  zone: z.string().refine(isZoneChoice).optional(),
  server: z.string().max(200).optional(),
  destination: z.union([z.enum(["here", "me"]), placeSchema]).optional(),
}) satisfies z.ZodType<OrderDraft>;

/** A choice of formats as the reports it stands for. */
export const formatsOf = (choice: FormatChoice): Formats => (choice === "BOTH" ? ["PDF", "CSV"] : [choice]);

/** The same the other way round. */
export const choiceOf = (formats: Formats): FormatChoice => (formats.length > 1 ? "BOTH" : formats[0]);

/** The draft of a run that is ordered again, in its own format or in the other one; its zone goes with its range. */
export const draftOfRun = (
  { id, request }: { readonly id: string; readonly request: ReportRequest },
  chosen: Format = request.format,
): OrderDraft => ({
  range: { ofRun: id },
  formats: [chosen],
  server: request.server,
  destination: request.destination,
});
