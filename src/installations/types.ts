/** Who has installed the app: a workspace (T…), or an Enterprise Grid organization (E…) with all of its workspaces. */
export interface InstallationIdentity {
  /** The id of the workspace; of the organization, where that has installed the app. */
  readonly id: string;
  readonly isEnterpriseInstall: boolean;
  /** A workspace's own; undefined for an organization. */
  readonly teamId?: string;
  /** Of a workspace that belongs to an organization, or of the organization itself. */
  readonly enterpriseId?: string;
  /** The name of the workspace or organization. Foreign text. */
  readonly name: string;
  readonly appId: string;
}

/** What Slack gave for an installation. Never logged. */
export interface Tokens {
  readonly access: string;
  /** With token rotation: good for one exchange, in which Slack revokes it. */
  readonly refresh?: string;
  /** With token rotation: when `access` stops working. */
  readonly expiresAt?: Date;
}

export interface NewInstallation extends InstallationIdentity {
  readonly botId: string;
  readonly botUserId: string;
  /** The bot's name, as people mention it. */
  readonly botName: string;
  /** What the bot may do there. */
  readonly scopes: readonly string[];
  /** The person who installed the app. */
  readonly installedBy: string;
  readonly tokens: Tokens;
}

export interface Installation extends NewInstallation {
  readonly installedAt: Date;
  /** Counts the tokens of this id: they changed when it did. */
  readonly generation: number;
}

/**
 * The installations as they are kept, tokens encrypted. Where tokens cannot be decrypted, the answer is a Failure
 * `slack_installation_unreadable`.
 */
export interface Installations {
  find(id: string): Promise<Installation | undefined>;
  /** Keeps a new installation, in place of an earlier one of the same id, and writes down who made it. */
  save(installation: NewInstallation): Promise<void>;
  /**
   * Takes the turn to exchange the tokens of this generation, for `ms` milliseconds; false when somebody else has it, or
   * has exchanged them already. A refresh token is good for one exchange only, and several processes may want one.
   */
  takeTurn(of: Pick<Installation, "id" | "generation">, ms: number): Promise<boolean>;
  /** Gives the turn back without fresh tokens. */
  giveTurnBack(of: Pick<Installation, "id" | "generation">): Promise<void>;
  /** Writes fresh tokens down; undefined when this generation is not the present one any more. */
  renew(of: Pick<Installation, "id" | "generation">, tokens: Tokens): Promise<Installation | undefined>;
  /** Encrypts with the present key what is encrypted with an earlier one; says of how many the tokens cannot be read. */
  reseal(): Promise<{ readonly resealed: number; readonly unreadable: number; readonly kept: number }>;
}

/** What the store does for the app in several workspaces. */
export interface InstallationStore {
  readonly installations: Installations;
  /** Forgets everything of a workspace or organization, its report files too. */
  forget(id: string): Promise<void>;
}
