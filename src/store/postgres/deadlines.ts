/**
 * A peer that vanishes without a word (a partition, a firewall that forgets) never answers and never closes: without
 * limits of our own, whoever asked it waits for ever. Every statement has a deadline on this side, and the system asks
 * idle connections for a sign of life.
 */
export const DEADLINES = {
  connectionTimeoutMillis: 5_000,
  query_timeout: 10_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const;

/** How long closing the connections may take: the far end has to answer a farewell. */
export const CLOSE_MS = 2_000;
