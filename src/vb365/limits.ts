/** Times in milliseconds, sizes in bytes, the rest in numbers. */
export interface Limits {
  /** To a connection whose certificate is accepted. */
  readonly connectMs: number;
  /** Of a token call or a GET, from beginning to end. */
  readonly callMs: number;
  /** Of a report call, from beginning to end. There is no shorter idle limit: the server is silent while it builds. */
  readonly reportMs: number;
  /** Of the log-out at the end. */
  readonly logOutMs: number;
  /** The largest report that is taken. */
  readonly reportBytes: number;
  /** The largest JSON answer that is read. */
  readonly jsonBytes: number;
  /** Report calls at a time, per process. */
  readonly reportsAtOnce: number;
}

/** The server gives no figures; others' clients of the same API needed up to eight minutes for a heavy call. */
export const DEFAULT_LIMITS: Limits = {
  connectMs: 10_000,
  callMs: 30_000,
  reportMs: 600_000,
  logOutMs: 5_000,
  reportBytes: 100 * 1024 * 1024,
  jsonBytes: 16 * 1024 * 1024,
  reportsAtOnce: 1,
};
