import type { SwitchesPatch } from "./switches.ts";

export interface Scenario {
  /** What a client meets, in a few words. */
  readonly title: string;
  readonly switches: SwitchesPatch;
}

/** The troubles that a client should be ready for, by name: one for each row of what is known to go wrong. */
export const SCENARIOS = {
  off: { title: "The service is off: connections are refused", switches: { online: false } },
  cut: {
    title: "The connection breaks before a report's answer",
    switches: { faults: [{ on: "report", kind: "cut" }] },
  },
  "cut-midway": {
    title: "The connection breaks in the middle of a report",
    switches: { faults: [{ on: "report", kind: "cut", afterBytes: 4_000 }] },
  },
  "bad-request": {
    title: "400 with a message",
    switches: {
      faults: [
        {
          on: "report",
          kind: "status",
          status: 400,
          message: "The interval is not valid.",
          errorCode: "ParameterValidationFailure",
        },
      ],
    },
  },
  "session-lost": {
    title: "The server forgets its sessions once: an empty 401, then log-in works",
    switches: { faults: [{ on: "report", kind: "revoke", times: 1 }] },
  },
  unauthorized: {
    title: "401 on every report, whatever the token",
    switches: { faults: [{ on: "report", kind: "status", status: 401, body: "empty" }] },
  },
  forbidden: { title: "403: the account is no administrator", switches: { role: "restore-operator" } },
  "operators-only": {
    title: "404: only restore operators are let in",
    switches: { operatorOnly: true },
  },
  "not-found": {
    title: "404 with an HTML page",
    switches: { faults: [{ on: "report", kind: "status", status: 404, body: "html", reason: "Not Found" }] },
  },
  conflict: {
    title: "409: busy",
    switches: {
      faults: [
        {
          on: "report",
          kind: "status",
          status: 409,
          message: "Another operation is in progress.",
          errorCode: "OperationConflict",
        },
      ],
    },
  },
  throttled: {
    title: "429 with Retry-After on the next log-in",
    switches: {
      faults: [
        {
          on: "token",
          kind: "status",
          status: 429,
          body: "empty",
          retryAfterSeconds: 1,
          reason: "API calls quota exceeded! maximum admitted 1 per Second.",
          times: 1,
        },
      ],
    },
  },
  "server-error": {
    title: "500 with a message and a stack trace",
    switches: {
      faults: [
        { on: "report", kind: "status", status: 500, message: "Object reference not set to an instance." },
      ],
    },
  },
  "bad-gateway": {
    title: "502 with a proxy's HTML page",
    switches: {
      faults: [{ on: "report", kind: "status", status: 502, body: "html", reason: "Bad Gateway" }],
    },
  },
  unavailable: {
    title: "503 twice, with Retry-After",
    switches: {
      faults: [
        {
          on: "report",
          kind: "status",
          status: 503,
          body: "html",
          reason: "Service Unavailable",
          retryAfterSeconds: 1,
          times: 2,
        },
      ],
    },
  },
  "gateway-timeout": {
    title: "504 with a proxy's HTML page",
    switches: {
      faults: [{ on: "report", kind: "status", status: 504, body: "html", reason: "Gateway Time-out" }],
    },
  },
  empty: {
    title: "200 and no file",
    switches: { faults: [{ on: "report", kind: "body", body: "empty" }] },
  },
  json: {
    title: "200 with JSON in place of the file",
    switches: { faults: [{ on: "report", kind: "body", body: "json" }] },
  },
  html: {
    title: "200 with a sign-in page in place of the file",
    switches: { faults: [{ on: "report", kind: "body", body: "html" }] },
  },
  truncated: {
    title: "200 with a file whose end is missing",
    switches: { faults: [{ on: "report", kind: "body", body: "truncated" }] },
  },
  slow: { title: "A report takes 20 seconds", switches: { reportSeconds: 20 } },
  dripping: {
    title: "A report comes 512 bytes at a time",
    switches: { faults: [{ on: "report", kind: "drip", bytes: 512, everyMs: 50 }] },
  },
  timeout: {
    title: "The server gives a report up after 5 seconds: 500 Timeout",
    switches: { reportSeconds: 60, reportTimeoutSeconds: 5 },
  },
  rental: { title: "A rental license with new users", switches: { licenseType: "Rental" } },
  expired: { title: "The license has expired", switches: { licenseStatus: "Expired" } },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof SCENARIOS;

export const isScenarioName = (name: string): name is ScenarioName => Object.hasOwn(SCENARIOS, name);
