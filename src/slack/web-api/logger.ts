import { type Logger, LogLevel } from "@slack/logger";
import type { Log } from "../../ops/log.ts";

/**
 * Slack's SDK writing into our log. Its DEBUG lines are dropped whatever the level: the socket client prints whole
 * payloads there, tokens included (seen in @slack/socket-mode 3.1.0).
 */
export function createSlackLogger(log: Log): Logger {
  const text = (parts: unknown[]) =>
    parts.map((part) => (part instanceof Error ? part.message : String(part))).join(" ");
  return {
    debug: () => {},
    info: (...parts) => log.debug(text(parts)),
    warn: (...parts) => log.warn(text(parts)),
    error: (...parts) => log.error(text(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
