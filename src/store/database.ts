/**
 * Answers rows of the shape the caller names: the query text is ours, so the caller knows it. Both engines take `$1`
 * parameters (a Date among them), answer times as UTC ISO with milliseconds and JSON as text.
 */
export interface Sql {
  query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

export interface Transaction extends Sql {
  /** Runs once what the transaction wrote is durable, and never when it was rolled back. */
  afterCommit(action: () => void): void;
}

export interface Database extends Sql {
  /** `sqlite`: this process alone holds the data. `postgres`: other processes may share it. */
  readonly engine: "sqlite" | "postgres";
  /**
   * Durable when it resolves; rolled back when `work` throws. Statements of the transaction go through its own `tx`.
   * Never held over a call to a far end: on SQLite it holds up every other query.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** PostgreSQL's schema of our own tables; the job engine has its own beside it. */
export const SCHEMA = "license_report";
export const QUEUE_SCHEMA = "license_report_queue";

/** How long a PostgreSQL server may keep this side waiting, under the names of driver and job engine; milliseconds. */
export interface PostgresDeadlines {
  readonly connectionTimeoutMillis: number;
  readonly query_timeout: number;
  readonly idleTimeoutMillis: number;
  readonly keepAlive: boolean;
  readonly keepAliveInitialDelayMillis: number;
  readonly notifyHeartbeatIntervalMs: number;
  readonly notifyHeartbeatTimeoutMs: number;
}
