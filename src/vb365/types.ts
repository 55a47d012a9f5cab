export type ApiVersion = "v6" | "v7" | "v8";

/** File formats of a report; the exact upper-case words of the wire (openapi `RESTLicenseOverviewOptions.format`). */
export type ReportFormat = "PDF" | "CSV";

/** `Local` is the server's own zone; else a fixed offset. Canonical form only: `UTC` for zero, two-digit hours and minutes. */
export type ReportTimezone = "Local" | "UTC" | `UTC${"+" | "-"}${string}:${string}`;

/** How a server's certificate is verified. */
export type TlsTrust =
  | { readonly mode: "system" }
  | { readonly mode: "ca"; readonly pem: string }
  /** SHA-256 of the leaf certificate, lower-case hex without colons; any one of several, for rotation. Host names are not checked: the pin replaces them. */
  | { readonly mode: "pin"; readonly fingerprints: readonly string[] }
  | { readonly mode: "insecure" };

export interface Vb365Settings {
  /** The name that people see and type. */
  readonly name: string;
  /** `https://host:port`, no path. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly apiVersion: ApiVersion | "auto";
  readonly tls: TlsTrust;
}

/** Body of the report call: `startTime` = first instant, `endTime` = last millisecond, both UTC ISO with milliseconds and `Z`. */
export interface LicenseOverviewRequest {
  readonly startTime: string;
  readonly endTime: string;
  readonly format: ReportFormat;
  readonly timezone: ReportTimezone;
}

/** A report file on disk, complete and checked; removing it is up to whoever ordered it. */
export interface SpooledReport<Sent = LicenseOverviewRequest> {
  readonly path: string;
  readonly format: ReportFormat;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** The server's name for the file, already made safe; for information only. */
  readonly serverFileName?: string;
  readonly sent: Sent;
  readonly apiVersion: ApiVersion;
  /** From the first byte of the call to the last byte on disk. */
  readonly elapsedMs: number;
}
