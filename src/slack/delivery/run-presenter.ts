import { Failure } from "../../errors.ts";
import { messagesFor } from "../../i18n/index.ts";
import type { Log } from "../../ops/log.ts";
import { wasAsked } from "../../orders/report-request.ts";
import type { Run, RunPresenter } from "../../runs/types.ts";
import { contactMarkup } from "../access/contact.ts";
import { toSlackFailure } from "../web-api/failures.ts";
import { completeWorkflowStep } from "../workflow/complete-step.ts";
import type { Workspace, Workspaces } from "../workspaces/types.ts";
import { type Delivery, deliverFile } from "./deliver-file.ts";
import { findMovedChannel } from "./find-moved-channel.ts";
import { mentionRequester } from "./mention.ts";
import { notifyRequester, removeCard, showCard } from "./show-card.ts";

export interface RunPresenterDeps {
  readonly workspaces: Workspaces;
  readonly log: Log;
  readonly delivery: Delivery;
  /** Whether the person who asked is mentioned when a report is finished or failed. */
  readonly notifyRequester: boolean;
}

/** Shows the runs and their files in Slack, each in the workspace where it was ordered. */
export function createRunPresenter({
  workspaces,
  log,
  delivery,
  ...settings
}: RunPresenterDeps): RunPresenter {
  const workspaceOf = async ({ request }: Run) => {
    const workspace = await workspaces.find(request.requester);
    if (!workspace) throw new Failure("slack_token_revoked");
    return workspace;
  };
  const clientsOf = async (run: Run) => (await workspaceOf(run)).clients;
  const contactFor = ({ request }: Run, { access }: Pick<Workspace, "access">) =>
    contactMarkup(access.rules.contact, messagesFor(request.locale));
  const botName = ({ request }: Run) => workspaces.cached(request.requester)?.bot.name ?? "License Report";
  return {
    async showCard(run, _signal, news = {}) {
      const workspace = await workspaceOf(run);
      return showCard(workspace.clients, run, { news, contact: contactFor(run, workspace) });
    },
    removeCard: async (run, cardTs) => removeCard(await clientsOf(run), run, cardTs),
    async deliverFile(run, record, signal) {
      const { clients, access } = await workspaceOf(run);
      return deliverFile(
        {
          clients,
          delivery,
          isMentioned: settings.notifyRequester && wasAsked(run.request),
          home: access.home,
        },
        run,
        record,
        signal,
      );
    },
    completeWorkflowStep: async (run) => completeWorkflowStep(await workspaceOf(run), run, log),
    ...(settings.notifyRequester && {
      // Nobody waits for a report that came by itself: its failure is told once, by its schedule.
      mentionRequester: async (run: Run) => {
        if (wasAsked(run.request)) await mentionRequester(await clientsOf(run), run);
      },
    }),
    async notifyRequester(run) {
      if (!wasAsked(run.request)) return;
      const workspace = await workspaceOf(run);
      return notifyRequester(workspace.clients, run, { contact: contactFor(run, workspace) });
    },
    findMovedChannel: async (run) => findMovedChannel(await clientsOf(run), run),
    toFailure: (error, run) => toSlackFailure(error, failureParams(run, botName(run))),
  };
}

const failureParams = ({ request, file }: Run, botName: string) => ({
  bot: botName,
  format: request.format,
  size: file ? messagesFor(request.locale).formats.bytes(file.bytes) : "unknown",
});
