/** Answers rows of the shape the caller names: the query text is ours, so the caller knows it. */
export interface Sql {
  query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/**
 * The one front door to the database, the same for both engines. A second door to PGlite would share its only session,
 * so that a rollback on one side undoes what the other side was told is kept.
 */
export interface Database extends Sql {
  /** `embedded`: this process alone holds the data. `postgres`: other processes may share it. */
  readonly engine: "embedded" | "postgres";
  /**
   * Commits when `work` resolves, rolls back when it throws. Statements of the transaction go through its own `tx`.
   * Never held over a call to a far end: on the embedded engine it holds up every other query.
   */
  transaction<T>(work: (tx: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The schema of our own tables; the job engine has its own beside it. */
export const SCHEMA = "license_report";
export const QUEUE_SCHEMA = "license_report_queue";
