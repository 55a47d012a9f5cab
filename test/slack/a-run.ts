import type { Run } from "../../src/runs/types.ts";

/** One locale of each language that the bot speaks. */
export const LOCALES = ["en-GB", "de-DE", "fr-FR", "es-ES", "ja-JP"] as const;

type Changes = Partial<Omit<Run, "request">> & { readonly request?: Partial<Run["request"]> };

/** A run as the store keeps it, queued a moment ago, with what a test wants different. */
export function aRun({ request, ...changes }: Changes = {}): Run {
  return {
    id: "run_1",
    state: "queued",
    orderedAt: "2026-11-24T09:00:00.000Z",
    fence: 1,
    retries: 0,
    dueBy: "2026-11-24T10:00:00.000Z",
    cardDue: false,
    card: { state: "none" },
    upload: { state: "none" },
    ...changes,
    request: {
      rangeText: "last month",
      interval: { start: "2026-09-30T22:00:00.000Z", end: "2026-10-31T23:00:00.000Z" },
      zone: "Europe/Berlin",
      notes: [],
      format: "PDF",
      timezone: "UTC+01:00",
      server: "backup.example.com",
      requester: { teamId: "T1", userId: "U1" },
      destination: { channelId: "C1" },
      ...request,
    },
  };
}

export const A_FILE = {
  path: "/spool/x.pdf",
  name: "license-overview_2026-10-01_2026-10-31.pdf",
  bytes: 34_567,
  sha256: "0123456789abcdef".repeat(4),
  apiVersion: "v8",
  elapsedMs: 4249,
} as const;
