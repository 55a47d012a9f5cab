import { sleep } from "../../async/retry-wait.ts";
import { Failure } from "../../errors.ts";
import type { Installation, Installations, Tokens } from "../../installations/types.ts";
import { slackErrorCode } from "../web-api/failures.ts";

export interface RenewalOptions {
  readonly installations: Pick<Installations, "find" | "takeTurn" | "giveTurnBack" | "renew">;
  readonly calls: { refresh(refreshToken: string): Promise<Tokens> };
  /** Between two looks whether another process is done. */
  readonly pause?: () => Promise<unknown>;
}

/** Longer than the call may take (15 s), so that nobody else begins while it is under way. */
const TURN_MS = 30_000;
/** Some looks more than a turn may last. */
const MAX_LOOKS = 140;

/**
 * Makes the exchange of an installation's refresh token for fresh tokens. Slack takes a refresh token once, so of several
 * processes one makes the exchange and the others wait for what it writes down; nothing is used before it is written.
 * A process that dies between Slack's answer and the writing loses the installation: the app is then to be reinstalled.
 * @returns the installation with tokens of a later generation; or as it is, where it has no refresh token
 * @throws Failure `slack_token_revoked` when it is gone or cannot be renewed; what the Web API client throws
 */
export function createRenewal({
  installations,
  calls,
  pause = () => sleep(250),
}: RenewalOptions): (stale: Installation) => Promise<Installation> {
  async function exchange(installation: Installation, refresh: string): Promise<Installation | undefined> {
    let tokens: Tokens;
    try {
      tokens = await calls.refresh(refresh);
    } catch (error) {
      await installations.giveTurnBack(installation);
      if (slackErrorCode(error) !== "invalid_refresh_token") throw error;
      // Burnt: by another process whose turn ran out before it had written, or by the death of one.
      const { generation } = (await installations.find(installation.id)) ?? {};
      if (generation === installation.generation) throw gone(error);
      return undefined;
    }
    return installations.renew(installation, tokens);
  }

  return async (stale) => {
    for (let look = 0; look < MAX_LOOKS; look += 1) {
      const present = await installations.find(stale.id);
      if (!present) throw gone();
      const { refresh } = present.tokens;
      if (present.generation !== stale.generation || refresh === undefined) return present;
      if (await installations.takeTurn(present, TURN_MS)) {
        const renewed = await exchange(present, refresh);
        if (renewed) return renewed;
      } else await pause();
    }
    throw new Failure("slack_unavailable", { params: { reason: "token-not-renewed" } });
  };
}

const gone = (cause?: unknown) => new Failure("slack_token_revoked", { cause });
