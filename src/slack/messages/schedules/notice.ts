import type { Button, KnownBlock, MessageMetadata } from "@slack/types";
import { isFailureCode } from "../../../errors.ts";
import { describeDetail, describeFailure, type Messages } from "../../../i18n/index.ts";
import type { Notice, Schedule, Tidings } from "../../../schedules/types.ts";
import { escapeMrkdwn, mrkdwn, plain } from "../../web-api/text.ts";
import { rangeRefusalText } from "../order-texts.ts";
import { momentOf, scheduleButton } from "./parts.ts";

/** `event_type` of a notice's metadata: by it and the notice's id it is found again after a crash. */
export const NOTICE_EVENT = "license_report_notice";

export interface NoticeMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
  readonly metadata: MessageMetadata;
}

/** What is told of a schedule, or of a server; pure. */
export function buildScheduleNotice(
  { id, tidings }: Notice,
  schedule: Schedule | undefined,
  messages: Messages,
): NoticeMessage {
  const { problem, fix, detail } = saidOf(tidings, schedule, messages);
  const about = schedule ? aboutOf(schedule, tidings, messages) : [];
  const elements = schedule ? buttonsOf(tidings, schedule, messages) : [];
  return {
    text: [problem, fix].join(" "),
    blocks: [
      { type: "section", text: mrkdwn([`*${problem}*`, ...fix].join("\n")) },
      ...(detail === undefined ? [] : [{ type: "section" as const, text: plain(detail, 600) }]),
      ...(about.length > 0
        ? [{ type: "context" as const, elements: about.map((text) => plain(text, 300)) }]
        : []),
      ...(elements.length > 0 ? [{ type: "actions" as const, elements }] : []),
    ],
    metadata: { event_type: NOTICE_EVENT, event_payload: { notice_id: id } },
  };
}

/** All inert but the detail, which is a far end's own words. */
interface Said {
  readonly problem: string;
  readonly fix: readonly string[];
  readonly detail?: string | undefined;
}

function saidOf(tidings: Tidings, schedule: Schedule | undefined, messages: Messages): Said {
  const { notices } = messages.schedules;
  switch (tidings.code) {
    case "owner-gone": {
      const { problem, fix } = notices.ownerGone;
      return { problem: problem(`<@${schedule?.owner.userId ?? ""}>`), fix: [fix] };
    }
    case "held":
      return {
        problem: notices.held[tidings.why],
        fix: [tidings.why === "shared" ? notices.heldSharedFix : notices.heldFix],
      };
    case "failed":
      return { problem: notices.failed, ...failureSaid(tidings.failure, [], messages) };
    case "paused":
      return {
        problem: notices.paused(tidings.failures),
        ...failureSaid(tidings.failure, [notices.pausedFix], messages),
      };
    case "range": {
      const { refusal } = tidings;
      const said = "said" in refusal ? refusal.said : rangeRefusalText(refusal, messages);
      return { problem: notices.range, fix: [escapeMrkdwn(said), notices.rangeFix] };
    }
    case "server-held":
      return {
        problem: notices.serverHeld(escapeMrkdwn(tidings.server)),
        ...failureSaid(tidings.failure, [notices.serverHeldFix], messages),
      };
  }
}

function failureSaid(
  { code, ...rest }: Extract<Tidings, { code: "failed" }>["failure"],
  more: readonly string[],
  { failures }: Messages,
): Omit<Said, "problem"> {
  const { detail } = rest;
  const failure = {
    code: isFailureCode(code) ? code : ("internal" as const),
    params: rest.params,
    ...(detail !== undefined && { detail }),
  };
  const { problem, fix } = describeFailure(failure, failures, "over");
  return {
    fix: [escapeMrkdwn(problem), escapeMrkdwn(fix), ...more],
    detail: describeDetail(failure, failures),
  };
}

function aboutOf({ order, words, rule }: Schedule, tidings: Tidings, messages: Messages): string[] {
  const about = messages.schedules.notices.about(order.rangeText, words);
  return "due" in tidings ? [about, momentOf(new Date(tidings.due), rule.zone, messages)] : [about];
}

function buttonsOf(tidings: Tidings, { id }: Schedule, { schedules: { buttons } }: Messages): Button[] {
  switch (tidings.code) {
    case "owner-gone":
      return [scheduleButton("takeOver", buttons.takeOver, id, "primary")];
    case "held":
      return tidings.why === "shared" ? [scheduleButton("confirm", buttons.confirm, id, "danger")] : [];
    case "failed":
      return [scheduleButton("now", buttons.now, id)];
    case "paused":
      return [scheduleButton("resume", buttons.resume, id)];
    default:
      return [];
  }
}
