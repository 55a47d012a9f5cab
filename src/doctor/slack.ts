import type { Config } from "../config/index.ts";
import { createNetwork } from "../slack/web-api/network.ts";
import { BOT_SCOPES, OPTIONAL_BOT_SCOPES } from "../slack/web-api/scopes.ts";
import { areaOf, type Finding, judgeClock } from "./finding.ts";
import { callSlack, type SlackAnswer, type SlackCaller } from "./slack-call.ts";
import { openSocketOnce } from "./socket.ts";

export interface SlackDeps {
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** No bot has the store open: a connection of the doctor's own takes no event from it. */
  readonly isAlone: boolean;
}

const area = areaOf("Slack", "token");
const { ok, problem } = area;

/** The token, what it may, the way in, and the places of the settings. Nothing is posted. */
export async function examineSlack(
  { slack, slackProxy, ...config }: Config,
  deps: SlackDeps,
): Promise<Finding[]> {
  if ("oauth" in slack)
    return [ok("several workspaces: each has its own token, which is not looked at here")];
  const network = createNetwork(slackProxy);
  const caller: SlackCaller = {
    apiUrl: slack.apiUrl ?? "https://slack.com/api/",
    fetch: network.fetch,
    signal: deps.signal,
  };
  try {
    const me = await callSlack(caller, slack.botToken, "auth.test");
    const findings = [tokenFinding(me)];
    if (me.date) findings.push(judgeClock(area, "Slack’s", me.date, deps.now()));
    if (!me.ok) return findings;
    findings.push(...scopeFindings(me.scopes));
    if (slack.transport.mode === "socket") {
      const { appToken } = slack.transport;
      findings.push(...(await examineSocket(caller, appToken, deps, network.dispatcher)));
    }
    return [...findings, ...(await examinePlaces(caller, slack.botToken, config))];
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return [problem(text, "Check the network, the proxy, and SLACK_API_URL.")];
  } finally {
    await network.close(0);
  }
}

function tokenFinding({ ok: isTaken, error, body }: SlackAnswer): Finding {
  if (!isTaken)
    return problem(
      `Slack refuses SLACK_BOT_TOKEN (${error})`,
      "Set it to the Bot User OAuth Token from the app's page “OAuth & Permissions”; reinstall the app if it was removed.",
    );
  return ok(`signed in as ${oneLine(body.user)} in ${oneLine(body.team)}`);
}

const oneLine = (text: unknown) => String(text ?? "?").replace(/[\s\p{Cc}]+/gu, " ");

function scopeFindings(granted: readonly string[] | undefined): Finding[] {
  const { ok, warning, problem } = area.on("scopes");
  if (!granted)
    return [warning("Slack doesn't tell the token's scopes", "Compare them with slack-manifest.yml.")];
  const missing = BOT_SCOPES.filter((scope) => !granted.includes(scope));
  const optional = OPTIONAL_BOT_SCOPES.filter((scope) => !granted.includes(scope));
  const without = optional.length > 0 ? `; without the optional ${optional.join(", ")}` : "";
  return missing.length === 0
    ? [ok(`every scope that is needed is granted${without}`)]
    : [
        problem(
          `the token lacks ${missing.join(", ")}`,
          "Paste slack-manifest.yml under “App Manifest” again, and reinstall the app.",
        ),
      ];
}

async function examineSocket(
  caller: SlackCaller,
  appToken: string,
  { isAlone, signal }: SlackDeps,
  dispatcher: Parameters<typeof openSocketOnce>[1]["dispatcher"],
): Promise<Finding[]> {
  const { ok, problem } = area.on("socket");
  const opened = await callSlack(caller, appToken, "apps.connections.open");
  if (!opened.ok)
    return [
      problem(
        `Slack refuses SLACK_APP_TOKEN (${opened.error})`,
        "Turn on Socket Mode, and set it to a token with connections:write from “Basic Information”.",
      ),
    ];
  if (!isAlone)
    return [
      ok("Socket Mode is on; no connection was tried, because it would take events from the running bot"),
    ];
  const said = await openSocketOnce(String(opened.body.url), { signal, dispatcher });
  return [
    said === "hello"
      ? ok("Socket Mode is on, and a connection works")
      : problem(
          `no Socket Mode connection comes about (${said})`,
          "Let the machine, and its proxy, reach wss-primary.slack.com, wss-backup.slack.com, and *.slack-msgs.com.",
        ),
  ];
}

async function examinePlaces(
  caller: SlackCaller,
  token: string,
  { access, watch }: Pick<Config, "access" | "watch">,
): Promise<Finding[]> {
  const channels = access.channels.map(async (channel): Promise<Finding> => {
    const { ok, warning, problem } = area.on("channels");
    const { ok: isThere, error, body } = await callSlack(caller, token, "conversations.info", { channel });
    if (!isThere)
      return problem(
        `ACCESS_CHANNELS: ${channel} can't be looked at (${error})`,
        "Correct the ID, or invite the bot if the channel is private.",
      );
    const { is_member: isMember, is_archived: isArchived } = body.channel as Record<string, unknown>;
    if (isArchived === true)
      return warning(`ACCESS_CHANNELS: ${channel} is archived`, "Remove it, or restore the channel.");
    return isMember === true
      ? ok(`ACCESS_CHANNELS: the bot is in ${channel}`)
      : warning(`ACCESS_CHANNELS: the bot is not in ${channel}`, "Invite it there: files need that.");
  });
  const groups = Object.entries({
    ACCESS_USER_GROUPS: access.userGroups,
    ACCESS_ADMINS: access.admins.userGroups,
    WATCH_ESCALATE_TO: watch.escalateTo.userGroups,
  }).flatMap(([setting, ids]) => ids.map((id) => [setting, id] as const));
  const looked = groups.map(async ([setting, usergroup]): Promise<Finding> => {
    const { ok, problem } = area.on("groups");
    const { ok: isThere, error } = await callSlack(caller, token, "usergroups.users.list", { usergroup });
    return isThere
      ? ok(`${setting}: ${usergroup} is there`)
      : problem(
          `${setting}: ${usergroup} can't be read (${error})`,
          "Correct the ID, from the address of the group's page.",
        );
  });
  return Promise.all([...channels, ...looked]);
}
