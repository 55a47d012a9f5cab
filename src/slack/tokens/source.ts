import { createSharedTask } from "../../async/single-flight.ts";
import type { Installation } from "../../installations/types.ts";
import type { Log } from "../../ops/log.ts";
import type { RotatingToken } from "../web-api/rotating-client.ts";
import { createRenewal, type RenewalOptions } from "./renewal.ts";

/** The token of one installation, as it is now. */
export interface TokenSource extends RotatingToken {
  /** The installation as it was just read. */
  heard(installation: Installation): void;
}

export interface TokenSourceOptions extends RenewalOptions {
  readonly installation: Installation;
  readonly log: Log;
  readonly now: () => Date;
}

/** Slack's rotating tokens live 12 hours. */
const AHEAD_MS = 3_600_000;
/** After an exchange ahead of time that failed, while the token still works. */
const PAUSE_MS = 60_000;

export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const { log, now } = options;
  const renew = createRenewal(options);
  let held = options.installation;
  let notBefore = 0;

  /** One exchange at a time, whoever needs it. */
  const renewed = createSharedTask(async () => {
    held = await renew(held);
    return held;
  });

  function renewAhead(): void {
    if (now().getTime() < notBefore) return;
    renewed().catch((error: unknown) => {
      notBefore = now().getTime() + PAUSE_MS;
      log.warn({ err: error, workspace: held.id }, "can’t renew the token before it expires");
    });
  }

  return {
    async current() {
      const { access, refresh, expiresAt } = held.tokens;
      if (refresh === undefined || !expiresAt) return access;
      const left = expiresAt.getTime() - now().getTime();
      if (left <= 0) return (await renewed()).tokens.access;
      if (left < AHEAD_MS) renewAhead();
      return access;
    },
    async instead(refused) {
      if (held.tokens.access !== refused) return held.tokens.access;
      const { tokens } = await renewed();
      return tokens.access === refused ? undefined : tokens.access;
    },
    heard(installation) {
      if (installation.generation > held.generation) held = installation;
    },
  };
}
