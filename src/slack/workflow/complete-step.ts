import type { Contact } from "../../config/index.ts";
import { FAILURES } from "../../errors.ts";
import { describeFailure, messagesFor } from "../../i18n/index.ts";
import type { Log } from "../../ops/log.ts";
import type { Run } from "../../runs/types.ts";
import { contactAtHand } from "../access/contact.ts";
import { isForAdmin } from "../messages/ways-on.ts";
import type { SlackClients } from "../web-api/clients.ts";
import { slackErrorCode, toSlackFailure } from "../web-api/failures.ts";
import type { Workspace } from "../workspaces/types.ts";
import { stepOutputs } from "./step-outputs.ts";

/** What ends a step: what it gives to the steps behind it, or why it gives nothing. */
export type StepResult =
  | { readonly outputs: Readonly<Record<string, string | number>> }
  | { readonly error: string };

/** The step is over already, by the call before, or the workflow is gone: there is nothing left to complete. */
const OVER = ["execution_not_in_running_state", "function_execution_not_found"];

/**
 * Completes the step of a workflow with how its run ended, in the words of the run's card. By the bot's own token,
 * because the one that came with the event does not outlive a restart.
 * @throws only what may heal
 */
export async function completeWorkflowStep(
  { clients, access }: Pick<Workspace, "clients" | "access">,
  run: Run,
  log: Log,
): Promise<void> {
  const { workflow } = run.request;
  if (!workflow) return;
  const end: StepResult =
    run.state === "done" ? { outputs: stepOutputs(run) } : { error: failureText(run, access.rules.contact) };
  try {
    await endStep(clients, workflow.executionId, end);
  } catch (error) {
    const failure = toSlackFailure(error, {});
    if (failure !== undefined && FAILURES[failure.code].retry === "auto") throw error;
    log.error({ err: error, run: run.id }, "can’t tell the workflow how its report ended");
  }
}

/** Ends a step; one that has ended already stays as it is. */
export async function endStep(clients: SlackClients, executionId: string, end: StepResult): Promise<void> {
  try {
    if ("error" in end) {
      await clients.write.functions.completeError({ function_execution_id: executionId, error: end.error });
    } else {
      await clients.write.functions.completeSuccess({
        function_execution_id: executionId,
        outputs: end.outputs,
      });
    }
  } catch (error) {
    if (!OVER.includes(slackErrorCode(error) ?? "")) throw error;
  }
}

/** As on the card, with whom to ask where only an administrator can help. */
function failureText(
  { failure = { code: "run_cancelled", params: {} }, request }: Run,
  contact: Contact | undefined,
): string {
  const messages = messagesFor(request.locale);
  const { problem, fix } = describeFailure(failure, messages.failures, "over");
  const whom = isForAdmin(failure) ? [contactAtHand(contact, messages).plain] : [];
  return messages.formats.sentences(problem, fix, ...whom);
}
