import type { WorkspaceContext } from "../context.ts";
import type { AckOutcome } from "../delivery.ts";
import { installed } from "../installs.ts";
import { channelNameInPayload } from "../wire/channel.ts";
import { person, seenChannel } from "./payload.ts";
import { typed } from "./typing.ts";

export interface CommandInput {
  /** Id or name, like the channel. */
  readonly user: string;
  readonly channel: string;
  /** With its slash. */
  readonly command: string;
  readonly text?: string;
  /** `should_escape` of the command in the app's manifest; true by default, as channels come as ids only then. */
  readonly shouldEscape?: boolean;
}

/** Types a slash command. Without an ack in time the person reads what Slack says then. */
export async function command(context: WorkspaceContext, input: CommandInput): Promise<AckOutcome> {
  const user = person(context, input.user);
  const channel = seenChannel(context, user, input.channel);
  const { team, enterprise, appId } = context.workspace.seed;
  const { isEnterpriseInstall } = installed(context);
  const origin = { channel: channel.id, user: user.id };
  const text = input.text ?? "";
  const outcome = await context.delivery.send("slash_commands", {
    token: context.credentials.verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    ...(enterprise === undefined ? {} : { enterprise_id: enterprise.id, enterprise_name: enterprise.name }),
    channel_id: channel.id,
    channel_name: channelNameInPayload(channel),
    user_id: user.id,
    user_name: user.name,
    command: input.command,
    text: input.shouldEscape === false ? text : typed(context, text, "command"),
    api_app_id: appId,
    is_enterprise_install: String(isEnterpriseInstall),
    ...(context.faults.withoutResponseUrl ? {} : { response_url: context.responseUrls.issue(origin) }),
    trigger_id: context.triggers.issue(user.id),
  });
  const problem = outcome.problem ?? answerOf(context, origin, outcome);
  if (problem !== undefined) {
    context.messages.whisper({
      channel: channel.id,
      to: user.id,
      from: "slackbot",
      text: `${input.command} failed with the error "${problem}"`,
    });
  }
  return outcome;
}

/** Shows what the ack said; `no_text` is an ack with nothing to show. */
function answerOf(
  context: WorkspaceContext,
  origin: { channel: string; user: string },
  { body }: AckOutcome,
): string | undefined {
  if (body === undefined) return undefined;
  const error = context.responseUrls.respond(origin, body);
  return error === undefined || error === "no_text" ? undefined : "invalid_command_response";
}
