import type { Requester } from "../../orders/report-request.ts";
import type { Access } from "../access/access.ts";
import type { People } from "../access/people.ts";
import type { SlackClients } from "../web-api/clients.ts";
import type { ViewEdits } from "../web-api/view-edits.ts";

/** Where something comes from or goes to, as Slack names it: an event's context, or who ordered a run. */
export interface InstallationQuery {
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
  /** The event is for the organization's installation. */
  readonly isEnterpriseInstall?: boolean | undefined;
}

/** Who the bot is in a workspace. */
export interface BotIdentity {
  readonly botId: string;
  readonly userId: string;
  /** As people mention it. */
  readonly name: string;
  /** The workspace's name, or the organization's. Foreign text. */
  readonly team: string;
}

/** A workspace in which the app is installed, and what it takes to speak there. */
export interface Workspace {
  /** Id of the workspace, or of the organization that has installed the app. */
  readonly id: string;
  readonly bot: BotIdentity;
  readonly clients: SlackClients;
  readonly people: People;
  /** Who may order, and into which channels. */
  readonly access: Access;
  /** Edits of open forms. */
  readonly edits: ViewEdits;
  /**
   * Whether what this person ordered is this installation's own. An installation is what is kept apart: a workspace
   * with a token of its own sees its runs only; an organization's installation sees those of all its workspaces, whose
   * people and channels its one token reaches anyway.
   */
  ownsRun(requester: Requester): boolean;
  /** The person as this installation's own, for what they order through it. */
  attribute(requester: Requester): Requester;
}

export interface Workspaces {
  /**
   * The workspace in which the app is installed; undefined where it is not (any more).
   * @throws Failure `slack_installation_unreadable`; the store's own error
   */
  find(place: InstallationQuery): Promise<Workspace | undefined>;
  /** What is known already, without a look at the store. */
  cached(place: InstallationQuery): Workspace | undefined;
}
