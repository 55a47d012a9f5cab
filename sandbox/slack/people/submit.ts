import { findElement, placedElements } from "../blocks.ts";
import type { WorkspaceContext } from "../context.ts";
import type { AckOutcome } from "../delivery.ts";
import { type FieldInput, fillField, type InputState, missingFields } from "../input-state.ts";
import { isObject, type JsonObject, objectAt } from "../json.ts";
import type { UserSeed } from "../seed.ts";
import type { View } from "../views.ts";
import { checkRoom, checkView } from "../web-api/views.ts";
import { viewWire } from "../wire/view.ts";
import { openView } from "./form.ts";
import { interaction, person } from "./payload.ts";

/** What is put into fields, by block id and action id. */
export type FieldInputs = Readonly<Record<string, Readonly<Record<string, FieldInput>>>>;

export interface SubmitInput {
  readonly user: string;
  readonly viewId: string;
  /** Fields that are not named keep what is in them. */
  readonly state?: FieldInputs;
}

export interface SubmitOutcome extends AckOutcome {
  /** By block id: what stands under each field, from the app or, for an empty required field, from the client. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Fills the fields and presses the submit button. Empty required fields stop it before the app hears of it. */
export async function submitView(context: WorkspaceContext, input: SubmitInput): Promise<SubmitOutcome> {
  const user = person(context, input.user);
  const view = context.views.fill(...filled(openView(context, user, input.viewId), input.state ?? {}));
  const missing = missingFields(view.blocks, view.state);
  if (missing.length > 0) {
    const errors = Object.fromEntries(
      missing.map((block) => [block, "Please complete this required field."]),
    );
    return { acked: false, ms: 0, body: undefined, errors };
  }
  const outcome = await context.delivery.send("interactive", {
    ...interaction(context, user, "view_submission"),
    trigger_id: context.triggers.issue(user.id, view.id),
    view: viewWire(context, view),
    response_urls: responseUrls(context, user, view),
  });
  if (!outcome.acked) return { ...outcome, errors: {} };
  return { ...outcome, errors: follow(context, view, outcome.body) };
}

/** Does what the ack of a submission asks for; the errors that it gave, if it gave any. */
function follow(
  context: WorkspaceContext,
  view: View,
  body: JsonObject | undefined,
): Readonly<Record<string, string>> {
  const content = objectAt(body ?? {}, "view");
  switch (body?.response_action) {
    case "errors":
      return fieldErrors(view, objectAt(body, "errors"));
    case "update":
      context.views.update(view, checkView(context, content, "modal", view));
      return {};
    case "push":
      checkRoom(context, view.user);
      context.views.push(view, checkView(context, content, "modal"));
      return {};
    case "clear":
      context.views.close(view, true);
      return {};
    default:
      context.views.close(view, false);
      return {};
  }
}

/** Slack shows errors under input blocks; one for any other block makes the whole answer void. */
function fieldErrors(view: View, errors: JsonObject): Readonly<Record<string, string>> {
  const inputs = view.blocks.filter((block) => block.type === "input").map((block) => block.block_id);
  const strays = Object.keys(errors).filter((block) => !inputs.includes(block));
  if (strays.length > 0)
    throw new Error(`errors for blocks that are no inputs of the view: ${strays.join(", ")}`);
  return Object.fromEntries(Object.entries(errors).map(([block, error]) => [block, String(error)]));
}

/** Presses cancel or the cross; the app hears of it when the view asked for that. */
export async function closeView(
  context: WorkspaceContext,
  input: { user: string; viewId: string },
): Promise<AckOutcome | undefined> {
  const user = person(context, input.user);
  const view = openView(context, user, input.viewId);
  const isClearing = view.content.clear_on_close === true;
  context.views.close(view, isClearing);
  if (view.content.notify_on_close !== true) return undefined;
  return context.delivery.send("interactive", {
    ...interaction(context, user, "view_closed"),
    view: viewWire(context, view),
    is_cleared: isClearing,
  });
}

function filled(view: View, inputs: FieldInputs): [View, InputState] {
  const state = Object.entries(inputs).reduce(
    (whole, [blockId, actions]) =>
      Object.entries(actions).reduce((part, [actionId, value]) => {
        const placed = findElement(view.blocks, actionId, blockId);
        if (placed === undefined) throw new Error(`the view has no field ${blockId}/${actionId}`);
        return fillField(part, placed, value);
      }, whole),
    view.state,
  );
  return [view, state];
}

/** A conversation field with `response_url_enabled` gives the app a way to answer there. */
function responseUrls(context: WorkspaceContext, user: UserSeed, view: View): readonly JsonObject[] {
  return placedElements(view.blocks)
    .filter(({ element }) => element.response_url_enabled === true)
    .flatMap(({ blockId, actionId }) => {
      const value = view.state[blockId]?.[actionId];
      const channel = isObject(value) ? (value.selected_conversation ?? value.selected_channel) : undefined;
      if (typeof channel !== "string") return [];
      const response_url = context.responseUrls.issue({ channel, user: user.id });
      return [{ block_id: blockId, action_id: actionId, channel_id: channel, response_url }];
    });
}
