/** What a server’s license said when it was last read. */
export interface LicenseReading {
  /** As the settings name it. */
  readonly server: string;
  readonly at: Date;
  /** Undefined where the server could not be asked. */
  readonly license: LicenseFigures | undefined;
}

/** Numbers are null where the server does not tell; days as midnight UTC, null for none, undefined where nobody knows. */
export interface LicenseFigures {
  readonly totalUnits: number | null;
  readonly usedUnits: number | null;
  readonly newUsers: number | null;
  readonly expires: string | null | undefined;
  readonly graceExpires: string | null | undefined;
}

/** How many there are of something, by their state. */
export type CountByState = Readonly<Record<string, number>>;

/** What is looked up when Prometheus asks; each may be missing as long as its part is not started. */
export interface MetricSources {
  isReady?: () => Promise<boolean>;
  /** Open Socket Mode connections; undefined over HTTP. */
  sockets?: () => number | undefined;
  /** Runs that are not over, in the store that all processes share. */
  unfinishedRuns?: () => Promise<{ readonly byState: CountByState; readonly oldestQueued: Date | undefined }>;
  schedules?: () => Promise<CountByState>;
  alerts?: () => Promise<CountByState>;
  /** The latest of each server. */
  licenseReadings?: () => Promise<readonly LicenseReading[]>;
}
