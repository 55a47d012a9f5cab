import { describeFailure, type FailureRecord } from "../../errors.ts";
import type { Run } from "../../runs/types.ts";
import { formatDuration } from "../format.ts";
import { escapeMrkdwn } from "../text.ts";

/** A run's state in one line: with Slack's formatting, and as the plain fallback. */
export interface StateLine {
  readonly mrkdwn: string;
  readonly text: string;
}

/** Both forms of one line; every word of `text` is already inert. */
const line = (emoji: string, title: string, rest = "", plainRest = rest): StateLine => ({
  mrkdwn: `:${emoji}: *${title}*${rest}`,
  text: `${title}${plainRest}`,
});

export function stateLine(run: Run): StateLine {
  const server = escapeMrkdwn(run.request.server);
  const ended = run.state === "done" || run.state === "failed" || run.state === "cancelled";
  if (run.nextAttemptAt && run.failure && !ended) return waitingLine(run, run.failure, run.nextAttemptAt);
  switch (run.state) {
    case "queued":
      return line("hourglass_flowing_sand", "Queued");
    case "generating":
      return line("gear", "Generating", `: waiting for ${server} to make the report`);
    case "delivering":
      return line("outbox_tray", "Delivering", ": sharing the file");
    case "done":
      return doneLine(run);
    case "cancelled":
      return line("no_entry_sign", "Cancelled");
    case "failed": {
      const happened = run.failure ? describeFailure(run.failure).happened : "";
      return line("x", "Failed", `: ${escapeMrkdwn(happened)}`);
    }
  }
}

/** The report's file by its permalink, and how long the operator waited for it. */
function doneLine({ file, place, orderedAt, finishedAt }: Run): StateLine {
  const name = escapeMrkdwn(file?.name ?? "the file");
  const waited = finishedAt && formatDuration(Date.parse(finishedAt) - Date.parse(orderedAt));
  const took = waited ? `, ${waited} after it was asked for` : "";
  const link = place.permalink ? `<${place.permalink}|${name}>` : name;
  return line("white_check_mark", "Done", `: ${link}${took}`, `: ${name}${took}`);
}

/** The time stands as a time, not as a countdown, because the card is edited on change only. */
function waitingLine(run: Run, failure: FailureRecord, nextAttemptAt: string): StateLine {
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone: run.request.zone,
    timeStyle: "long",
  }).format(new Date(nextAttemptAt));
  const happened = escapeMrkdwn(describeFailure(failure).happened);
  const of = run.triesAllowed === undefined ? "" : ` of ${run.triesAllowed}`;
  return line(
    "hourglass_flowing_sand",
    "Retrying",
    `: ${happened} Retry ${run.tries}${of} follows at ${time}.`,
  );
}
