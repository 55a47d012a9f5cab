import type { WorkspaceContext } from "../context.ts";
import type { AckOutcome } from "../delivery.ts";
import type { Execution } from "../executions.ts";
import { type Parameter, parameterFaults, type StepFunction } from "../functions.ts";
import { installed } from "../installs.ts";
import type { JsonObject } from "../json.ts";
import { eventCallback } from "./payload.ts";

/** A step's token is good for a quarter of an hour, however long the step takes, and no longer than the step. */
const STEP_TOKEN_LIFETIME_MS = 15 * 60_000;

export interface FunctionInput {
  readonly callbackId: string;
  /** By name of the parameter, as Workflow Builder fills them in. */
  readonly inputs: JsonObject;
}

export interface FunctionRun {
  readonly execution: Execution;
  /** How the app took the event; the step goes on after it. */
  readonly ack: AckOutcome;
}

/** Runs a workflow up to a step of the app's, and waits until the app took it. */
export async function runFunction(context: WorkspaceContext, input: FunctionInput): Promise<FunctionRun> {
  const { execution, taken } = startFunction(context, input);
  return { execution, ack: await taken };
}

/**
 * The same without waiting: `taken` resolves with how the app took the event.
 * @throws Error for a step that the app does not have, and for inputs that Workflow Builder would not let pass
 */
export function startFunction(
  context: WorkspaceContext,
  { callbackId, inputs }: FunctionInput,
): { readonly execution: Execution; readonly taken: Promise<AckOutcome> } {
  const step = context.functions.find((one) => one.callbackId === callbackId);
  if (step === undefined) {
    throw new Error(`the app has no step ${callbackId}: give the manifest's functions to the sandbox`);
  }
  const faults = parameterFaults(step.inputs, inputs);
  if (faults.length > 0) throw new Error(faults.join("; "));
  const { token } = context.tokens.issue("xwfp-sandbox-", {
    kind: "workflow",
    teams: [context.workspace.seed.team.id],
    scopes: installed(context).scopes,
    isEnterpriseInstall: false,
    expires: context.clock.now().getTime() + STEP_TOKEN_LIFETIME_MS,
  });
  const execution = context.executions.start(callbackId, inputs, token);
  const event = {
    type: "function_executed",
    function: functionWire(context, step),
    inputs,
    function_execution_id: execution.id,
    workflow_execution_id: execution.workflowId,
    event_ts: context.clock.ts(),
    bot_access_token: token,
  };
  return { execution, taken: context.delivery.sendEvent(eventCallback(context, event)) };
}

function functionWire(context: WorkspaceContext, step: StepFunction): JsonObject {
  const seconds = context.clock.seconds();
  return {
    id: `Fn${step.callbackId.replace(/[^a-z0-9]/gi, "").toUpperCase()}`,
    callback_id: step.callbackId,
    title: step.title,
    description: step.description,
    type: "app",
    input_parameters: step.inputs.map(parameterWire),
    output_parameters: step.outputs.map(parameterWire),
    app_id: context.workspace.seed.appId,
    date_created: seconds,
    date_updated: seconds,
    date_deleted: 0,
    form_enabled: false,
  };
}

const parameterWire = ({ name, type, title, description, isRequired }: Parameter): JsonObject => ({
  type,
  name,
  title,
  description,
  is_required: isRequired,
});
