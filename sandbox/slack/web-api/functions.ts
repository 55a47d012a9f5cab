import type { WorkspaceContext } from "../context.ts";
import type { Execution } from "../executions.ts";
import { parameterFaults } from "../functions.ts";
import { ApiError, type Arguments, invalidArguments, type Method } from "./method.ts";

/** The execution that is named, while it can still be ended. */
function running(context: WorkspaceContext, args: Arguments): Execution {
  const execution = context.executions.get(args.string("function_execution_id"));
  if (execution === undefined) throw new ApiError("function_execution_not_found");
  if (execution.state !== "running") throw new ApiError("execution_not_in_running_state");
  return execution;
}

export const functionMethods: Readonly<Record<string, Method>> = {
  "functions.completeSuccess": {
    token: "bot",
    scopes: [],
    acceptsJson: true,
    required: ["function_execution_id", "outputs"],
    arguments: { function_execution_id: "string", outputs: "json" },
    handle: (args, context) => {
      const execution = running(context, args);
      const outputs = args.object("outputs");
      if (outputs === undefined) throw invalidArguments("missing required field: outputs");
      const step = context.functions.find(({ callbackId }) => callbackId === execution.callbackId);
      const faults = parameterFaults(step?.outputs ?? [], outputs);
      if (faults.length > 0) {
        throw new ApiError("parameter_validation_failed", { response_metadata: { messages: faults } });
      }
      context.executions.complete(execution, outputs);
      context.tokens.revoke(execution.token, "token_revoked");
      return {};
    },
  },
  "functions.completeError": {
    token: "bot",
    scopes: [],
    acceptsJson: true,
    required: ["function_execution_id", "error"],
    arguments: { function_execution_id: "string", error: "string" },
    handle: (args, context) => {
      const execution = running(context, args);
      context.executions.fail(execution, args.string("error"));
      context.tokens.revoke(execution.token, "token_revoked");
      return {};
    },
  },
};
