import { findElement } from "../blocks.ts";
import type { WorkspaceContext } from "../context.ts";
import type { AckOutcome } from "../delivery.ts";
import { elementValue, type FieldInput, fillField } from "../input-state.ts";
import { type JsonObject, objectsAt, stringAt } from "../json.ts";
import type { UserSeed } from "../seed.ts";
import type { View } from "../views.ts";
import { viewWire } from "../wire/view.ts";
import { interaction, person } from "./payload.ts";

export interface ViewActionInput {
  readonly user: string;
  readonly viewId: string;
  readonly actionId: string;
  readonly blockId?: string;
  /** What is typed or chosen; left out for a button. */
  readonly value?: FieldInput;
}

/**
 * Types or chooses in a modal or App Home, or presses a button there. An input block tells the app only when it has
 * `dispatch_action`; without it the value is kept and nothing is sent.
 */
export async function viewAction(
  context: WorkspaceContext,
  input: ViewActionInput,
): Promise<AckOutcome | undefined> {
  const user = person(context, input.user);
  const before = openView(context, user, input.viewId);
  const placed = findElement(before.blocks, input.actionId, input.blockId);
  if (placed === undefined) throw new Error(`the view has no element ${input.actionId}`);
  const isField = input.value !== undefined && stringAt(placed.element, "type") !== "overflow";
  const state = isField ? fillField(before.state, placed, input.value ?? null) : before.state;
  const view = context.views.fill(before, state);
  if (placed.block.type === "input" && placed.block.dispatch_action !== true) return undefined;
  return context.delivery.send("interactive", {
    ...interaction(context, user, "block_actions"),
    container: { type: "view", view_id: view.id },
    trigger_id: context.triggers.issue(user.id, view.id),
    view: viewWire(context, view),
    actions: [
      {
        ...actionOf(placed.element, input.value),
        block_id: placed.blockId,
        action_id: placed.actionId,
        action_ts: context.clock.ts(),
      },
    ],
  });
}

/** Types into a menu whose options come from the app; the options that it offers. */
export async function suggestOptions(
  context: WorkspaceContext,
  input: { user: string; viewId: string; actionId: string; query: string },
): Promise<readonly JsonObject[]> {
  const user = person(context, input.user);
  const view = openView(context, user, input.viewId);
  const placed = findElement(view.blocks, input.actionId);
  if (placed === undefined) throw new Error(`the view has no element ${input.actionId}`);
  const { body } = await context.delivery.send("interactive", {
    ...interaction(context, user, "block_suggestion"),
    container: { type: "view", view_id: view.id },
    view: viewWire(context, view),
    action_id: placed.actionId,
    block_id: placed.blockId,
    value: input.query,
  });
  const groups = objectsAt(body ?? {}, "option_groups").flatMap((group) => objectsAt(group, "options"));
  const options = [...objectsAt(body ?? {}, "options"), ...groups];
  if (options.length > 100) throw new Error(`${options.length} options: Slack takes 100 at most`);
  return options;
}

/** The part of an action that tells what was done: a button gives its value, a field what is in it. */
export function actionOf(element: JsonObject, value: FieldInput | undefined): JsonObject {
  if (stringAt(element, "type") !== "button") return elementValue(element, value ?? null);
  return {
    type: "button",
    text: element.text,
    ...(element.value === undefined ? {} : { value: element.value }),
  };
}

export function openView(context: WorkspaceContext, user: UserSeed, viewId: string): View {
  const view = context.views.get(viewId);
  if (view === undefined || view.user !== user.id)
    throw new Error(`${user.name} does not see the view ${viewId}`);
  return view;
}
