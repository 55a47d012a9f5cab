import { findElement } from "../blocks.ts";
import type { Core } from "../core.ts";
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
export async function viewAction(core: Core, input: ViewActionInput): Promise<AckOutcome | undefined> {
  const user = person(core, input.user);
  const before = openView(core, user, input.viewId);
  const placed = findElement(before.blocks, input.actionId, input.blockId);
  if (placed === undefined) throw new Error(`the view has no element ${input.actionId}`);
  const isField = input.value !== undefined && stringAt(placed.element, "type") !== "overflow";
  const state = isField ? fillField(before.state, placed, input.value ?? null) : before.state;
  const view = core.views.fill(before, state);
  if (placed.block.type === "input" && placed.block.dispatch_action !== true) return undefined;
  return core.delivery.send("interactive", {
    ...interaction(core, user, "block_actions"),
    container: { type: "view", view_id: view.id },
    trigger_id: core.triggers.issue(user.id, view.id),
    view: viewWire(core, view),
    actions: [
      {
        ...actionOf(placed.element, input.value),
        block_id: placed.blockId,
        action_id: placed.actionId,
        action_ts: core.clock.ts(),
      },
    ],
  });
}

/** Types into a menu whose options come from the app; the options that it offers. */
export async function suggestOptions(
  core: Core,
  input: { user: string; viewId: string; actionId: string; query: string },
): Promise<readonly JsonObject[]> {
  const user = person(core, input.user);
  const view = openView(core, user, input.viewId);
  const placed = findElement(view.blocks, input.actionId);
  if (placed === undefined) throw new Error(`the view has no element ${input.actionId}`);
  const { body } = await core.delivery.send("interactive", {
    ...interaction(core, user, "block_suggestion"),
    container: { type: "view", view_id: view.id },
    view: viewWire(core, view),
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

export function openView(core: Core, user: UserSeed, viewId: string): View {
  const view = core.views.get(viewId);
  if (view === undefined || view.user !== user.id)
    throw new Error(`${user.name} does not see the view ${viewId}`);
  return view;
}
