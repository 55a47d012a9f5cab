import type { PostgresDeadlines } from "../database.ts";

/**
 * A peer that vanishes without a word (a partition, a firewall that forgets) never answers and never closes: without
 * limits of our own, whoever asked it waits for ever. Every statement has a deadline on this side, the connection that
 * listens is asked for a sign of life, and one that nobody uses is closed: whatever it is at, it is gone within 30 s.
 */
export const DEADLINES: PostgresDeadlines = {
  connectionTimeoutMillis: 5_000,
  query_timeout: 10_000,
  idleTimeoutMillis: 10_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  notifyHeartbeatIntervalMs: 10_000,
  notifyHeartbeatTimeoutMs: 5_000,
};

/** How long closing the connections may take: the far end has to answer a farewell. */
export const CLOSE_MS = 2_000;
