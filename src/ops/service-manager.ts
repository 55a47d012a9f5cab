import { execFile } from "node:child_process";
import { type Clock, systemClock } from "../async/clock.ts";
import type { Log } from "./log.ts";

/** What systemd is told of the service (sd_notify(3)). */
export interface ServiceManager {
  /** The bot is connected. From now on the watchdog is fed, where there is one, for as long as the event loop turns. */
  ready(): void;
  /** The bot ends in order. */
  stopping(): void;
  /** Feeds the watchdog no more. */
  stop(): void;
}

export interface ServiceManagerDeps {
  readonly log: Log;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Sends assignments, such as `READY=1`. */
  readonly send?: (assignments: readonly string[]) => Promise<void>;
  readonly clock?: Clock;
}

/** An answer that does not come is no reason to keep a process more. */
const SEND_MS = 10_000;

/**
 * Node has no datagram sockets of the kind that systemd listens on (`AF_UNIX`, `SOCK_DGRAM`), so each message goes by
 * systemd's own `systemd-notify`, which must come from a child of the service: the unit needs `NotifyAccess=all`.
 */
const sendBySystemd = (assignments: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile("systemd-notify", [...assignments], { timeout: SEND_MS }, (error) =>
      error ? reject(error) : resolve(),
    );
  });

/**
 * Speaks with systemd where it listens (`NOTIFY_SOCKET`), else does nothing. The watchdog (`WATCHDOG_USEC`) is fed twice
 * in its time by a timer of this process: one whose event loop hangs goes hungry, and systemd starts it again.
 */
export function createServiceManager({
  log,
  env,
  send = sendBySystemd,
  clock = systemClock,
}: ServiceManagerDeps): ServiceManager {
  const isHeard = Boolean(env.NOTIFY_SOCKET);
  const watchdogMs = isHeard ? watchdogOf(env) : undefined;
  let timer: unknown;
  const tell = (...assignments: string[]) => {
    if (!isHeard) return;
    send(assignments).catch((error: unknown) =>
      log.warn({ err: error, assignments }, "systemd can’t be told how the bot is"),
    );
  };
  const stop = () => {
    if (timer !== undefined) clock.clearInterval(timer);
    timer = undefined;
  };
  return {
    ready() {
      tell("READY=1", "STATUS=connected");
      if (watchdogMs === undefined || timer !== undefined) return;
      timer = clock.setInterval(() => tell("WATCHDOG=1"), watchdogMs / 2);
    },
    // The watchdog goes on: a stop that hangs is to be ended, too.
    stopping: () => tell("STOPPING=1", "STATUS=stopping"),
    stop,
  };
}

/** In milliseconds; undefined where there is none, or it is another process's. */
function watchdogOf({
  WATCHDOG_USEC: usec,
  WATCHDOG_PID: pid,
}: ServiceManagerDeps["env"]): number | undefined {
  if (!usec || !/^[1-9]\d*$/.test(usec)) return undefined;
  return pid && Number(pid) !== process.pid ? undefined : Number(usec) / 1000;
}
