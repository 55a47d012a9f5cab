import { expect, test } from "vitest";
import type { SlackSandboxOptions } from "../../../sandbox/slack/index.ts";
import { boltOverHttp, boltOverSocket, standingClock } from "./bolt.ts";
import { clientFor, clientOnSandbox, errorOf } from "./client.ts";

const text = { type: "string", title: "Text", description: "Any" };
const functions = {
  generate_report: {
    title: "Generate a report",
    description: "Makes it",
    input_parameters: {
      properties: { range: text, channel: { type: "slack#/types/channel_id" } },
      required: ["range"],
    },
    output_parameters: {
      permalink: { ...text, is_required: true },
      users: { type: "integer" },
    },
  },
};
const RUN = { callbackId: "generate_report", inputs: { range: "last month" } };

async function started(options: Partial<SlackSandboxOptions> = {}) {
  const on = await clientOnSandbox({ functions, eventRetryDelaysMs: [], ...options });
  const { execution } = await on.sandbox.runFunction(RUN);
  const stepClient = clientFor(on.sandbox, execution.token);
  return { on, execution, stepClient, id: execution.id };
}

test.each([
  ["Socket Mode", boltOverSocket],
  ["HTTP", boltOverHttp],
])("a step is run, told all that it needs, and completed with its own token over %s", async (_via, bolt) => {
  const seen: unknown[] = [];
  await using on = await bolt(
    (app) => {
      app.function("generate_report", async ({ inputs, complete, client, payload }) => {
        seen.push(payload, client.token);
        await complete({ outputs: { permalink: `about ${inputs.range}`, users: 12 } });
      });
    },
    { functions },
  );
  const { execution, ack } = await on.sandbox.runFunction(RUN);
  expect(ack).toMatchObject({ acked: true });
  const done = await on.sandbox.waitFor(() => {
    const now = on.sandbox.state.execution(execution.id);
    return now.state !== "running" && now;
  });
  expect(done).toMatchObject({
    state: "completed",
    outputs: { permalink: "about last month", users: 12 },
  });
  expect(seen).toEqual([
    expect.objectContaining({
      type: "function_executed",
      inputs: { range: "last month" },
      function_execution_id: expect.stringMatching(/^Fx/),
      workflow_execution_id: expect.stringMatching(/^Wx/),
      bot_access_token: expect.stringMatching(/^xwfp-/),
      function: expect.objectContaining({
        id: expect.stringMatching(/^Fn/),
        callback_id: "generate_report",
        title: "Generate a report",
        type: "app",
        app_id: "A0SANDBOX001",
        input_parameters: [
          { name: "range", type: "string", title: "Text", description: "Any", is_required: true },
          expect.objectContaining({ name: "channel", is_required: false }),
        ],
        output_parameters: [
          expect.objectContaining({ name: "permalink", is_required: true }),
          expect.objectContaining({ name: "users", is_required: false }),
        ],
      }),
    }),
    execution.token,
  ]);
});

test("a step that fails says why", async () => {
  const { on, id } = await started();
  await on.client.functions.completeError({ function_execution_id: id, error: "The server is off." });
  expect(on.sandbox.state.execution(id)).toMatchObject({ state: "failed", error: "The server is off." });
  await on.sandbox.close();
});

test.each([
  ["completed twice", "completeSuccess", { outputs: { permalink: "x" } }],
  ["failed after it was completed", "completeError", { error: "late" }],
])("a step is not %s", async (_case, method, rest) => {
  const { on, id } = await started();
  await on.client.functions.completeSuccess({ function_execution_id: id, outputs: { permalink: "x" } });
  const again = on.client.apiCall(`functions.${method}`, { function_execution_id: id, ...rest });
  expect(await errorOf(again)).toBe("execution_not_in_running_state");
  expect(on.sandbox.state.executions).toMatchObject([{ state: "completed", outputs: { permalink: "x" } }]);
  await on.sandbox.close();
});

test.each([
  ["a missing output", { users: 1 }, "missing parameter: permalink"],
  ["a wrong type", { permalink: "x", users: "many" }, "parameter users must be of type integer"],
  ["an output that it does not have", { permalink: "x", more: 1 }, "unknown parameter: more"],
])("a step is not completed with %s", async (_case, outputs, message) => {
  const { on, id } = await started();
  await expect(
    on.client.functions.completeSuccess({ function_execution_id: id, outputs }),
  ).rejects.toMatchObject({
    data: { error: "parameter_validation_failed", response_metadata: { messages: [message] } },
  });
  expect(on.sandbox.state.execution(id).state).toBe("running");
  await on.sandbox.close();
});

test.each([
  [
    "functions.completeSuccess",
    { function_execution_id: "Fx0", outputs: {} },
    "function_execution_not_found",
  ],
  ["functions.completeError", { function_execution_id: "Fx0", error: "x" }, "function_execution_not_found"],
  ["functions.completeError", { function_execution_id: "Fx0" }, "invalid_arguments"],
  ["functions.completeSuccess", { function_execution_id: "Fx0" }, "invalid_arguments"],
])("%s %j: %s", async (method, args, error) => {
  await using on = await clientOnSandbox();
  expect(await errorOf(on.client.apiCall(method, args))).toBe(error);
});

test("a step's token posts like the bot's, until the step ends", async () => {
  const { on, stepClient, id } = await started();
  const post = () => stepClient.chat.postMessage({ channel: "C0GENERAL001", text: "under way" });
  expect(await errorOf(post())).toBeUndefined();
  await stepClient.functions.completeSuccess({ function_execution_id: id, outputs: { permalink: "x" } });
  expect(await errorOf(post())).toBe("token_revoked");
  await on.sandbox.close();
});

test("a step's token ends after a quarter of an hour; the bot's can still complete it", async () => {
  const clock = standingClock();
  const { on, stepClient, id } = await started({ now: clock.now });
  const end = { function_execution_id: id, outputs: { permalink: "x" } };
  clock.advance(15 * 60_000);
  expect(await errorOf(stepClient.functions.completeSuccess(end))).toBe("token_expired");
  expect(await errorOf(on.client.functions.completeSuccess(end))).toBeUndefined();
  await on.sandbox.close();
});

test.each([
  ["a step that the app does not have", { callbackId: "other", inputs: {} }, "no step other"],
  ["no range", { callbackId: "generate_report", inputs: {} }, "missing parameter: range"],
  ["a number for a text", { callbackId: "generate_report", inputs: { range: 3 } }, "must be of type string"],
])("a workflow cannot be run with %s", async (_case, input, words) => {
  await using on = await clientOnSandbox({ functions });
  await expect(on.sandbox.runFunction(input)).rejects.toThrow(words);
});
