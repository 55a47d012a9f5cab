import { DateTime, type Zone } from "luxon";
import { z } from "zod";
import { type Answer, exception } from "../answer.ts";
import type { Call, Service } from "../service.ts";
import type { TenantInterval } from "../tenant.ts";
import { readTimezone } from "./timezone.ts";

export type ReportFormat = "PDF" | "CSV";

/** What a report call asks for, understood. */
export interface ReportOrder {
  readonly format: ReportFormat;
  readonly zone: Zone;
  /** Only of reports that have one; half-open. */
  readonly interval?: TenantInterval;
  /** Only of reports that can be narrowed to one organization; undefined means all. */
  readonly organizationId?: string;
}

/** Which fields a report's body has. */
export interface ReportFields {
  readonly interval: "required" | "optional" | "none";
  readonly organization: boolean;
  /** The three newest reports take none and are PDF. */
  readonly format: boolean;
}

const bodySchema = z.object({
  startTime: z.iso.datetime({ offset: true }).nullish(),
  endTime: z.iso.datetime({ offset: true }).nullish(),
  format: z.string().nullish(),
  timezone: z.string().nullish(),
  organizationId: z.guid().nullish(),
});

const TEN_YEARS_MS = 3653 * 86_400_000;
const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;

/** Reads a report call, or answers as the server would to one that it does not understand. */
export function readReportOrder(
  call: Call,
  fields: ReportFields,
  service: Service,
): { order: ReportOrder } | { answer: Answer } {
  const refuse = (message: string, status = 400) => ({
    answer: exception(
      call.version,
      status,
      message,
      status === 400 ? "ParameterValidationFailure" : "HttpError",
    ),
  });

  if (!/^application\/(.*\+)?json\b/i.test(call.headers["content-type"] ?? "")) {
    return refuse("The request entity's media type is not supported for this resource.", 415);
  }
  const body = parseBody(call.body);
  if (!body.success) return refuse(body.message);

  const format = fields.format ? readFormat(body.data.format, service) : "PDF";
  if (!format)
    return refuse(`Error converting value "${body.data.format ?? ""}" to type 'RESTReportFormat'.`);
  const zone = readTimezone(body.data.timezone ?? undefined, service.switches);
  if (!zone) return refuse(`Time zone '${body.data.timezone}' is not valid.`);

  const organizationId = fields.organization ? (body.data.organizationId ?? undefined) : undefined;
  const common = { format, zone, ...(organizationId === undefined ? {} : { organizationId }) };
  if (fields.interval === "none") return { order: common };

  const { startTime, endTime } = body.data;
  if (fields.interval === "required" && (!startTime || !endTime)) {
    return refuse(`Parameter ${startTime ? "endTime" : "startTime"} is required.`);
  }
  const end = endTime ? new Date(endTime) : service.now();
  const start = startTime ? new Date(startTime) : new Date(end.getTime() - DEFAULT_DAYS * DAY_MS);
  const complaint = service.switches.intervals === "lenient" ? undefined : faultOf(start, end, service.now());
  if (complaint) return refuse(complaint, service.switches.intervals === "reject" ? 400 : 500);
  return { order: { ...common, interval: toInterval(start, end, zone) } };
}

function parseBody(body: Buffer) {
  try {
    const parsed = bodySchema.safeParse(JSON.parse(body.toString("utf8")));
    if (parsed.success) return { success: true as const, data: parsed.data };
    const issue = parsed.error.issues[0];
    return { success: false as const, message: `${issue?.path.join(".")}: ${issue?.message}` };
  } catch {
    return { success: false as const, message: "The request body is not valid JSON." };
  }
}

function readFormat(format: string | null | undefined, { switches }: Service): ReportFormat | undefined {
  const word = switches.formatNames === "lenient" ? format?.toUpperCase() : format;
  return word === "PDF" || word === "CSV" ? word : undefined;
}

function faultOf(start: Date, end: Date, now: Date): string | undefined {
  if (start > end) return "The start time must be earlier than the end time.";
  if (start > now) return "The start time must not lie in the future.";
  if (end.getTime() - start.getTime() > TEN_YEARS_MS) return "The reporting interval is too long.";
  return undefined;
}

/** The wire names the last instant of the interval; equal times ask for the whole day, as the console's dates do. */
function toInterval(start: Date, end: Date, zone: Zone): TenantInterval {
  if (start.getTime() !== end.getTime()) {
    return { start: start.toISOString(), end: new Date(end.getTime() + 1).toISOString() };
  }
  const day = DateTime.fromJSDate(start, { zone }).startOf("day");
  return {
    start: day.toJSDate().toISOString(),
    end: day.plus({ days: 1 }).toJSDate().toISOString(),
  };
}
