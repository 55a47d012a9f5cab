import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import type { ListenerDeps } from "../../context.ts";
import { publishHome } from "../../home/publish-home.ts";
import { requesterFrom } from "../requester.ts";

type Args = SlackEventMiddlewareArgs<"app_home_opened"> & AllMiddlewareArgs;

/** The App Home is opened, at its first page; Slack sends the event for the messages tab too. */
export function homeOpenedCallback(deps: ListenerDeps) {
  return async ({ event, body, context }: Args): Promise<void> => {
    if (event.tab !== "home") return;
    await publishHome(deps, requesterFrom(body, context, event.user));
  };
}
