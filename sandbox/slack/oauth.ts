import type { Clock } from "./clock.ts";
import { type Installer, teamIds } from "./installer.ts";
import type { Grant, Tokens } from "./tokens.ts";

/** How the app installs itself, as in its settings at Slack. */
export interface OAuthOptions {
  /** Made anew when left out. */
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Where a person is sent back to by default; a function where it is known only after the app has started. */
  readonly redirectUri?: string | (() => string);
  /** Tokens last twelve hours, and come with one that renews them. Default false. */
  readonly tokenRotation?: boolean;
}

/** What a person agreed to, until the app fetches its token. */
interface Consent {
  readonly installer: Installer;
  /** Who installs. */
  readonly user: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string | undefined;
  readonly expires: number;
}

export interface Installation {
  readonly grant: Grant;
  readonly installer: Installer;
  readonly user: string;
}

export type OAuthError =
  | "invalid_client_id"
  | "bad_client_secret"
  | "invalid_code"
  | "bad_redirect_uri"
  | "invalid_refresh_token";

const CODE_LIFETIME_MS = 10 * 60_000;
export const ROTATED_LIFETIME_S = 12 * 60 * 60;

/** Installing by OAuth: consent, code, token, and the next token. */
export class OAuth {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly #options: OAuthOptions;
  readonly #clock: Clock;
  readonly #tokens: Tokens;
  readonly #consents = new Map<string, Consent>();
  /** By refresh token that was not used yet. */
  readonly #renewable = new Map<string, Installation>();

  constructor(clock: Clock, tokens: Tokens, options: OAuthOptions) {
    this.#clock = clock;
    this.#tokens = tokens;
    this.clientId = options.clientId ?? `${clock.seconds()}.${Number.parseInt(clock.secret(6), 16)}`;
    this.clientSecret = options.clientSecret ?? clock.secret(16);
    this.#options = options;
  }

  /** The first of the redirect addresses in the app's settings. */
  get redirectUri(): string | undefined {
    const { redirectUri } = this.#options;
    return typeof redirectUri === "function" ? redirectUri() : redirectUri;
  }

  checkClient(id: string | undefined, secret: string | undefined): OAuthError | undefined {
    if (id !== this.clientId) return "invalid_client_id";
    return secret === this.clientSecret ? undefined : "bad_client_secret";
  }

  /** Someone agrees: the code is good once, within ten minutes. */
  consent(given: Omit<Consent, "expires">): string {
    const code = `${this.#clock.seconds()}.${this.#clock.secret(4)}.${this.#clock.secret(32)}`;
    this.#consents.set(code, { ...given, expires: this.#clock.now().getTime() + CODE_LIFETIME_MS });
    return code;
  }

  exchange(code: string, redirectUri: string | undefined): Installation | OAuthError {
    const consent = this.#consents.get(code);
    if (consent === undefined || this.#clock.now().getTime() > consent.expires) return "invalid_code";
    if (redirectUri !== consent.redirectUri) return "bad_redirect_uri";
    this.#consents.delete(code);
    const { installer, user, scopes } = consent;
    return this.#install({ installer, user }, new Set(scopes));
  }

  /** The token before stays good until its own end. */
  refresh(refreshToken: string): Installation | OAuthError {
    const before = this.#renewable.get(refreshToken);
    if (before === undefined) return "invalid_refresh_token";
    this.#renewable.delete(refreshToken);
    return this.#install(before, before.grant.scopes);
  }

  /** After an uninstallation nothing can be renewed any more. */
  forget(teams: readonly string[]): void {
    for (const [token, { grant }] of this.#renewable) {
      if (grant.teams.some((team) => teams.includes(team))) this.#renewable.delete(token);
    }
  }

  #install(who: Omit<Installation, "grant">, scopes: ReadonlySet<string>): Installation {
    const { cores, isEnterpriseInstall } = who.installer;
    const common = { kind: "bot", teams: teamIds(cores), scopes, isEnterpriseInstall } as const;
    if (this.#options.tokenRotation !== true)
      return { ...who, grant: this.#tokens.issue("xoxb-sandbox-", common) };
    const refreshToken = `xoxe-1-sandbox-${this.#clock.secret(16)}`;
    const expires = this.#clock.now().getTime() + ROTATED_LIFETIME_S * 1000;
    const grant = this.#tokens.issue("xoxe.xoxb-1-sandbox-", { ...common, expires, refreshToken });
    const installation = { ...who, grant };
    this.#renewable.set(refreshToken, installation);
    return installation;
  }
}
