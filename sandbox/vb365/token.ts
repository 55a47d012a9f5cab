import { randomBytes } from "node:crypto";
import type { Switches } from "./switches.ts";

export interface IssuedTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly issued: Date;
  readonly expires: Date;
}

interface Access {
  readonly expires: Date;
  /** `disable_antiforgery_token=true` came with the token call. */
  readonly antiforgeryDisabled: boolean;
}

interface Refresh {
  readonly expires: Date;
  readonly accessToken: string;
}

type Lives = Switches["tokens"];

/** The sessions of the server: opaque tokens, held in memory only, not bound to an API version. */
export class TokenStore {
  readonly #access = new Map<string, Access>();
  readonly #refresh = new Map<string, Refresh>();

  issue(at: Date, lives: Lives, antiforgeryDisabled: boolean): IssuedTokens {
    const accessToken = opaqueToken();
    const refreshToken = opaqueToken();
    const expires = new Date(at.getTime() + lives.accessTtlSeconds * 1000);
    this.#access.set(accessToken, { expires, antiforgeryDisabled });
    this.#refresh.set(refreshToken, {
      expires: new Date(at.getTime() + lives.refreshTtlSeconds * 1000),
      accessToken,
    });
    return { accessToken, refreshToken, issued: at, expires };
  }

  /** A new pair for a refresh token; undefined when it is unknown, spent or too old. */
  refresh(
    refreshToken: string,
    at: Date,
    lives: Lives,
    antiforgeryDisabled: boolean,
  ): IssuedTokens | undefined {
    const session = this.#refresh.get(refreshToken);
    if (!session || session.expires <= at) return undefined;
    if (!lives.refreshReuse) this.#refresh.delete(refreshToken);
    if (!lives.accessSurvivesRefresh) this.#access.delete(session.accessToken);
    return this.issue(at, lives, antiforgeryDisabled);
  }

  find(accessToken: string, at: Date): Access | undefined {
    const access = this.#access.get(accessToken);
    return access && access.expires > at ? access : undefined;
  }

  logout(accessToken: string, lives: Lives): void {
    if (!lives.accessSurvivesLogout) this.#access.delete(accessToken);
    for (const [refreshToken, session] of this.#refresh) {
      if (session.accessToken === accessToken) this.#refresh.delete(refreshToken);
    }
  }

  /** As after a restart of the service: access tokens are unknown, refresh tokens still work. */
  revokeAccess(): void {
    this.#access.clear();
  }
}

/** Real ones are DPAPI blobs in base64url, which all begin alike. */
const opaqueToken = () => `AQAAANCMnd8BFdERjHoAwE_Cl-sBAAAA${randomBytes(96).toString("base64url")}`;
