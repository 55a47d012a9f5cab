import type { WorkspaceContext } from "./context.ts";
import type { AckOutcome } from "./delivery.ts";
import type { JsonObject } from "./json.ts";
import type { Message } from "./messages.ts";
import { type ClickInput, clickAction } from "./people/click.ts";
import { type CommandInput, command } from "./people/command.ts";
import {
  changeChannelId,
  globalShortcut,
  type HomeInput,
  mention,
  openHome,
  type Posted,
  type PostInput,
  post,
  say,
} from "./people/events.ts";
import { suggestOptions, type ViewActionInput, viewAction } from "./people/form.ts";
import { closeView, type SubmitInput, type SubmitOutcome, submitView } from "./people/submit.ts";
import { type FunctionInput, type FunctionRun, runFunction, startFunction } from "./people/workflow.ts";

/** What the people of a workspace do. People and channels are named by id or by name. */
export interface UserActions {
  command(input: CommandInput): Promise<AckOutcome>;
  submitView(input: SubmitInput): Promise<SubmitOutcome>;
  closeView(input: { user: string; viewId: string }): Promise<AckOutcome | undefined>;
  viewAction(input: ViewActionInput): Promise<AckOutcome | undefined>;
  suggestOptions(input: {
    user: string;
    viewId: string;
    actionId: string;
    query: string;
  }): Promise<readonly JsonObject[]>;
  clickAction(input: ClickInput): Promise<AckOutcome>;
  globalShortcut(input: { user: string; callbackId: string }): Promise<AckOutcome>;
  /** Writes `@bot …`; undefined where the bot does not hear of it. */
  mention(input: PostInput): Promise<AckOutcome | undefined>;
  /** Writes anything; a mention of the bot in it is told to the bot. */
  post(input: PostInput): Promise<Posted>;
  /** Writes something that the bot is not told of. */
  say(input: PostInput): Message;
  openHome(input: HomeInput): Promise<AckOutcome>;
  /** Runs a workflow up to a step of the app's. */
  runFunction(input: FunctionInput): Promise<FunctionRun>;
  /** The same without waiting for the app. */
  startFunction(input: FunctionInput): ReturnType<typeof startFunction>;
  /**
   * Begins to share a private channel with another organization, which changes its ID for good.
   * @param input `isTold` is false where the app misses the event
   */
  changeChannelId(input: { from: string; to: string; isTold?: boolean }): Promise<AckOutcome | undefined>;
  /** `/invite @bot` in a channel. */
  inviteBot(channel: string): void;
}

export function userActionsOf(context: WorkspaceContext): UserActions {
  return {
    command: (input) => command(context, input),
    submitView: (input) => submitView(context, input),
    closeView: (input) => closeView(context, input),
    viewAction: (input) => viewAction(context, input),
    suggestOptions: (input) => suggestOptions(context, input),
    clickAction: (input) => clickAction(context, input),
    globalShortcut: (input) => globalShortcut(context, input),
    mention: (input) => mention(context, input),
    post: (input) => post(context, input),
    say: (input) => say(context, input),
    openHome: (input) => openHome(context, input),
    runFunction: (input) => runFunction(context, input),
    startFunction: (input) => startFunction(context, input),
    changeChannelId: (input) => changeChannelId(context, input),
    inviteBot: (channel) => context.workspace.invite(channel, context.workspace.botUserId),
  };
}
