import type { Log } from "../../ops/log.ts";
import type { Announcer, Run } from "../../runs/types.ts";
import { wordsFor } from "../../words/index.ts";
import type { SlackClients } from "../clients.ts";
import { toSlackFailure } from "../failures.ts";
import { tellWorkflow } from "../workflow/tell-workflow.ts";
import { deliverFile } from "./deliver-file.ts";
import { removeCard, showCard, tellRequester } from "./show-card.ts";

export interface AnnouncerDeps {
  readonly clients: SlackClients;
  /** The bot's own name in this workspace, as people mention it. */
  readonly botName: string;
  readonly log: Log;
}

/** Shows the runs and their files in Slack. */
export function createAnnouncer({ clients, botName, log }: AnnouncerDeps): Announcer {
  return {
    showCard: (run, _signal, news) => showCard(clients, run, news),
    removeCard: (run, cardTs) => removeCard(clients, run, cardTs),
    deliverFile: (run, record, signal) => deliverFile(clients, run, record, signal),
    reportBack: (run) => tellWorkflow(clients, run, log),
    tellRequester: (run) => tellRequester(clients, run),
    toFailure: (error, run) => toSlackFailure(error, failureParams(run, botName)),
  };
}

const failureParams = ({ request, file }: Run, botName: string) => ({
  bot: botName,
  format: request.format,
  size: file ? wordsFor(request.locale).formats.bytes(file.bytes) : "unknown",
});
