import { viewFaults } from "../block-rules.ts";
import type { WorkspaceContext } from "../context.ts";
import type { JsonObject } from "../json.ts";
import { stringAt } from "../json.ts";
import { VIEW_LIMITS } from "../limits.ts";
import { MAX_STACKED_VIEWS, type View } from "../views.ts";
import { viewWire } from "../wire/view.ts";
import { ApiError, type Arguments, invalidArguments, type Method } from "./method.ts";

const COMMON = { view: "json", trigger_id: "string", hash: "string" } as const;

/** A view as Slack takes it; `self` may keep the external id that it has. */
export function checkView(
  context: WorkspaceContext,
  view: JsonObject,
  type: "modal" | "home",
  self?: View,
): JsonObject {
  if (Buffer.byteLength(JSON.stringify(view)) > VIEW_LIMITS.bytes) throw new ApiError("view_too_large");
  const faults = viewFaults(view, type);
  if (faults.length > 0) throw invalidArguments(...faults);
  const externalId = stringAt(view, "external_id");
  const other = externalId ? context.views.byExternalId(externalId) : undefined;
  if (other !== undefined && other.id !== self?.id) throw new ApiError("duplicate_external_id");
  return view;
}

/** Room for one more modal upon those of a person. */
export function checkRoom(context: WorkspaceContext, user: string): void {
  if (context.views.stack(user).length >= MAX_STACKED_VIEWS) throw new ApiError("push_limit_reached");
}

function viewArgument(args: Arguments): JsonObject {
  const view = args.object("view");
  if (view === undefined) throw invalidArguments("missing required field: view");
  return view;
}

function exchange(context: WorkspaceContext, args: Arguments): { user: string; viewId?: string } {
  const id = args.optional("trigger_id");
  if (id === undefined) throw invalidArguments("missing required field: trigger_id");
  const trigger = context.triggers.exchange(id);
  if (typeof trigger === "string") throw new ApiError(trigger);
  return trigger;
}

function checkHash(args: Arguments, view: View): void {
  const hash = args.optional("hash");
  if (hash !== undefined && hash !== view.hash) throw new ApiError("hash_conflict");
}

function namedView(context: WorkspaceContext, args: Arguments): View | undefined {
  const id = args.optional("view_id");
  const externalId = args.optional("external_id");
  if (id !== undefined) return context.views.get(id);
  return externalId === undefined ? undefined : context.views.byExternalId(externalId);
}

export const viewMethods: Readonly<Record<string, Method>> = {
  "views.open": {
    token: "bot",
    scopes: [],
    acceptsJson: true,
    required: ["view"],
    arguments: COMMON,
    handle: (args, context) => {
      const content = checkView(context, viewArgument(args), "modal");
      const { user } = exchange(context, args);
      return { view: viewWire(context, context.views.open(user, content)) };
    },
  },
  "views.push": {
    token: "bot",
    scopes: [],
    acceptsJson: true,
    required: ["view"],
    arguments: COMMON,
    handle: (args, context) => {
      const content = checkView(context, viewArgument(args), "modal");
      const { user } = exchange(context, args);
      const top = context.views.stack(user).at(-1);
      if (top === undefined) throw new ApiError("not_found");
      checkRoom(context, user);
      return { view: viewWire(context, context.views.push(top, content)) };
    },
  },
  "views.update": {
    token: "bot",
    scopes: [],
    acceptsJson: true,
    required: ["view"],
    arguments: { ...COMMON, view_id: "string", external_id: "string" },
    handle: (args, context) => {
      const view = namedView(context, args);
      if (view === undefined) throw new ApiError("not_found");
      const surface = view.content.type === "home" ? "home" : "modal";
      const content = checkView(context, viewArgument(args), surface, view);
      checkHash(args, view);
      return { view: viewWire(context, context.views.update(view, content)) };
    },
  },
  "views.publish": {
    token: "bot",
    scopes: [],
    acceptsJson: true,
    required: ["user_id", "view"],
    arguments: { ...COMMON, user_id: "string" },
    handle: (args, context) => {
      const user = context.workspace.users.find(({ id }) => id === args.string("user_id"));
      if (user === undefined) throw invalidArguments("invalid `user_id`");
      const before = context.views.home(user.id);
      const content = checkView(context, viewArgument(args), "home", before);
      if (before !== undefined) checkHash(args, before);
      return { view: viewWire(context, context.views.publish(user.id, content)) };
    },
  },
};
