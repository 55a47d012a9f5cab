import type { Clock } from "./clock.ts";

/** `workflow`: the token of one step's execution, `xwfp-…`. */
export type TokenKind = "bot" | "app" | "workflow";

/** What a token opens. */
export interface Grant {
  readonly token: string;
  readonly kind: TokenKind;
  /** Ids of the workspaces: one, all of an organization, or none for the app's own token. */
  readonly teams: readonly string[];
  readonly scopes: ReadonlySet<string>;
  /** Given for an organization as a whole. */
  readonly isEnterpriseInstall: boolean;
  /** Milliseconds since 1970; without it the token lasts. */
  readonly expires?: number;
  /** What a new token is had for, once, where the app has token rotation. */
  readonly refreshToken?: string;
}

export type TokenError =
  | "not_authed"
  | "invalid_auth"
  | "token_expired"
  /** A step's token after the step, or one that the app gave back. */
  | "token_revoked"
  /** A bot's token after the app was removed. */
  | "account_inactive";

/** Every token that was ever given out. */
export class Tokens {
  readonly #clock: Clock;
  readonly #grants = new Map<string, Grant>();
  readonly #revoked = new Map<string, TokenError>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  issue(prefix: string, grant: Omit<Grant, "token">): Grant {
    const issued = { ...grant, token: `${prefix}${this.#clock.secret(16)}` };
    this.#grants.set(issued.token, issued);
    return issued;
  }

  check(token: string | undefined): Grant | TokenError {
    if (token === undefined || token === "") return "not_authed";
    const grant = this.#grants.get(token);
    if (grant === undefined) return "invalid_auth";
    const revoked = this.#revoked.get(token);
    if (revoked !== undefined) return revoked;
    return this.#isExpired(grant) ? "token_expired" : grant;
  }

  /** Tokens that were not taken back, newest last. Those that have expired are among them: the app stays installed. */
  get standing(): readonly Grant[] {
    return [...this.#grants.values()].filter(({ token }) => !this.#revoked.has(token));
  }

  /** Tokens that work now. */
  get live(): readonly Grant[] {
    return this.standing.filter((grant) => !this.#isExpired(grant));
  }

  revoke(token: string, error: TokenError): void {
    this.#revoked.set(token, error);
  }

  #isExpired({ expires }: Grant): boolean {
    return expires !== undefined && this.#clock.now().getTime() >= expires;
  }
}
