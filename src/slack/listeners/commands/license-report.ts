import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from "@slack/bolt";
import { readCommandText } from "../../../request/command-text.ts";
import { inTime } from "../../in-time.ts";
import {
  type Answer,
  helpAnswer,
  plainAnswer,
  refusedAnswer,
  understoodAnswer,
} from "../../messages/answers.ts";
import { describeMishap } from "../../mishap.ts";
import { openReportForm } from "../../open-report-form.ts";
import { type OrderOutcome, placeOrder, type Wish } from "../../place-order.ts";
import type { ListenerDeps } from "../deps.ts";

/** `/license-report <range> [pdf|csv] [in <zone>] [on <server>]`, `help`, or nothing for the form. */
export function licenseReportCallback(deps: ListenerDeps) {
  return async ({ command, ack, respond }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    const asked = readCommandText(command.text ?? "", deps.servers);
    if (asked.kind === "help") return ack(helpAnswer(command.command));
    if (asked.kind === "two-formats") {
      return ack(plainAnswer("Both PDF and CSV are asked for.", "Name one; ask twice to get both."));
    }
    if (asked.kind === "form") {
      await ack();
      return openReportForm(deps, {
        triggerId: command.trigger_id,
        teamId: command.team_id,
        userId: command.user_id,
        presets: { channelId: command.channel_id },
      });
    }
    const wish: Wish = {
      rangeText: asked.rangeText,
      formats: [asked.format],
      zone: asked.zone,
      server: asked.server,
      requester: {
        teamId: command.team_id,
        userId: command.user_id,
        ...(command.enterprise_id && { enterpriseId: command.enterprise_id }),
      },
      destination: { channelId: command.channel_id },
      idempotencyKey: `${command.team_id}:${command.trigger_id}`,
    };
    const work = placeOrder(deps, wish).then(
      (outcome) => answerOf(outcome, command),
      (error: unknown) => {
        const { happened, todo } = describeMishap(error, deps.log, deps.botName);
        return plainAnswer(happened, todo);
      },
    );
    const answer = await inTime(work);
    if (answer) return ack(answer);
    // Slack itself is slow: acknowledge while there is time, and answer through the response URL.
    await ack({
      response_type: "ephemeral",
      text: "One moment, Slack is slow to tell me about you and this channel…",
    });
    await respond({ ...(await work), replace_original: false });
  };
}

function answerOf(
  outcome: OrderOutcome,
  { command, channel_id: askedIn }: { command: string; channel_id: string },
): Answer {
  switch (outcome.kind) {
    case "ordered":
      return understoodAnswer(outcome.runs, askedIn);
    case "barred":
      return plainAnswer(outcome.barred.happened, outcome.barred.todo);
    case "refused":
      return refusedAnswer(command, outcome.range);
  }
}
