import type { FailureRecord } from "../../errors.ts";
import { describeFailure, type Messages } from "../../i18n/index.ts";
import { type CardProgress, permalinkOf, type Run } from "../../runs/types.ts";
import { escapeMrkdwn } from "../web-api/text.ts";

/** A run's state: in one line with Slack's formatting, and in its plain parts. */
export interface StateLine {
  readonly mrkdwn: string;
  readonly title: string;
  /** Empty where the title says it all. */
  readonly detail: string;
}

export function stateLine(run: Run, messages: Messages, news: CardProgress = {}): StateLine {
  const { card, failures, progress, formats } = messages;
  /** Both forms of one line; every word of `detail` is already inert. */
  const line = (emoji: string, title: string, detail = "", plainDetail = detail): StateLine => ({
    mrkdwn: `:${emoji}: ${detail === "" ? `*${title}*` : card.about(`*${title}*`, detail)}`,
    title,
    detail: plainDetail,
  });
  const { states } = card;
  const ended = run.state === "done" || run.state === "failed" || run.state === "cancelled";
  if (run.nextAttemptAt && run.failure && !ended) {
    return line(
      "hourglass_flowing_sand",
      card.retrying,
      waiting(run, run.failure, run.nextAttemptAt, messages),
    );
  }
  switch (run.state) {
    case "queued":
      return line(
        "hourglass_flowing_sand",
        states.queued,
        news.queuePosition ? progress.ahead(news.queuePosition) : "",
      );
    case "generating": {
      const generating = card.waitingFor(escapeMrkdwn(run.request.server));
      const { elapsedMs } = news;
      const soFar =
        elapsedMs === undefined ? generating : progress.elapsed(generating, formats.duration(elapsedMs));
      return line("gear", states.generating, soFar);
    }
    case "delivering":
      return line("outbox_tray", states.delivering, card.sharing);
    case "done": {
      const [linked, named] = done(run, messages);
      return line("white_check_mark", states.done, linked, named);
    }
    case "cancelled":
      return line("no_entry_sign", states.cancelled);
    case "failed": {
      const problem = run.failure ? describeFailure(run.failure, failures, "over").problem : "";
      return line("x", states.failed, escapeMrkdwn(problem));
    }
  }
}

/** The report's file: by its permalink, and by its name in the notification, which has no links. */
function done(run: Run, { card }: Messages): [linked: string, named: string] {
  const permalink = permalinkOf(run);
  const name = escapeMrkdwn(run.file?.name ?? card.theFile);
  return [permalink ? `<${permalink}|${card.open(run.request.format)}>` : name, name];
}

/** The time stands as a time, not as a countdown, because the card is edited on change only. */
function waiting(
  { request, retries, retriesAllowed }: Run,
  failure: FailureRecord,
  nextAttemptAt: string,
  { card, failures, formats }: Messages,
): string {
  const time = formats.time(new Date(nextAttemptAt), request.zone);
  const retry =
    retriesAllowed === undefined
      ? card.retryAt(retries, time)
      : card.retryOfAt(retries, retriesAllowed, time);
  return formats.sentences(escapeMrkdwn(describeFailure(failure, failures, "running").problem), retry);
}
