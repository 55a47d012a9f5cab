import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** How long an installer may take at Slack. */
export const STATE_SECONDS = 600;

/** The `state` that goes with an installer to Slack and back, so that nobody finishes what another has begun. */
export interface States {
  /** A new one, made of letters, digits, `.`, `-` and `_`. */
  issue(): string;
  /** Is it one of ours, still young, and the one that this browser keeps in its cookie? */
  holds(state: string, cookie: string): boolean;
}

export function createStates(secret: string, now: () => Date): States {
  const sign = (body: string) =>
    createHmac("sha256", secret).update(`license-report install\0${body}`).digest("base64url");
  const seconds = () => Math.floor(now().getTime() / 1000);
  return {
    issue() {
      const body = `${seconds().toString(36)}.${randomBytes(16).toString("base64url")}`;
      return `${body}.${sign(body)}`;
    },
    holds(state, cookie) {
      const [issued = "", nonce = "", signature = ""] = state.split(".");
      const age = seconds() - Number.parseInt(issued, 36);
      return (
        same(signature, sign(`${issued}.${nonce}`)) && same(state, cookie) && age >= 0 && age <= STATE_SECONDS
      );
    },
  };
}

/** Takes as long for a near miss as for a far one. */
function same(left: string, right: string): boolean {
  const digest = (text: string) => createHmac("sha256", "compare").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
